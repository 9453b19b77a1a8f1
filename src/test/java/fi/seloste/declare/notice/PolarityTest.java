package fi.seloste.declare.notice;

import static org.assertj.core.api.Assertions.assertThat;

import fi.seloste.declare.Register;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a sentence under a heading on contents says is kept ({@code +}) and is not ({@code -}). */
class PolarityTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # kept
          Rekisteriin tallennetaan nimi ja osoite.                          | +name +postal-address
          Keräämme tarjous-, tilaus- ja sopimustiedot.                      | +offer +order-history +contract
          Suoramarkkinointiluvat ja -kiellot                                | +marketing-consent +marketing-ban
          Nimi- ja osoitetiedot                                             | +name +postal-address
          Etu- ja sukunimi, puh., rek.nro ja vm.                            | +name +phone-number +vehicle-registration +vehicle-details
          Yhteystiedot                                                      | +postal-address +phone-number +email
          Yhteystiedot (puhelin ja sähköposti)                              | +phone-number +email
          Puhelinnumeron antaminen ei ole pakollista. Nimi tallennetaan.    | +name
          # not kept
          Rekisteriin ei liitetä asiakaspalautteita eikä hintoja.           | -feedback -price
          Emme kerää henkilötunnusta.                                       | -national-id
          Henkilötunnusta ei kysytä eikä tallenneta.                        | -national-id
          Emme kerää tietoja, jotka paljastavat terveydentilan.             | -health
          Emme tallenna salasanoja tai maksukorttien numeroita.             | -credential -payment-card
          Personbeteckning registreras inte.                                | -national-id
          We do not store payment card details.                             | -payment-card
          We never ask for your personal identity code.                     | -national-id
          # both in one sentence
          Keräämme nimen, mutta emme osoitetta.                             | +name -postal-address
          Keräämme nimen ja sähköpostin, henkilötunnusta ei kerätä.         | +name +email -national-id
          Emme tallenna henkilötunnusta, vaan syntymäajan.                  | -national-id +date-of-birth
          Tallennamme nimen (ei henkilötunnusta).                           | +name -national-id
          # nothing else
          Emme kerää muita tietoja kuin nimi ja puhelinnumero.              | +name +phone-number
          # in doubt: for a person, and never declared
          Henkilötunnusta ei tallenneta, ellei asiakas hae luottoa.         | ''
          Terveystietoja ei pääsääntöisesti kerätä.                         | ''
          Emme tallenna sijaintia ilman suostumustasi.                      | ''
          Salasanoja ei tallenneta selväkielisinä.                          | ''
          # about something else
          Sähköpostiosoitetta ei luovuteta.                                 | ''
          Tallenteita ei säilytetä yli kuutta kuukautta.                    | ''
          """)
  void tellsWhatIsKeptFromWhatIsNot(String sentence, String expected) {
    String heading =
        sentence.startsWith("We ")
            ? "Personal data we collect"
            : sentence.startsWith("Person") ? "Registrets datainnehåll" : "Rekisterin tietosisältö";
    String more =
        sentence.startsWith("We ")
            ? "The data are of the customer and we keep them with care for the customer."
            : sentence.startsWith("Person")
                ? "Uppgifterna är av kunden och de är inte för andra att se."
                : "";
    List<Line> lines = TextLines.of(heading + "\n\n" + sentence + "\n\n" + more + "\n", false);
    Register register = NoticeReader.of(lines, "n").register();

    String kept =
        register.declares().stream().map(d -> "+" + d.category()).collect(Collectors.joining(" "));
    String denied =
        register.excludes().stream().map(e -> "-" + e.category()).collect(Collectors.joining(" "));
    assertThat((kept + " " + denied).strip().split(" ", -1))
        .containsExactlyInAnyOrder(expected.split(" ", -1));
  }
}
