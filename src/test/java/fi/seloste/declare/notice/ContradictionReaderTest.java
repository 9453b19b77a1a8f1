package fi.seloste.declare.notice;

import static org.assertj.core.api.Assertions.assertThat;

import fi.seloste.declare.Register;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences of a notice that cannot both be so, and its other faults. */
class ContradictionReaderTest {

  private static final String HEAD =
      "Rekisterinpitäjä\nKahvila Pannu Oy\n\nRekisterin tietosisältö\nNimi ja sähköposti\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # the area against a service outside it
          Tietojen siirto / Tietoja ei siirretä EU:n ulkopuolelle. // Evästeet / Käytämme Google Analyticsia. | area
          Tietojen siirto / Tietoja ei siirretä EU:n ulkopuolelle. // Evästeet / Emme käytä Google Analyticsia. |
          Evästeet / Käytämme Google Analyticsia. |
          # the own server against a host
          Rekisterin suojaus / Tiedot ovat omalla palvelimella. Varmuuskopiot ovat palvelinkeskuksessa. | store
          Rekisterin suojaus / Tiedot ovat omalla palvelimella. |
          # the person only against another source
          Tietolähteet / Tiedot saadaan vain asiakkaalta itseltään. Osoitteita päivitetään väestötietojärjestelmästä. | source
          Tietolähteet / Tiedot saadaan asiakkaalta itseltään. Osoitteita päivitetään väestötietojärjestelmästä. |
          # two periods that are nearly one
          Säilytysaika / Tarjoukset säilyvät 6 kuukautta päättymisestä. Tarjoukset poistetaan 7 kuukauden kuluttua saapumisesta. | period
          Säilytysaika / Tarjoukset säilyvät 6 kuukautta päättymisestä. Laskut säilyvät 6 vuotta tilikauden lopusta. |
          """)
  void aContradictionIsTold(String text, String about) {
    Register register = read(text.replace(" // ", "\n\n").replace(" / ", "\n"));

    if (about == null) {
      assertThat(register.contradictions()).isEmpty();
    } else {
      assertThat(register.contradictions()).extracting("about").containsExactly(about);
    }
  }

  @Test
  void aClosedListAgainstAnotherSourceIsTold() {
    String text =
        """
        Rekisterinpitäjä
        Kahvila Pannu Oy

        Rekisterin tietosisältö
        Nimi ja sähköposti
        Muita tietoja ei kerätä.

        Tietolähteet
        Asiakas itse. Käytämme myös selaintietoja ja sijaintitietoja.
        """;
    assertThat(NoticeReader.of(TextLines.of(text, false), "n").register().contradictions())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.about()).isEqualTo("list");
              assertThat(one.quote().line()).isEqualTo(6);
              assertThat(one.against().line()).isEqualTo(9);
            });
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          Tietoja saadaan Trafin ajoneuvorekisteristä.,        Trafi
          Tietoja saadaan Traficomin ajoneuvorekisteristä.,    ''
          Osoitteet päivitetään maistraatista.,                maistraatti
          Osoitteet päivitetään Väestörekisterikeskuksesta.,   Väestörekisterikeskus
          Osoitteet päivitetään Digi- ja väestötietovirastosta., ''
          Valvova viranomainen on Liikenne- ja viestintävirasto., ''
          """)
  void anAuthorityThatIsNoMoreIsTold(String sentence, String body) {
    assertThat(read("Tietolähteet\n" + sentence).notice().bodies())
        .extracting(Register.Body::body)
        .isEqualTo(body.isEmpty() ? java.util.List.of() : java.util.List.of(body));
  }

  @Test
  void theBusinessIdentityCodeIsReadAsItIsWritten() {
    Register register =
        NoticeReader.of(
                TextLines.of("Rekisterinpitäjä\nKahvila Pannu Oy, Y-tunnus 123456-78\n", false),
                "n")
            .register();
    assertThat(register.notice().businessIds()).containsExactly("123456-78");
  }

  @Test
  void aMaskedAddressIsTold() {
    assertThat(read("Yhteyshenkilö\n[email protected]").notice().masked()).isNotNull();
    assertThat(read("Yhteyshenkilö\npannu@kahvila.example").notice().masked()).isNull();
  }

  private static Register read(String text) {
    return NoticeReader.of(TextLines.of(HEAD + "\n" + text, false), "n").register();
  }
}
