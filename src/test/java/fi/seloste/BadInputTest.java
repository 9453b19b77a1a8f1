package fi.seloste;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Bad input is normal: each kind is told, and the rest goes on. */
class BadInputTest {

  @TempDir Path folder;

  @BeforeEach
  void aGoodSourceBesideTheBadOnes() throws IOException {
    write("good.csv", "Asiakasnro;Sähköposti\n1;a@yritys.example\n2;b@yritys.example\n");
    write("register.yml", register("bad"));
  }

  @Test
  void whatCannotBeReadIsTold() throws IOException {
    write("empty.csv", "");
    Files.createDirectory(folder.resolve("folder.csv"));
    Files.write(
        folder.resolve("picture.bin"),
        java.util.HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452"));
    write(
        "job.yml",
        job("good.csv", "missing.csv", "empty.csv", "folder.csv", "picture.bin", "none-*.csv"));

    assertThat(scan("job.yml")).isEqualTo(3);

    assertThat(statuses())
        .containsEntry("good.csv", "read null")
        .containsEntry("empty.csv", "unread empty-file")
        .containsEntry("folder.csv", "unread directory")
        .containsEntry("picture.bin", "unread unread-image")
        .containsEntry("missing.csv", "unread no-files")
        .containsEntry("none-*.csv", "unread no-files");
    assertThat(findings().get("complete").asBoolean()).isFalse();
  }

  @Test
  void aKeyThatNoTableHasIsTold() throws IOException {
    write("job.yml", job("good.csv").replace("kind: crm", "kind: crm, key: [Jäsennumero]"));

    assertThat(scan("job.yml")).isEqualTo(3);

    assertThat(statuses()).containsEntry("good.csv", "partly field-missing");
  }

  @Test
  void everyMistakeOfAllFilesIsToldAndNothingIsOpened() throws IOException {
    write("job.yml", job("good.csv"));
    write("twin.yml", job("good.csv"));
    write(
        "wrong.yml",
        job("good.csv").replace("job: bad", "job: wrong").replace("kind: crm", "kind: crn"));
    write(
        "register.yml",
        register("bad").replace("category: email", "category: e-mail")
            + "retention:\n  - {records: customer, clock: created, period: 6 months}\n");

    String printed = printed("job.yml", "twin.yml", "wrong.yml");

    assertThat(printed)
        .contains("register.yml:")
        .contains("wrong.yml:")
        .contains("twin.yml:")
        .contains("crm")
        .contains("P6M");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void aBrokenListFailsItsJobAndTheOtherStillRuns() throws IOException {
    write("erasure.csv", "name\nsomebody\n");
    write("job.yml", job("good.csv") + "lists:\n  erasure-requests: erasure.csv\n");
    write("fine.yml", job("good.csv").replace("job: bad", "job: fine"));

    assertThat(scan("job.yml", "fine.yml")).isEqualTo(1);

    assertThat(folder.resolve("out/fine/2026-10/report.xlsx")).isRegularFile();
    assertThat(folder.resolve("out/bad/2026-10")).doesNotExist();
  }

  @Test
  void aFinishedMonthIsNotScannedTwice() throws IOException {
    write("job.yml", job("good.csv"));

    assertThat(scan("job.yml")).isZero();
    byte[] first = Files.readAllBytes(folder.resolve("out/bad/2026-10/findings.json"));
    write("good.csv", "Asiakasnro;Sähköposti\n1;a@yritys.example\n");
    assertThat(scan("job.yml")).isZero();

    assertThat(folder.resolve("out/bad/2026-10/findings.json")).hasBinaryContent(first);
    assertThat(scan("job.yml", "--again")).isZero();
    assertThat(Files.readAllBytes(folder.resolve("out/bad/2026-10/findings.json")))
        .isNotEqualTo(first);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private int scan(String... jobs) {
    String[] command = new String[jobs.length + 3];
    command[0] = "scan";
    for (int i = 0; i < jobs.length; i++) {
      command[i + 1] = jobs[i].startsWith("--") ? jobs[i] : folder.resolve(jobs[i]).toString();
    }
    command[jobs.length + 1] = "--month";
    command[jobs.length + 2] = "2026-10";
    return Seloste.run(command);
  }

  private String printed(String... jobs) {
    PrintStream err = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (PrintStream replaced = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
      System.setErr(replaced);
      assertThat(scan(jobs)).isEqualTo(2);
    } finally {
      System.setErr(err);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }

  private JsonNode findings() {
    return JsonMapper.shared().readTree(folder.resolve("out/bad/2026-10/findings.json"));
  }

  /** Status and reason of each file. */
  private Map<String, String> statuses() {
    Map<String, String> statuses = new TreeMap<>();
    for (JsonNode source : findings().get("sources")) {
      JsonNode reason = source.get("reason");
      String why = reason.isNull() ? "null" : reason.asString();
      statuses.put(source.get("file").asString(), source.get("status").asString() + " " + why);
    }
    return statuses;
  }

  private static String job(String... files) {
    return "job: bad\nregister: register.yml\noutput: out\nsources:\n  - {source: crm, files: [\""
        + String.join("\", \"", files)
        + "\"], kind: crm, subjects: customer, records: customer}\n";
  }

  private static String register(String id) {
    return "register: "
        + id
        + "\ntitle: Koerekisteri\ncontroller: Koe Oy\nnotice: {file: notice.txt}\nlist: open\n"
        + "subjects: [customer]\ndeclares:\n  - {category: email, subjects: [customer]}\n"
        + "  - {category: customer-number, subjects: [customer]}\n";
  }
}
