package fi.seloste.declare.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordFormsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nimi            | nimi nimen nimeä nimet nimiä nimestä nimesi nimensä nimeensä
          osoite          | osoite osoitteen osoitetta osoitteita osoitteista osoitteesi
          tieto           | tieto tiedon tietoja tiedot tiedoista tietojen tietoihin tietojasi
          henkilötunnus   | henkilötunnus henkilötunnuksen henkilötunnusta henkilötunnuksia
          puhelin         | puhelin puhelimen puhelinta puhelimia
          hinta           | hinta hinnan hintoja hinnoista hinnat
          asiakas         | asiakas asiakkaan asiakkaita asiakkaiden asiakkaalta
          tapaaminen      | tapaaminen tapaamisen tapaamisista tapaamisia
          kielto          | kielto kiellon kiellot kieltoja
          laki            | laki lain lakia laissa
          tallenne        | tallenne tallenteen tallenteita tallenteet
          sähköposti      | sähköposti sähköpostin sähköpostia sähköpostit
          oikeus          | oikeus oikeuden oikeutta oikeudet oikeuksia
          """)
  void knowsAFinnishWordInItsForms(String base, String forms) {
    Phrases phrases = Phrases.of("x", "fi", base);
    for (String form : forms.split(" ", -1)) {
      assertThat(phrases.find(Word.of(form))).as("%s", form).hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource({"nimi,nimitys", "osoite,osoitin", "kieli,kielto", "tieto,tietokone", "maa,maatila"})
  void doesNotKnowAnotherWord(String base, String other) {
    assertThat(Phrases.of("x", "fi", base).find(Word.of(other))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sopimustieto       | tarjous-, tilaus- ja sopimustiedot
          tarjoustieto       | tarjous-, tilaus- ja sopimustiedot
          markkinointikielto | markkinointiluvat ja -kiellot
          etunimi            | etu- ja sukunimi
          förnamn            | för- och efternamn
          """)
  void completesWhatAHyphenLeavesOut(String base, String text) {
    String language = base.startsWith("för") ? "sv" : "fi";
    assertThat(Phrases.of("x", language, base).find(Word.of(text))).hasSize(1);
  }
}
