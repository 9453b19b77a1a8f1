package fi.seloste.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FormMemoTest {

  private static final List<String> SHAPES =
      List.of("######", "##.#.####", "04# ### ####", "######-9##A", "1#####", "#,##", "T-##-###");

  private final Matcher matcher = Detectors.all().matcher();
  private final Glance glance = new Glance();

  private FormMemo.Ends ends(FormMemo memo, String value) {
    byte[] b = (value + " ".repeat(24)).getBytes(StandardCharsets.UTF_8);
    glance.at(b, 0, value.length());
    return memo.of(glance, matcher, true, b, 0, value.length());
  }

  private FormMemo.Ends run(String value) {
    byte[] b = value.getBytes(StandardCharsets.UTF_8);
    matcher.run(b, 0, b.length, true);
    return new FormMemo.Ends(matcher.whole0, matcher.whole1, matcher.inside0, matcher.inside1);
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
    for (int i = 0; i < 50_000 && !memo.useless(); i++) {
      String value = filled(random, SHAPES.get(random.nextInt(SHAPES.size())));
      assertThat(ends(memo, value)).as(value).isEqualTo(run(value));
    }
  }

  @Test
  void runsNotAgainWhereOnlyOtherDigitsDiffer() {
    FormMemo memo = new FormMemo();
    FormMemo.Ends first = ends(memo, "+358 40 000 1234");

    assertThat(ends(memo, "+358 40 000 1239")).isSameAs(first);
  }

  @Test
  void tellsApartWhereADigitMatters() {
    FormMemo memo = new FormMemo();
    ends(memo, "0000001234");

    assertThat(ends(memo, "0400001234"))
        .isEqualTo(run("0400001234"))
        .isNotEqualTo(run("0000001234"));
  }

  @Test
  void saysTheSameWhenTheAutomatonForgetsItsStates() {
    Random random = new Random(5);
    Nfa nfa = new Nfa(List.of(Form.inside("\\d{2}[.]\\d{2}"), Form.whole("0[1-9]\\d*-[A-F]+")));
    Automaton small = new Automaton(nfa, 12);
    Automaton large = new Automaton(nfa);
    long[] noted = new long[3];
    for (int i = 0; i < 20_000; i++) {
      StringBuilder value = new StringBuilder();
      for (int n = random.nextInt(14); n >= 0; n--) {
        value.append("0123456789.- AFx".charAt(random.nextInt(16)));
      }
      byte[] b = value.toString().getBytes(StandardCharsets.UTF_8);
      small.note(b, 0, b.length, noted);
      large.run(b, 0, b.length);
      assertThat(small.whole0).as(value.toString()).isEqualTo(large.whole0);
      assertThat(small.inside0).as(value.toString()).isEqualTo(large.inside0);
    }
  }

  @Test
  void givesUpAFieldWhoseValuesAllDiffer() {
    Random random = new Random(7);
    FormMemo memo = new FormMemo();
    for (int i = 0; i < 5000 && !memo.useless(); i++) {
      ends(memo, Long.toString(random.nextLong() >>> 4, 36));
    }

    assertThat(memo.useless()).isTrue();
  }

  @Test
  void remembersRightAfterMoreShapesThanItHolds() {
    FormMemo memo = new FormMemo();
    for (int round = 0; round < 2; round++) {
      for (int c = 0; c < 26; c++) {
        for (int d = 0; d < 13; d++) {
          String value = "" + (char) ('A' + c) + (char) ('A' + d) + "-1" + round;
          assertThat(ends(memo, value)).as(value).isEqualTo(run(value));
        }
      }
    }
  }
}
