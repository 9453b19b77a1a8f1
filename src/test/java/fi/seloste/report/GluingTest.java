package fi.seloste.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No sentence is put together from pieces: another language would order the pieces otherwise. */
class GluingTest {

  private static final Path REPORT = Path.of("src/main/java/fi/seloste/report");

  /** Texts that are told as sentences; names of files may begin one in small letters. */
  private static final Pattern SENTENCES =
      Pattern.compile(
          "(check|finding|summary|empty|notice\\.(facts|unconfirmed)|records)\\..*"
              + "|reason\\.(?!names).*|.*\\.(about|answers|means)|page\\.(more|footer)"
              + "|notice\\.(facts|unconfirmed)");

  private static final Pattern WHOLE =
      Pattern.compile("(?s)(\\p{Lu}|\\d|[{“”\"]|purge-proposal).*[.?!”]");

  /** A list's own line, below others. */
  private static final Set<String> LINES = Set.of("more.places");

  private static final Pattern ASKED = Pattern.compile("\\btext\\(\\s*\"([a-z][\\w.-]*)\"");

  @ParameterizedTest
  @ValueSource(strings = {"fi", "sv", "en"})
  void whatIsTaggedASentenceIsAWholeOne(String language) {
    Words words = Words.of(Locale.forLanguageTag(language));
    Map<String, String> pieces = new TreeMap<>();
    for (String key : words.keys()) {
      if (sentence(key) && !WHOLE.matcher(words.template(key)).matches()) {
        pieces.put(key, words.template(key));
      }
    }
    assertThat(pieces).isEmpty();
  }

  @Test
  void onlyWholeSentencesStandBesideEachOther() throws IOException {
    List<String> glued = new ArrayList<>();
    try (Stream<Path> sources = Files.list(REPORT)) {
      for (Path source : sources.filter(file -> file.toString().endsWith(".java")).toList()) {
        glued(read(source)).stream()
            .filter(key -> !sentence(key) && !LINES.contains(key))
            .forEach(key -> glued.add(source.getFileName() + " " + key));
      }
    }
    assertThat(glued).isEmpty();
  }

  @Test
  void gluingIsNoticed() {
    assertThat(glued("x = words.text(\"a.b\") + \" tietuetta\";")).containsExactly("a.b");
    assertThat(glued("x = n + \" \" + book.words().text(\"a.b\", Map.of(\"c\", f(1)));"))
        .containsExactly("a.b");
    assertThat(glued("out.append(words.text(\"a.b\"));")).containsExactly("a.b");
    assertThat(glued("x = words.text(\"a.b\", Map.of(\"c\", d + 1));")).isEmpty();
    assertThat(sentence("check.undeclared.what")).isTrue();
    assertThat(WHOLE.matcher("tietuetta on liikaa.").matches()).isFalse();
    assertThat(WHOLE.matcher("Lähteessä on").matches()).isFalse();
  }

  private static boolean sentence(String key) {
    return SENTENCES.matcher(key).matches() && !key.endsWith(".title");
  }

  /** The keys of the texts that something is added to, or that are added to something. */
  private static List<String> glued(String source) {
    List<String> keys = new ArrayList<>();
    Matcher asked = ASKED.matcher(source);
    while (asked.find()) {
      int end = asked.start() + source.substring(asked.start()).indexOf('(');
      for (int open = 0; end < source.length(); end++) {
        open += source.charAt(end) == '(' ? 1 : source.charAt(end) == ')' ? -1 : 0;
        if (open == 0) {
          break;
        }
      }
      String before = source.substring(0, asked.start()).replaceFirst("[\\w.()\\s]*$", "");
      String receiver = source.substring(before.length(), asked.start());
      String after = source.substring(Math.min(end + 1, source.length())).stripLeading();
      if (after.startsWith("+") || before.endsWith("+") || receiver.contains("append(")) {
        keys.add(asked.group(1));
      }
    }
    return keys;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
