package fi.seloste;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records of a data base are reviewed, ordered and proven gone without an export. */
class DatabaseLoopTest {

  private static final String URL = "jdbc:hsqldb:mem:database-loop";

  @TempDir Path folder = Path.of(".");

  private Connection connection;

  DatabaseLoopTest() throws Exception {
    connection = DriverManager.getConnection(URL);
  }

  @BeforeEach
  void fills() throws Exception {
    sql(
        "CREATE TABLE requests (id INT, email VARCHAR(80), created DATE, customer INT)",
        "INSERT INTO requests VALUES (4001, 'a@yritys.example', DATE '2020-05-03', 1)",
        "INSERT INTO requests VALUES (4002, 'b@yritys.example', DATE '2020-05-04', 1)",
        "INSERT INTO requests VALUES (4003, 'c@yritys.example', DATE '2020-05-05', 2)",
        "INSERT INTO requests VALUES (4004, 'd@yritys.example', DATE '2026-05-05', 2)");
    Files.writeString(
        folder.resolve("register.yml"),
        """
        register: base
        title: Rekisteri
        controller: Yritys Oy
        notice: {file: notice.txt}
        list: open
        subjects: [customer]
        declares:
          - {category: email}
        """);
    Files.writeString(folder.resolve("letters.csv"), "Kirje;Pyyntö;Laji\nK1;4001;tarjous\n");
    Files.writeString(
        folder.resolve("job.yml"),
        """
        job: base
        register: register.yml
        output: out
        sources:
          - source: requests
            jdbc: {url: 'URL', tables: requests}
            records: request
            key: [ID]
            clocks: {created: CREATED}
          - {source: letters, files: letters.csv, records: letter, key: [Kirje]}
        policy:
          - {records: request, clock: created, period: P1Y}
        """
            .replace("URL", URL));
  }

  @AfterEach
  void empties() throws Exception {
    sql("DROP TABLE requests");
    connection.close();
  }

  private void sql(String... all) throws Exception {
    try (Statement statement = connection.createStatement()) {
      for (String one : all) {
        statement.execute(one);
      }
    }
  }

  private Jobs.Ran scan(String month) {
    return Jobs.run("scan", folder.resolve("job.yml").toString(), "--month", month);
  }

  private Path month(String month) {
    return folder.resolve("out/base").resolve(month);
  }

  private Jobs.Ran verify(String... files) {
    List<String> words =
        new java.util.ArrayList<>(
            List.of("verify", month("2026-10").resolve("purge-order.json").toString()));
    words.addAll(List.of(files));
    return Jobs.run(words.toArray(String[]::new));
  }

  @Test
  void asksTheDataBaseAgainWhetherTheRecordsAreGone() throws Exception {
    assertThat(scan("2026-10").code()).isZero();
    Office.decide(
        month("2026-10").resolve("report.xlsx"),
        (book, groups, records) -> groups.get(0).decide("Poista", "aika", "Maija Malli"));
    Jobs.Ran purged = Jobs.run("purge", month("2026-10").resolve("report.xlsx").toString());
    assertThat(purged.printed()).contains("3 to go");
    assertThat(purged.code()).isZero();
    assertThat(Office.csv(month("2026-10").resolve("purge-order.csv")))
        .extracting(line -> line.get("key"))
        .containsExactly("ID=4001", "ID=4002", "ID=4003");

    // one is forgotten, one only changed
    sql("DELETE FROM requests WHERE id = 4001", "UPDATE requests SET email = '' WHERE id = 4003");
    Jobs.Ran unproven = verify();
    assertThat(unproven.printed())
        .contains("NOT EVERYTHING IS GONE", "gone 1", "still there 1", "changed 1")
        .contains("source missing 0");
    assertThat(unproven.code()).isZero();

    sql("DELETE FROM requests WHERE id < 4004");
    assertThat(verify().printed()).contains("everything is gone");

    // an export named in its stead is looked at instead
    Path export = Files.writeString(folder.resolve("fresh.csv"), "ID;EMAIL\n4002;b@x.example\n");
    assertThat(verify("requests=" + export).printed()).contains("changed 1");

    // next month's scan proves it by itself
    assertThat(scan("2026-11").code()).isZero();
    try (Stream<Path> files = Files.list(month("2026-11"))) {
      Path certificate =
          files
              .filter(file -> file.toString().matches(".*erasure-certificate-[0-9a-f]{12}\\.json"))
              .findFirst()
              .orElseThrow();
      assertThat(Files.readString(certificate)).contains("\"complete\" : true");
    }
  }

  @Test
  void knowsNothingOfRecordsWhenTheDataBaseDoesNotAnswer() throws Exception {
    assertThat(scan("2026-10").code()).isZero();
    Office.decide(
        month("2026-10").resolve("report.xlsx"),
        (book, groups, records) -> groups.get(0).decide("Poista", "aika", "Maija Malli"));
    assertThat(Jobs.run("purge", month("2026-10").resolve("report.xlsx").toString()).code())
        .isZero();
    sql("ALTER TABLE requests RENAME TO gone");
    try {
      Jobs.Ran ran = verify();
      assertThat(ran.printed()).contains("source missing 3", "could be read");
      assertThat(ran.code()).isEqualTo(3);
    } finally {
      sql("ALTER TABLE gone RENAME TO requests");
    }
  }

  @Test
  void takesTheDatesOfOtherRecordsFromADataBase() throws Exception {
    Path job = folder.resolve("job.yml");
    Files.writeString(
        job,
        Files.readString(job)
            + "  - {records: letter, clock: created, from: requests.ID, period: P1Y}\n");
    Files.writeString(folder.resolve("letters.csv"), "Kirje;ID;Laji\nK1;4001;x\nK2;4004;x\n");
    assertThat(scan("2026-10").code()).isZero();
    List<Map<String, String>> letters =
        Office.csv(month("2026-10").resolve("purge-proposal.csv")).stream()
            .filter(line -> line.get("source").equals("letters"))
            .toList();
    assertThat(letters).extracting(line -> line.get("due")).containsExactly("2021-05-03");
  }
}
