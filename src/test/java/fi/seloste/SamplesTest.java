package fi.seloste;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The run on the samples, held against {@code sample-data/expected.tsv}, both ways. */
class SamplesTest {

  private static final List<String> REGISTERS =
      List.of("helppokatsastus", "hyotytiimi", "kattokeskus", "remonttilinkki", "wetteri-trucks");

  @TempDir static Path out;

  private static int exitCode;

  @BeforeAll
  static void scansTheSamples() {
    List<String> command = new ArrayList<>(List.of("scan"));
    REGISTERS.forEach(register -> command.add("jobs/" + register + ".yml"));
    command.addAll(List.of("--month", "2026-10", "--out", out.toString()));
    exitCode = Seloste.run(command.toArray(String[]::new));
  }

  @Test
  void everythingIsReadInFull() {
    assertThat(exitCode).isZero();
  }

  @TestFactory
  Stream<DynamicTest> findsWhatIsExpectedAndNothingElse() {
    return REGISTERS.stream()
        .map(
            register ->
                DynamicTest.dynamicTest(
                    register,
                    () ->
                        assertThat(found(register))
                            .containsExactlyInAnyOrderElementsOf(expected(register))));
  }

  private static List<String> expected(String register) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("sample-data/expected.tsv"))) {
      String[] cells = line.split("\t", -1);
      if (cells[1].equals(register) && cells[11].equals("case")) {
        boolean element = cells[2].equals("notice-missing-element");
        lines.add(
            String.join(
                " | ",
                cells[2],
                cells[3],
                cells[4],
                cells[5],
                cells[6],
                cells[7],
                element ? cells[9].replace("element=", "") : cells[8]));
      }
    }
    return lines;
  }

  private static List<String> found(String register) {
    JsonNode findings =
        JsonMapper.shared().readTree(out.resolve(register + "/2026-10/findings.json"));
    List<String> lines = new ArrayList<>();
    for (JsonNode one : findings.get("discrepancies")) {
      boolean element = text(one, "code").equals("notice-missing-element");
      lines.add(
          String.join(
              " | ",
              text(one, "code"),
              text(one, "category"),
              text(one, "source"),
              text(one, "file").replaceFirst("^\\.\\./sample-data/[^/]+/", ""),
              text(one, "table"),
              text(one, "field"),
              element ? text(one, "detail") : text(one, "records")));
    }
    return lines;
  }

  private static String text(JsonNode node, String key) {
    JsonNode value = node.get(key);
    return value == null || value.isNull() ? "" : value.asString();
  }
}
