package fi.seloste.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FormMemoTest {

  private static final List<String> SHAPES =
      List.of("######", "##.#.####", "04# ### ####", "######-9##A", "1#####", "#,##", "T-##-###");

  private final Matcher matcher = Detectors.all().matcher();
  private final Glance glance = new Glance();
  private final Enabled asked = Enabled.of(Detectors.all(), d -> true);

  private FormMemo.@Nullable Ends ends(FormMemo memo, String value) {
    byte[] b = (value + " ".repeat(24)).getBytes(StandardCharsets.UTF_8);
    glance.at(b, 0, value.length());
    return memo.of(glance, matcher, asked, b, 0, value.length());
  }

  private FormMemo.Ends run(String value) {
    byte[] b = value.getBytes(StandardCharsets.UTF_8);
    matcher.run(b, 0, b.length, true);
    return new FormMemo.Ends(
        matcher.whole0 & asked.forms0,
        matcher.whole1 & asked.forms1,
        matcher.inside0 & asked.forms0,
        matcher.inside1 & asked.forms1);
  }

  private static String filled(Random random, String shape) {
    StringBuilder value = new StringBuilder();
    for (int i = 0; i < shape.length(); i++) {
      char c = shape.charAt(i);
      value.append(c == '#' ? (char) ('0' + random.nextInt(10)) : c);
    }
    return value.toString();
  }

  @Test
  void saysOfEveryValueWhatARunSays() {
    Random random = new Random(31);
    FormMemo memo = new FormMemo();
    int said = 0;
    for (int i = 0; i < 50_000; i++) {
      String value = filled(random, SHAPES.get(random.nextInt(SHAPES.size())));
      FormMemo.Ends ends = ends(memo, value);
      if (ends != null) {
        assertThat(ends).as(value).isEqualTo(run(value));
        said++;
      }
    }
    assertThat(said).isGreaterThan(49_000);
  }

  @Test
  void tellsApartWhereADigitMatters() {
    FormMemo memo = new FormMemo();
    for (int i = 0; i < 20; i++) {
      ends(memo, "0000001234");
    }

    assertThat(ends(memo, "0400001234"))
        .isEqualTo(run("0400001234"))
        .isNotEqualTo(run("0000001234"));
  }

  @Test
  void saysTheSameWhileTheAutomataForgetTheirStates() {
    Random random = new Random(5);
    Nfa nfa =
        new Nfa(
            List.of(
                Form.inside("\\d{2}[.]\\d{2}"),
                Form.whole("0[1-9]\\d*-[A-F]+"),
                Form.inside("1[3-7]{1,3}-2\\d")));
    Matcher small = new Matcher(new Automaton(nfa, 14), new Automaton(nfa, 15), List.of());
    Matcher large = new Matcher(nfa, nfa, List.of());
    FormMemo memo = new FormMemo();
    int said = 0;
    for (int i = 0; i < 60_000; i++) {
      StringBuilder value = new StringBuilder();
      for (int n = random.nextInt(7); n >= 0; n--) {
        value.append("0123456789.-A".charAt(random.nextInt(13)));
      }
      byte[] b = (value + " ".repeat(24)).getBytes(StandardCharsets.UTF_8);
      glance.at(b, 0, value.length());
      FormMemo.Ends ends = memo.of(glance, small, asked, b, 0, value.length());
      small.run(b, 0, value.length(), true);
      large.run(b, 0, value.length(), true);
      FormMemo.Ends right =
          new FormMemo.Ends(large.whole0, large.whole1, large.inside0, large.inside1);
      assertThat(new FormMemo.Ends(small.whole0, small.whole1, small.inside0, small.inside1))
          .as(value.toString())
          .isEqualTo(right);
      if (ends != null) {
        assertThat(ends).as(value.toString()).isEqualTo(right);
        said++;
      }
    }
    assertThat(said).isGreaterThan(1000);
    assertThat(small.forgotten()).isGreaterThan(10);
  }

  @Test
  void givesUpAFieldWhoseValuesAllDiffer() {
    Random random = new Random(7);
    FormMemo memo = new FormMemo();
    for (int i = 0; i < 9000 && !memo.useless(); i++) {
      ends(memo, Long.toString(random.nextLong() >>> 4, 36));
    }

    assertThat(memo.useless()).isTrue();
  }

  @Test
  void remembersRightAfterMoreShapesThanItHolds() {
    FormMemo memo = new FormMemo();
    int said = 0;
    for (int c = 0; c < 26; c++) {
      for (int d = 0; d < 26; d++) {
        for (int round = 0; round < 40; round++) {
          String value = "" + (char) ('A' + c) + (char) ('A' + d) + "-" + (10 + round);
          FormMemo.Ends ends = ends(memo, value);
          if (ends != null) {
            assertThat(ends).as(value).isEqualTo(run(value));
            said++;
          }
        }
      }
    }
    assertThat(said).isGreaterThan(5000);
  }
}
