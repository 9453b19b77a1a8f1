package fi.seloste.declare.notice;

import static org.assertj.core.api.Assertions.assertThat;

import fi.seloste.declare.Register;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A document may hold several versions of one notice: the latest holds, the older ones are told.
 */
class VersionsTest {

  private static final String NEW =
      """
      Tietosuojaseloste
      Päivitetty 1.3.2025

      Rekisterinpitäjä
      Kahvila Pannu Oy, Torikatu 1, 40100 Jyväskylä

      Rekisterin nimi
      Kanta-asiakasrekisteri

      Rekisterin tietosisältö
      Nimi ja puhelinnumero

      Säilytysaika
      Tiedot poistetaan kahden vuoden kuluttua viimeisestä ostosta.
      """;

  private static final String OLD =
      """
      Tietosuojaseloste
      Päivitetty 20.5.2018

      Rekisterinpitäjä
      Kahvila Pannu Oy, Torikatu 1, 40100 Jyväskylä

      Rekisterin nimi
      Kanta-asiakasrekisteri

      Rekisterin tietosisältö
      Nimi, henkilötunnus ja osoite

      Säilytysaika
      Tiedot poistetaan viiden vuoden kuluttua viimeisestä ostosta.
      """;

  @Test
  void theLatestOfTwoIsReadWhicheverStandsFirst() {
    for (String document : List.of(NEW + "\n" + OLD, OLD + "\n" + NEW)) {
      NoticeReading reading = only(document);
      Register register = reading.register();

      assertThat(declared(register)).containsExactly("name", "phone-number");
      assertThat(register.retention())
          .singleElement()
          .extracting(rule -> String.valueOf(rule.period()))
          .isEqualTo("P2Y");
      assertThat(register.notice().updated()).isEqualTo(LocalDate.of(2025, 3, 1));
      assertThat(reading.yaml())
          .contains("an older version dated 2018-05-20 begins here and was not read");
    }
  }

  @Test
  void aHeadingThatSaysOlderEndsWhatHolds() {
    String document = NEW + "\nAiempi versio selosteesta\n\n" + OLD.replace("20.5.2018", "");
    NoticeReading reading = only(document);

    assertThat(declared(reading.register())).containsExactly("name", "phone-number");
    assertThat(reading.yaml()).contains("an older version begins here", "Aiempi versio");
  }

  @Test
  void aLinkToOlderVersionsEndsNothing() {
    String document = "Aiemmat versiot selosteesta\n\n" + NEW;

    assertThat(declared(only(document).register())).containsExactly("name", "phone-number");
    assertThat(only(document).yaml()).doesNotContain("older version");
  }

  @Test
  void twoRegistersOfOneDayAreNoVersions() {
    String other = NEW.replace("Kanta-asiakasrekisteri", "Työnhakijarekisteri");

    assertThat(NoticeReader.allOf(TextLines.of(NEW + "\n" + other, false), "n")).hasSize(2);
  }

  private static NoticeReading only(String text) {
    List<NoticeReading> all = NoticeReader.allOf(TextLines.of(text, false), "n");
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private static List<String> declared(Register register) {
    return register.declares().stream().map(one -> one.category().id()).toList();
  }
}
