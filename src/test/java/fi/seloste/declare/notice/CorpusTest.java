package fi.seloste.declare.notice;

import static org.assertj.core.api.Assertions.assertThat;

import fi.seloste.declare.Register;
import fi.seloste.declare.RegisterFile;
import fi.seloste.declare.RetentionRule;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The gate: invented notices of many trades and styles in three languages, each beside the register
 * that a person says it declares. {@code any} in a rule stands for what the person leaves open.
 */
class CorpusTest {

  @TempDir
  @SuppressWarnings("NullAway.Init") // JUnit sets it before each test
  Path folder;

  private int hits;
  private int spurious;
  private int missed;
  private final List<String> polarity = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private int rules;
  private int exact;

  @Test
  void readsWhatAPersonReads() throws IOException, URISyntaxException {
    List<Path> notices = notices();
    for (Path notice : notices) {
      compare(notice);
    }
    double f1 = 2.0 * hits / (2.0 * hits + spurious + missed);
    double periods = (double) exact / rules;
    System.out.printf(
        Locale.ROOT,
        "notices: %d read, category micro-F1 %.3f, polarity errors %d, retention exact %.3f%n",
        notices.size(),
        f1,
        polarity.size(),
        periods);
    assertThat(notices).hasSizeGreaterThanOrEqualTo(25);
    assertThat(polarity).isEmpty();
    assertThat(f1).as("%s", faults).isGreaterThanOrEqualTo(0.95);
    assertThat(periods).as("%s", faults).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void everyReadingIsARegisterFileWithoutMistakes() throws IOException, URISyntaxException {
    for (Path notice : notices()) {
      NoticeReading reading = NoticeReader.read(notice, "notice.txt");
      Path file = Files.writeString(folder.resolve("register.yml"), reading.yaml());
      RegisterFile.Read read = RegisterFile.read(file, "register.yml");

      assertThat(read.mistakes()).as("%s", notice).isEmpty();
      assertThat(read.register()).as("%s", notice).isEqualTo(reading.register());
    }
  }

  @Test
  void everyEntryQuotesASentenceThatStandsInItsNotice() throws IOException, URISyntaxException {
    for (Path notice : notices()) {
      List<String> lines = Files.readAllLines(notice);
      String whole = plain(String.join(" ", lines));
      Register register = NoticeReader.read(notice, "notice").register();
      for (Register.Declared declared : register.declares()) {
        String quote = Objects.requireNonNull(declared.quote().quote());
        boolean page = notice.toString().endsWith(".html") || quote.contains(" | ");
        assertThat(page || whole.contains(plain(quote))).as("%s: %s", notice, quote).isTrue();
        assertThat(declared.quote().line()).isBetween(1, lines.size());
      }
    }
  }

  @Test
  void theSameTextGivesTheSameReading() throws IOException, URISyntaxException {
    Path notice = notices().get(0);
    assertThat(NoticeReader.read(notice, "n").yaml())
        .isEqualTo(NoticeReader.read(notice, "n").yaml());
  }

  private static String plain(String text) {
    return text.replaceAll("[*|#]", "")
        .replaceAll("\\s+", " ")
        // A word that was parted at the end of a line.
        .replaceAll("(?<=\\p{Ll})- (?=\\p{Ll})", "")
        .replaceAll("(?<=\\p{Ll})-(?=\\p{Ll})", "");
  }

  private void compare(Path notice) throws IOException {
    Path expected =
        notice.resolveSibling(
            String.valueOf(notice.getFileName()).replaceFirst("\\.\\w+$", ".register.yml"));
    Register person = Objects.requireNonNull(RegisterFile.read(expected, "e.yml").register());
    Register read = NoticeReader.read(notice, "notice").register();
    count(notice, "declares", declared(person), declared(read));
    count(notice, "excludes", excluded(person), excluded(read));
    Set<String> wrong = new TreeSet<>(excluded(person));
    wrong.retainAll(declared(read));
    // Of one group kept, of another not: no error.
    wrong.removeAll(declared(person));
    Set<String> denied = new TreeSet<>(declared(person));
    denied.retainAll(excluded(read));
    denied.removeAll(excluded(person));
    wrong.addAll(denied);
    wrong.forEach(category -> polarity.add(notice.getFileName() + " " + category));
    assertThat(read.closed()).as("%s is closed", notice).isEqualTo(person.closed());
    assertThat(read.area() == null ? null : read.area().is())
        .as("%s area", notice)
        .isEqualTo(person.area() == null ? null : person.area().is());
    if (person.notice().updated() != null) {
      assertThat(read.notice().updated()).as("%s", notice).isEqualTo(person.notice().updated());
    }
    retention(notice, person, read);
  }

  private void count(Path notice, String what, Set<String> person, Set<String> read) {
    Set<String> both = new TreeSet<>(person);
    both.retainAll(read);
    hits += both.size();
    spurious += read.size() - both.size();
    missed += person.size() - both.size();
    if (!person.equals(read)) {
      faults.add(notice.getFileName() + " " + what + " " + person + " read as " + read);
    }
  }

  private void retention(Path notice, Register person, Register read) {
    List<RetentionRule> left = new ArrayList<>(read.retention());
    for (RetentionRule rule : person.retention()) {
      RetentionRule same =
          left.stream().filter(other -> same(rule, other)).findFirst().orElse(null);
      if (same == null) {
        faults.add(notice.getFileName() + " lacks " + rule.id());
      } else {
        exact++;
        left.remove(same);
      }
    }
    left.forEach(rule -> faults.add(notice.getFileName() + " has too much " + rule.id()));
    rules += person.retention().size() + left.size();
  }

  /** The same period, tolerance, kind and clock, as far as the person says. */
  private static boolean same(RetentionRule person, RetentionRule read) {
    boolean clock =
        person.clock().equals(read.clock())
            || person.clock().stream().anyMatch(term -> term.role().equals("any"));
    return Objects.equals(person.period(), read.period())
        && person.tolerance().equals(read.tolerance())
        && (person.records().equals("any") || person.records().equals(read.records()))
        && clock;
  }

  private static Set<String> declared(Register register) {
    return register.declares().stream()
        .map(declared -> declared.category().id())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> excluded(Register register) {
    return register.excludes().stream()
        .map(excluded -> excluded.category().id())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Path> notices() throws IOException, URISyntaxException {
    Path corpus = Path.of(Objects.requireNonNull(CorpusTest.class.getResource("corpus")).toURI());
    try (Stream<Path> files = Files.list(corpus)) {
      return files.filter(file -> !file.toString().endsWith(".yml")).sorted().toList();
    }
  }
}
