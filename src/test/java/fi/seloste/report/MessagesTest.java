package fi.seloste.report;

import static org.assertj.core.api.Assertions.assertThat;

import fi.seloste.declare.NoticeElements;
import fi.seloste.declare.Statutes;
import fi.seloste.detect.Classifier;
import fi.seloste.match.Checks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {

  private static final Path SOURCES = Path.of("src/main/java");

  /** A reason made with its key in place. */
  private static final Pattern REASON =
      Pattern.compile(
          "(?:Reason\\.of|new Reason|new UnreadableFileException)\\(\\s*\"([a-z0-9-]+)\"");

  /** A text of the report asked for with its whole key in place. */
  private static final Pattern TEXT =
      Pattern.compile("(?:\\.text|template|emptyAs)\\(\\s*\"([a-z0-9.-]*[a-z0-9])\"");

  private static final Pattern ARGUMENT = Pattern.compile("\\{([A-Za-z0-9]+)[|}]");

  private static Words words(String language) {
    return Words.of(Locale.forLanguageTag(language));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void everyLanguageHasTheKeysOfTheOthers(String language) {
    assertThat(new TreeSet<>(words(language).keys()))
        .isEqualTo(new TreeSet<>(words("fi").keys()))
        .hasSizeGreaterThan(600);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void everyLanguageNamesTheSameArguments(String language) {
    Words finnish = words("fi");
    Words other = words(language);
    for (String key : finnish.keys()) {
      assertThat(arguments(other.template(key)))
          .as(language + " " + key)
          .isEqualTo(arguments(finnish.template(key)));
    }
  }

  @Test
  void aCheckSaysWhatItIsWhatItFoundAndWhatToDo() {
    Words words = words("fi");
    assertThat(Checks.codes()).hasSizeGreaterThan(25);
    for (String code : Checks.codes()) {
      for (String part : List.of("title", "what", "todo", "means")) {
        assertThat(words.keys()).contains("check." + code + "." + part);
      }
    }
  }

  @Test
  void everyReasonThatTheProgramGivesHasItsText() throws IOException {
    Set<String> keys = inSources(REASON, SOURCES);
    assertThat(keys).hasSizeGreaterThan(15);
    assertThat(words("fi").keys()).containsAll(keys.stream().map(key -> "reason." + key).toList());
  }

  @Test
  void everyTextThatTheReportAsksForExists() throws IOException {
    Set<String> keys = inSources(TEXT, SOURCES.resolve("fi/seloste/report"));
    assertThat(keys).hasSizeGreaterThan(40);
    assertThat(words("fi").keys()).containsAll(keys);
  }

  @Test
  void everyElementAndStatuteHasItsWords() {
    Words words = words("fi");
    assertThat(Elements.LAW.keySet()).containsExactlyElementsOf(NoticeElements.ALL);
    NoticeElements.ALL.forEach(
        id -> assertThat(words.keys()).contains("element." + id, "element." + id + ".means"));
    Statutes.IDS.forEach(
        id -> assertThat(words.keys()).contains("block." + id, "block." + id + ".means"));
  }

  @Test
  void everyDetectorHasANameThatAPersonUnderstands() {
    assertThat(Classifier.standard().detectors())
        .hasSizeGreaterThan(50)
        .allSatisfy(id -> assertThat(words("fi").keys()).contains("detector." + id));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fi", "sv", "en"})
  void noSheetNameBreaksExcelsRules(String language) {
    Words words = words(language);
    List<String> names = Workbook.ORDER.stream().map(id -> words.text("sheet." + id)).toList();
    assertThat(names)
        .doesNotHaveDuplicates()
        .allSatisfy(
            name ->
                assertThat(name).hasSizeBetween(1, 31).doesNotContainPattern("[\\[\\]:*?/\\\\]"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fi", "sv", "en"})
  void noKeyStandsTwice(String language) throws IOException {
    List<String> keys =
        Files.readAllLines(
                Path.of(
                    "src/main/resources/fi/seloste/report/messages_" + language + ".properties"))
            .stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(line -> line.substring(0, line.indexOf(" = ")))
            .toList();
    assertThat(keys).doesNotHaveDuplicates();
  }

  private static Set<String> arguments(String template) {
    Set<String> names = new TreeSet<>();
    Matcher matcher = ARGUMENT.matcher(template);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }

  private static Set<String> inSources(Pattern pattern, Path folder) throws IOException {
    Set<String> keys = new TreeSet<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        Matcher matcher = pattern.matcher(Files.readString(file));
        while (matcher.find()) {
          keys.add(matcher.group(1));
        }
      }
    }
    return keys;
  }
}
