package fi.seloste.declare.notice;

import static org.assertj.core.api.Assertions.assertThat;

import fi.seloste.declare.Condition;
import fi.seloste.declare.RetentionRule;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a sentence on keeping says beside its period: from when, the earlier of what, and if. */
class RetentionRulesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Pyynnöt poistetaan kuuden kuukauden kuluttua pyynnön sulkemisesta tai umpeutumisesta sen mukaan, kumpi on aikaisempi. | earliest(closed,expired)+P6M
          Tiedot poistetaan vuoden kuluttua sopimuksen päättymisestä tai viimeisestä ostosta riippuen siitä, kumpi on myöhempi. | latest(ended,last-activity)+P1Y
          Tiedot poistetaan vuoden kuluttua sopimuksen päättymisestä tai irtisanomisesta. | ended+P1Y
          """)
  void alternativesAreClocksOfOneRuleWhenTheTextSaysWhichCounts(String text, String rule) {
    assertThat(only(text).id()).endsWith("/" + rule);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Tiedot säilytetään 2 vuotta asiakassuhteen päättymisestä, kuitenkin enintään 10 vuotta. | ended+P2Y created+P10Y
          Tiedot säilytetään 2 vuotta asiakassuhteen päättymisestä, kuitenkin enintään 10 vuotta viimeisestä ostosta. | ended+P2Y last-activity+P10Y
          """)
  void aBoundIsARuleOfItsOwn(String text, String rules) {
    assertThat(
            read(text).stream()
                .map(rule -> rule.id().substring(rule.id().indexOf('/') + 1))
                .collect(Collectors.joining(" ")))
        .isEqualTo(rules);
  }

  @Test
  void aConditionWithAUsualFieldIsOneOfTheRule() {
    RetentionRule rule =
        only("Rahoituskohteissa tiedot säilytetään 10 vuotta sopimuksen päättymisestä.");

    assertThat(rule.when()).isEqualTo(new Condition("Rahoitus", List.of("kyllä", "x"), null, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Markkinointitiedot säilytetään 2 vuotta, ellei asiakas peruuta suostumustaan.",
        "Tietoja säilytetään 2 vuotta asiakassuhteen päättymisestä."
      })
  void anExceptionOrNothingIsNoCondition(String text) {
    assertThat(only(text).when()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kokeilujakso on 14 päivää.",
        "Resepti on voimassa kaksi vuotta.",
        "Jäsenmaksu maksetaan 14 päivän kuluessa.",
        "Palautusoikeus on 30 päivää.",
        "Voit palauttaa tuotteen 14 päivän kuluessa.",
        "Pyyntöön vastataan kuukauden kuluessa, ja määräaikaa voidaan jatkaa kahdella kuukaudella."
      })
  void aPeriodOfSomethingElseIsNoRule(String text) {
    assertThat(read(text)).isEmpty();
  }

  private static RetentionRule only(String text) {
    List<RetentionRule> rules = read(text);
    assertThat(rules).hasSize(1);
    return rules.get(0);
  }

  private static List<RetentionRule> read(String text) {
    String notice =
        "Rekisterin tietosisältö\n\nNimi ja henkilötunnus\n\nSäilytysaika\n\n" + text + "\n";
    return NoticeReader.of(TextLines.of(notice, false), "n").register().retention();
  }
}
