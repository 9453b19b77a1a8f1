package fi.seloste.declare.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** One document may describe several registers. */
class SeveralRegistersTest {

  private static final String SHARED =
      """
      Kahvila Pannu Oy – tietosuojaselosteet

      Rekisterinpitäjä
      Kahvila Pannu Oy, Torikatu 1, 40100 Jyväskylä

      KANTA-ASIAKASREKISTERI

      Rekisterin tietosisältö
      Nimi, puhelinnumero ja sähköposti

      Säilytysaika
      Tiedot poistetaan kahden vuoden kuluttua viimeisestä ostosta.

      TYÖNHAKIJAREKISTERI

      Rekisterin tietosisältö
      Nimi, sähköposti ja palkkatoive

      Säilytysaika
      Hakemukset säilytetään kuusi kuukautta.
      """;

  @Test
  void eachRegisterIsReadByItself() {
    List<NoticeReading> all = read(SHARED);

    assertThat(all).hasSize(2);
    assertThat(declared(all.get(0))).containsExactly("name", "phone-number", "email");
    assertThat(declared(all.get(1))).containsExactly("name", "email", "income");
    assertThat(all.get(0).register().retention())
        .extracting(rule -> String.valueOf(rule.period()))
        .containsExactly("P2Y");
    assertThat(all.get(1).register().retention())
        .extracting(rule -> String.valueOf(rule.period()))
        .containsExactly("P6M");
  }

  @Test
  void theControllerIsThatOfAllAndTheIdsDiffer() {
    List<NoticeReading> all = read(SHARED);

    assertThat(all).extracting(r -> r.register().controller()).containsOnly("Kahvila Pannu Oy");
    assertThat(all)
        .extracting(r -> r.register().id())
        .containsExactly("kahvila-pannu-1", "kahvila-pannu-2");
  }

  @Test
  void aSecondHeadingOfContentsAloneIsNoOtherRegister() {
    assertThat(
            read(
                """
                Rekisterinpitäjä
                Kahvila Pannu Oy

                Rekisterin tietosisältö
                Nimi ja sähköposti

                Muut kerättävät tiedot
                Puhelinnumero
                """))
        .hasSize(1);
  }

  private static List<String> declared(NoticeReading reading) {
    return reading.register().declares().stream().map(d -> d.category().id()).toList();
  }

  private static List<NoticeReading> read(String text) {
    return NoticeReader.allOf(TextLines.of(text, false), "notice.txt");
  }
}
