package fi.seloste.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AutomatonTest {

  private static final String[] PARTS = {
    "a",
    "b",
    "1",
    "-",
    " ",
    "ä",
    ".",
    "[ab1]",
    "[^a]",
    "\\d",
    "\\w",
    "\\p{L}",
    "[ä-]",
    "(a|1b)",
    "(?:ab|a)",
    "[0-9ab]"
  };
  private static final String[] COUNTS = {"", "", "", "?", "*", "+", "{2}", "{1,3}", "{2,}"};
  private static final String[] LETTERS = {
    "a", "A", "b", "1", "2", "-", " ", "ä", "Ä", ".", "_", "c"
  };

  @Test
  void agreesWithTheJdkOnWholeValues() {
    Random random = new Random(1);
    for (int i = 0; i < 400; i++) {
      List<Form> forms = List.of(Form.whole(pattern(random)), Form.whole(pattern(random)));
      Automaton automaton = new Automaton(new Nfa(forms));
      for (int j = 0; j < 60; j++) {
        String text = text(random, 8);
        byte[] b = text.getBytes(StandardCharsets.UTF_8);
        automaton.run(b, 0, b.length);
        for (int form = 0; form < 2; form++) {
          assertThat((automaton.whole0 >>> form & 1) == 1)
              .as("%s on «%s»", forms.get(form).pattern(), text)
              .isEqualTo(jdk(forms.get(form).pattern()).matcher(text).matches());
        }
      }
    }
  }

  @Test
  void agreesWithTheJdkOnPlacesInsideValues() {
    Random random = new Random(2);
    for (int i = 0; i < 400; i++) {
      String pattern = pattern(random);
      if (jdk(pattern).matcher("").matches()) {
        continue;
      }
      Automaton automaton = new Automaton(new Nfa(List.of(Form.inside(pattern))));
      for (int j = 0; j < 60; j++) {
        String text = text(random, 12);
        byte[] b = text.getBytes(StandardCharsets.UTF_8);
        automaton.run(b, 0, b.length);
        assertThat(automaton.inside0 == 1)
            .as("%s in «%s»", pattern, text)
            .isEqualTo(inside(pattern, text));
      }
    }
  }

  /** Every slice between places where no letter or digit goes on. */
  private static boolean inside(String pattern, String text) {
    Matcher matcher = jdk(pattern).matcher(text);
    for (int from = 0; from < text.length(); from++) {
      for (int to = from + 1; to <= text.length(); to++) {
        boolean free = from == 0 || !word(text.charAt(from - 1));
        boolean ends = to == text.length() || !word(text.charAt(to));
        if (free && ends && matcher.region(from, to).matches()) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean word(char c) {
    return c > 127 || Character.isLetterOrDigit(c);
  }

  private static Pattern jdk(String pattern) {
    return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static String pattern(Random random) {
    StringBuilder pattern = new StringBuilder();
    for (int parts = 1 + random.nextInt(4); parts > 0; parts--) {
      String part = PARTS[random.nextInt(PARTS.length)];
      String count = COUNTS[random.nextInt(COUNTS.length)];
      pattern.append(part.equals(".") ? "[.]" : part).append(count);
      if (parts > 1 && random.nextInt(6) == 0) {
        pattern.append('|');
      }
    }
    return "(" + pattern + ")";
  }

  private static String text(Random random, int most) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(most); i >= 0; i--) {
      text.append(LETTERS[random.nextInt(LETTERS.length)]);
    }
    return text.toString();
  }

  @Test
  void forgetsAndStaysRightWhenItHasTooManyStates() {
    Nfa nfa =
        new Nfa(List.of(Form.inside("[ab1]{3,9}-[ab]{2}"), Form.whole("(a|b|1)*a(a|b|1){7}")));
    Automaton small = new Automaton(nfa, 16);
    Automaton large = new Automaton(nfa);
    Random random = new Random(3);
    for (int i = 0; i < 3000; i++) {
      byte[] b = text(random, 30).getBytes(StandardCharsets.UTF_8);
      small.run(b, 0, b.length);
      large.run(b, 0, b.length);
      assertThat(small.whole0).isEqualTo(large.whole0);
      assertThat(small.inside0).isEqualTo(large.inside0);
      assertThat(small.states()).isLessThanOrEqualTo(17);
    }
    assertThat(large.states()).isGreaterThan(40);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(?=a)", "(?<!a)b", "a\\1", "^a", "a$", "a+?", "a*+", "a{2,1}", "a{9999}", "[a", "(a", "a)",
        "*a", "\\bword", "[a[b]]", "[^ä]", "[ä-ö]", "{2}"
      })
  void refusesWhatNoAutomatonMatchesInLinearTime(String pattern) {
    assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> FormSyntax.read(pattern)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("form refused at ");
  }
}
