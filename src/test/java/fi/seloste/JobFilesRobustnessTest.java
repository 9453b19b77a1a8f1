package fi.seloste;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in a file, the answer is a job or mistakes, never a failure. */
class JobFilesRobustnessTest {

  private static final int TIMES = 200;
  private static final String SIGNS = "{}[]:,-#&*!|>'\"%@`?\n\t ~<=aé0\\\u0001\uFEFF";

  @TempDir
  @SuppressWarnings("NullAway.Init") // JUnit sets it before each test
  Path folder;

  @Test
  void everyJobOfTheRepositoryIsRead() throws IOException {
    try (Stream<Path> jobs = Files.list(Path.of("jobs"))) {
      List<Path> files = jobs.filter(p -> p.toString().endsWith(".yml")).sorted().toList();
      JobFiles.Read read = JobFiles.read(files);

      assertThat(read.mistakes()).isEmpty();
      assertThat(read.jobs()).hasSameSizeAs(files).hasSizeGreaterThanOrEqualTo(5);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: !!binary aGVsbG8=",
        "a: !custom x",
        "a: !!int x",
        "a: !!null x",
        "!!set {a, b}",
        "%YAML 1.1\n---\na: 1",
        "%FOO\n---\na: 1",
        "<<: *a",
        "a: >\n\n\n",
        "- a\n- b",
        "text",
        "'",
        "? a\n? b",
        "&a a: *a",
        "[]: x",
        "{a, b}: x",
        "job: x\n...\nregister: y"
      })
  void oddYamlGivesMistakes(String yaml) throws IOException {
    Path job = Files.writeString(folder.resolve("odd.yml"), yaml);

    JobFiles.Read read = JobFiles.read(List.of(job));

    assertThat(read.jobs()).isEmpty();
    assertThat(read.mistakes()).isNotEmpty().allMatch(m -> m.line() >= 1 && m.column() >= 1);
  }

  @Test
  void brokenFilesGiveMistakesAndNeverAFailure() throws IOException {
    Random random = new Random(20261031);
    String text = Files.readString(Path.of("jobs/remonttilinkki.yml"));
    String register = Files.readString(Path.of("jobs/registers/remonttilinkki.yml"));
    Files.createDirectories(folder.resolve("registers"));
    Path job = folder.resolve("job.yml");
    int broken = 0;
    for (int i = 0; i < TIMES; i++) {
      Files.writeString(job, i % 2 == 0 ? mutated(text, random) : text);
      Files.writeString(
          folder.resolve("registers/remonttilinkki.yml"),
          i % 2 == 0 ? register : mutated(register, random));

      JobFiles.Read read = JobFiles.read(List.of(job));

      assertThat(read.jobs().isEmpty()).isEqualTo(!read.mistakes().isEmpty());
      broken += read.mistakes().size() > 3 ? 1 : 0;
    }
    assertThat(broken).isPositive();
  }

  /** Some signs put in, taken out or doubled. */
  private static String mutated(String text, Random random) {
    StringBuilder changed = new StringBuilder(text);
    for (int i = random.nextInt(4); i >= 0; i--) {
      int at = random.nextInt(changed.length() - 40);
      switch (random.nextInt(4)) {
        case 0 -> changed.insert(at, SIGNS.charAt(random.nextInt(SIGNS.length())));
        case 1 -> changed.delete(at, at + 1 + random.nextInt(30));
        case 2 -> changed.insert(at, changed.substring(at, at + random.nextInt(40)));
        default -> changed.setLength(Math.max(100, at));
      }
    }
    return changed.toString();
  }
}
