package fi.seloste.expire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoldsTest {

  private static final Hold HOLD = new Hold(LocalDate.of(2027, 1, 1));

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # in the list,         key fields of the record
          4711,                  4711,
          ' 4711 ',              4711,
          4711,                  04711,
          p-4711,                P4711,
          P 4711,                p-4711,
          Pyyntö=4711,           4711,
          Asiakas=12; Tilaus=7,  12|7
          12 7,                  12|7
          7,                     12|7
          feedbeef,              x
          '',                    4711
          """)
  void comparesKeysForgivingly(String listed, String values) {
    Holds holds = new Holds(List.of(new Holds.Entry("requests", listed, HOLD)));
    assertThat(holds.find("requests", "feedbeef", List.of(values.split("\\|", -1))))
        .isEqualTo(HOLD);
  }

  @Test
  void holdsNothingElse() {
    Holds holds = new Holds(List.of(new Holds.Entry("requests", "4711", HOLD)));
    assertThat(holds.find("requests", "r", List.of("471"))).isNull();
    assertThat(holds.find("requests", "r", List.of("47112"))).isNull();
    assertThat(holds.find("requests", "r", List.of(""))).isNull();
    assertThat(holds.find("calls", "r", List.of("4711"))).isNull();
    assertThat(holds.concern("calls")).isFalse();
    assertThat(holds.concern("requests")).isTrue();
  }

  @Test
  void takesAnEntryWithoutSourceForEverySource() {
    Holds holds = new Holds(List.of(new Holds.Entry("", "4711", HOLD)));
    assertThat(holds.concern("calls")).isTrue();
    assertThat(holds.find("calls", "r", List.of("4711"))).isEqualTo(HOLD);
  }

  @Test
  void takesTheLongestOfSeveral() {
    Hold longer = new Hold(LocalDate.of(2028, 1, 1));
    Holds holds =
        new Holds(
            List.of(
                new Holds.Entry("requests", "4711", longer),
                new Holds.Entry("requests", "4711", HOLD),
                new Holds.Entry("", "4712", HOLD),
                new Holds.Entry("requests", "4712", Hold.FOR_EVER)));
    assertThat(holds.find("requests", "r", List.of("4711"))).isEqualTo(longer);
    assertThat(holds.find("requests", "r", List.of("4712"))).isEqualTo(Hold.FOR_EVER);
  }

  @Test
  void neverShowsAKey() {
    assertThat(new Holds(List.of(new Holds.Entry("requests", "4711", HOLD))).toString())
        .doesNotContain("4711");
  }

  @Test
  void saysHowManySourcesAndNoKey() {
    Holds holds = new Holds(List.of(new Holds.Entry("requests", "4711", Hold.FOR_EVER)));
    assertThat(holds).hasToString("holds on 1 sources");
  }
}
