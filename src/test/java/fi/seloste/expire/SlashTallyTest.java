package fi.seloste.expire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What values of a column say about the order of day and month. */
class SlashTallyTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          13/1/2024,  DAY_FIRST,   false, true
          31/1/2024,  DAY_FIRST,   false, true
          13/12/2024, DAY_FIRST,   false, true
          13-1-2024,  DAY_FIRST,   false, true
          12/13/2024, MONTH_FIRST, false, true
          10/20/2024, MONTH_FIRST, false, true
          9/19/2024,  MONTH_FIRST, false, true
          1/31/2024,  MONTH_FIRST, false, true
          ' 1/31/2024', MONTH_FIRST, false, true
          # both ways
          12/1/2024,  DAY_FIRST,   true,  false
          1/12/2024,  DAY_FIRST,   true,  false
          # only Americans write AM and PM
          1/2/2024 2:05 PM, MONTH_FIRST, true, false
          1/2/2024 2:05 am, MONTH_FIRST, true, false
          13/2/2024 2:05 PM, DAY_FIRST, false, true
          """)
  void tellsTheOrder(String value, SlashOrder order, boolean ambiguous, boolean decided) {
    SlashTally tally = tally(value);
    assertThat(tally.order()).isEqualTo(order);
    assertThat(tally.ambiguous()).isEqualTo(ambiguous);
    assertThat(tally.decided()).isEqualTo(decided);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "13",
        "13/",
        "13/1",
        "13/1-2024",
        "013/1/2024",
        "/1/2024",
        "1//2024",
        "a/1/2024",
        "32/1/2024",
        "1/32/2024",
        "12/12/2024",
        "13.1.2024",
        "13:1:2024",
        "1/:/2024",
        "2024/1/13"
      })
  void letsOtherValuesSayNothing(String value) {
    SlashTally tally = tally(value);
    assertThat(tally.ambiguous()).isFalse();
    assertThat(tally.decided()).isFalse();
    assertThat(tally.order()).isEqualTo(SlashOrder.DAY_FIRST);
  }

  @Test
  void seesThatAColumnIsMixed() {
    SlashTally tally = tally("13/1/2024", "1/13/2024", "1/2/2024");
    assertThat(tally.order()).isEqualTo(SlashOrder.MIXED);
    assertThat(tally.ambiguous()).isTrue();
    assertThat(tally.decided()).isFalse();
  }

  @Test
  void asksAnotherColumnOnlyWhenItNeedsTo() {
    SlashTally american = tally("1/13/2024");
    assertThat(tally("1/2/2024").with(american).order()).isEqualTo(SlashOrder.MONTH_FIRST);
    assertThat(tally("1/2/2024").with(tally("13/1/2024")).decided()).isTrue();
    assertThat(tally("13/2/2024", "1/2/2024").with(american).order())
        .isEqualTo(SlashOrder.DAY_FIRST);
    assertThat(tally("2/13/2024", "1/2/2024").with(tally("13/1/2024")).order())
        .isEqualTo(SlashOrder.MONTH_FIRST);
    assertThat(tally("13.1.2024").with(american).decided()).isFalse();
  }

  private static SlashTally tally(String... values) {
    SlashTally tally = new SlashTally();
    for (String value : values) {
      byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
      tally.see(bytes, 0, bytes.length);
    }
    return tally;
  }
}
