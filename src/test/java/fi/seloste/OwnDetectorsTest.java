package fi.seloste;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What only this company has is described in its job, and found like everything else. */
class OwnDetectorsTest {

  private static final String REGISTER =
      """
      register: jasenet
      title: Jäsenrekisteri
      controller: Esimerkki Oy
      list: closed
      subjects: [customer]
      declares: [{category: name}]
      """;

  private static final String JOB =
      """
      job: jasenet
      register: register.yml
      sources: [{source: members, files: members.csv}]
      """;

  @TempDir
  @SuppressWarnings("NullAway.Init") // JUnit sets it before each test
  Path folder;

  @BeforeEach
  void writesTheExport() throws IOException {
    Files.writeString(folder.resolve("register.yml"), REGISTER);
    StringBuilder rows = new StringBuilder("merkki;pakka;vapaa\n");
    for (int i = 0; i < 40; i++) {
      rows.append("JK-").append(1000 + i).append("-X;Q").append(70 + i).append(";tilaus ok\n");
    }
    rows.append(";;soitti kortista jk-2044-x eilen\n");
    Files.writeString(folder.resolve("members.csv"), rows);
  }

  private int scan(String job) throws IOException {
    Files.writeString(folder.resolve("job.yml"), job);
    return Seloste.run(
        "scan",
        folder.resolve("job.yml").toString(),
        "--month",
        "2026-10",
        "--out",
        folder.resolve("out").toString(),
        "--state",
        folder.resolve("state").toString());
  }

  /** Field and records of every discrepancy about what the notice does not declare. */
  private List<String> found() {
    JsonNode findings =
        JsonMapper.shared().readTree(folder.resolve("out/jasenet/2026-10/findings.json"));
    List<String> found = new ArrayList<>();
    for (JsonNode one : findings.get("discrepancies")) {
      if (one.get("category").asString().equals("customer-number")) {
        found.add(one.get("field").asString() + " " + one.get("records").asLong());
      }
    }
    return found;
  }

  @Test
  void findsAFormOfItsOwnInFieldsAndInTexts() throws IOException {
    assertThat(scan(JOB + "detectors: [{category: customer-number, pattern: 'JK-\\d{4}-X'}]\n"))
        .isZero();
    assertThat(found()).contains("merkki 40", "vapaa 1");
  }

  @Test
  void findsNothingOfTheKindWithoutIt() throws IOException {
    assertThat(scan(JOB)).isZero();
    assertThat(found()).isEmpty();
  }

  @Test
  void aFormWithHeaderWordsCountsUnderThoseHeadersOnly() throws IOException {
    assertThat(
            scan(
                JOB
                    + "detectors: [{category: customer-number, pattern: '[A-Z]\\d+', headers:"
                    + " Pakka}]\n"))
        .isZero();
    assertThat(found()).containsExactly("pakka 40");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          (?=J)K       | look-around
          (a)\\1       | back references
          ^JK          | anchors
          [0-9         | a [ without its ]
          \\d*         | matches no text at all
          """)
  void refusesWhatIsNotRegularWithItsPlace(String pattern, String reason) throws IOException {
    Files.writeString(
        folder.resolve("job.yml"),
        JOB + "detectors:\n  - category: customer-number\n    pattern: '" + pattern + "'\n");

    JobFiles.Read read = JobFiles.read(List.of(folder.resolve("job.yml")));

    assertThat(read.mistakes())
        .singleElement()
        .asString()
        .contains("job.yml:6:", "detectors[0].pattern", reason);
  }
}
