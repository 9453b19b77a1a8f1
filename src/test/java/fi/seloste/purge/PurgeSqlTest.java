package fi.seloste.purge;

import static org.assertj.core.api.Assertions.assertThat;

import fi.seloste.expire.Holds;
import fi.seloste.expire.OverdueRecord;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example consumer of orders, as a process of its own, on a real PostgreSQL. */
class PurgeSqlTest {

  private static final String WHOLE = "request/created+P7M";
  private static final String CONTACTS = "request/closed+P6M";
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-12-03T10:00:00Z"), ZoneOffset.UTC);
  private static final String HOSTILE = "4009'); DELETE FROM contact_request; --";

  private static EmbeddedPostgres postgres;

  private final Path folder;

  PurgeSqlTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeAll
  static void starts() throws IOException {
    postgres = EmbeddedPostgres.start();
  }

  @AfterAll
  static void stops() throws IOException {
    postgres.close();
  }

  @BeforeEach
  void fills() throws Exception {
    try (Connection database = postgres.getPostgresDatabase().getConnection();
        Statement statement = database.createStatement()) {
      statement.execute("drop table if exists contact_request");
      statement.execute(
          "create table contact_request (number text, name text, phone text, email text,"
              + " street text, postcode text, town text)");
      for (int i = 1; i <= 5; i++) {
        statement.execute(
            "insert into contact_request values ('"
                + (4000 + i)
                + "', 'n', 'p', 'e', 's', 'c', 't')");
      }
      statement.execute(
          "insert into contact_request (number) values ('" + HOSTILE.replace("'", "''") + "')");
    }
  }

  @Test
  void aDryRunDoesEverythingAndTakesItBack() throws Exception {
    order(Lines.line(1, WHOLE));
    String said = run(0);
    assertThat(said).contains("requests deleted: 1", "dry run");
    assertThat(rows()).hasSize(6);
  }

  @Test
  void erasesRowsAndPartsOfRowsAndNothingElse() throws Exception {
    order(
        Lines.line(1, WHOLE),
        Lines.line(2, CONTACTS, "phone-number", "email"),
        Lines.blocked(
            3,
            WHOLE,
            "erase",
            "bookkeeping-voucher",
            LocalDate.of(2031, 12, 31),
            "*",
            "!name",
            "!postal-address"),
        Lines.keyed(Lines.line(9, WHOLE), "requests", "", "Pyyntö=" + HOSTILE),
        Lines.line(77, WHOLE));
    String said = run(0, "--commit");
    assertThat(said)
        .contains("requests deleted: 2", "requests emptied: 2", "requests not there: 1")
        .contains("committed");
    assertThat(rows())
        .containsExactly(
            "4002 n null null s c t",
            "4003 n null null s c t",
            "4004 n p e s c t",
            "4005 n p e s c t");
  }

  @Test
  void changesNothingWhenOneLineCannotBeCarriedOut() throws Exception {
    order(Lines.line(1, WHOLE), Lines.line(2, CONTACTS, "ip-address"));
    assertThat(run(1, "--commit"))
        .contains("the mapping does not say requests.category.ip-address");
    assertThat(rows()).hasSize(6);

    try (Connection database = postgres.getPostgresDatabase().getConnection();
        Statement statement = database.createStatement()) {
      statement.execute("insert into contact_request (number) values ('4002')");
    }
    order(Lines.line(1, WHOLE), Lines.line(2, WHOLE));
    assertThat(run(1, "--commit")).contains("meets 2 rows");
    assertThat(rows()).hasSize(7);
  }

  @Test
  void refusesLinesThatWereNotSigned() throws Exception {
    order(Lines.line(1, WHOLE));
    Path lines = folder.resolve(PurgeOrder.LINES);
    Files.writeString(lines, Files.readString(lines).replace("4001", "4002"));
    assertThat(run(1, "--commit")).contains("not those that were signed");
    assertThat(rows()).hasSize(6);
  }

  private void order(OverdueRecord... lines) throws Exception {
    PurgeProposal.Written proposal =
        PurgeProposal.write(folder.resolve(PurgeProposal.FILE), List.of(lines).iterator());
    DecisionWorkbook workbook = new DecisionWorkbook(List.of(lines), proposal.sha256());
    for (int i = 0; i < lines.length; i++) {
      workbook.record(i, "Poista", "aika on täynnä", "Maija");
    }
    Decisions decisions =
        DecisionSheet.read(workbook.write(folder), null, Lines.KEY, LocalDate.of(2026, 12, 3));
    PurgeOrder.write(
        decisions,
        new Circumstances(
            "remonttilinkki", "run-1", "notice-1", "sources-1", Holds.NONE, List.of()),
        folder.resolve(PurgeProposal.FILE),
        folder,
        Lines.KEY,
        CLOCK,
        new Notebook());
  }

  private String run(int exitCode, String... more) throws Exception {
    String driver =
        Arrays.stream(
                System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator), -1))
            .filter(jar -> jar.matches(".*[/\\\\]postgresql-[0-9.]+\\.jar"))
            .findFirst()
            .orElseThrow();
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                driver,
                "examples/purge-sql/PurgeSql.java",
                folder.resolve(PurgeOrder.LINES).toString(),
                "examples/purge-sql/mapping.properties",
                postgres.getJdbcUrl("postgres", "postgres")));
    command.addAll(List.of(more));
    Path log = folder.resolve("said.txt");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    String said = Files.readString(log);
    assertThat(process.exitValue()).as(said).isEqualTo(exitCode);
    return said;
  }

  private static List<String> rows() throws Exception {
    List<String> rows = new ArrayList<>();
    try (Connection database = postgres.getPostgresDatabase().getConnection();
        Statement statement = database.createStatement();
        ResultSet found = statement.executeQuery("select * from contact_request order by number")) {
      while (found.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= 7; i++) {
          cells.add(String.valueOf(found.getString(i)));
        }
        rows.add(String.join(" ", cells));
      }
    }
    return rows;
  }
}
