package fi.seloste;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A state that is old, new, damaged, held by another, or begun by other code. */
class StateTest {

  @TempDir Path folder;

  private Jobs jobs;

  @BeforeEach
  void aSmallJob() throws IOException {
    jobs = new Jobs(folder);
  }

  @Test
  void aStateFromBeforeTheNumberedScriptsIsBroughtUpToDate() throws Exception {
    OwnerOnly.folder(jobs.state().resolve("db"));
    String script =
        new String(
            StateTest.class
                .getResourceAsStream(
                    "/fi/seloste/state/hsqldb/V1__job_repository_runs_and_slices.sql")
                .readAllBytes(),
            StandardCharsets.UTF_8);
    String url = new EmbeddedDatabase(jobs.state().resolve("db/seloste")).url();
    try (Connection connection = DriverManager.getConnection(url, "sa", "");
        Statement statement = connection.createStatement()) {
      for (String one : List.of(script.replaceAll("(?m)^--.*$", "").split(";", -1))) {
        if (!one.isBlank()) {
          statement.execute(one);
        }
      }
      statement.execute(
          "insert into run (run_id, job, job_month, attempt, as_of, digest, program, started,"
              + " output, state) values ('small-2026-09-1-1', 'small', '2026-09', 1, '2026-09-30',"
              + " 'x', '0.9', '2026-10-01T00:00:00Z', 'out', 'done')");
      statement.execute("shutdown");
    }

    assertThat(jobs.scan("2026-10").code()).isZero();

    assertThat(jobs.status("--check"))
        .satisfies(ran -> assertThat(ran.code()).as(ran.printed()).isZero())
        .satisfies(ran -> assertThat(ran.printed()).contains("2026-09").contains("2026-10"));
  }

  @Test
  void aStateOfANewerVersionIsRefusedWithTheWayOut() throws Exception {
    assertThat(jobs.scan("2026-10").code()).isZero();
    jobs.sql(
        "insert into \"flyway_schema_history\" values (99, '99', 'later', 'SQL', 'V99__later.sql',"
            + " 0, 'SA', localtimestamp, 1, true)");

    Jobs.Ran ran = jobs.scan("2026-11");

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.printed()).contains("newer version").contains("99").contains("--state DIR");
    assertThat(jobs.output("2026-11")).doesNotExist();
  }

  @Test
  void aRunBegunByOtherCodeBeginsAnew() throws Exception {
    assertThat(jobs.scan("2026-10").code()).isZero();
    jobs.sql("update run set state = 'running', detectors = 'other code'");

    Jobs.Ran ran = jobs.scan("2026-10");

    assertThat(ran.code()).isZero();
    assertThat(ran.printed()).contains("another version of Seloste");
    assertThat(jobs.status().printed()).contains("2026-10    2");
  }

  @Test
  void damagedFilesAreToldAndANewStateBeginsOnlyWhenAsked() throws Exception {
    assertThat(jobs.scan("2026-09").code()).isZero();
    assertThat(jobs.scan("2026-10").code()).isZero();
    overwrite(jobs.state().resolve("db/seloste.script"));

    Jobs.Ran refused = jobs.scan("2026-11");
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.printed()).contains("damaged").contains("trend").contains("--new-state");
    assertThat(jobs.status("--check").code()).isEqualTo(1);

    Jobs.Ran renewed = jobs.scan("2026-11", "--new-state");
    assertThat(renewed.code()).as(renewed.printed()).isZero();
    assertThat(renewed.printed()).contains("db.damaged-").contains("begin anew");
    assertThat(jobs.status("--check").printed()).contains("the state is whole");
    assertThat(jobs.findings("2026-11").get("discrepancies").get(0).get("state").asString())
        .isEqualTo("new");
  }

  @Test
  void resultsThatCannotBeOpenedAreTold() throws Exception {
    assertThat(jobs.scan("2026-10").code()).isZero();
    overwrite(jobs.state().resolve("db/seloste.lobs"));

    assertThat(jobs.status("--check"))
        .satisfies(ran -> assertThat(ran.code()).isEqualTo(1))
        .satisfies(ran -> assertThat(ran.printed()).contains("cannot be read"));
    Jobs.Ran next = jobs.scan("2026-11");
    assertThat(next.code()).isEqualTo(1);
    assertThat(next.printed()).contains("--new-state");
  }

  @Test
  void aHistoryThatWasLostIsTold() throws Exception {
    assertThat(jobs.scan("2026-09").code()).isZero();
    assertThat(jobs.scan("2026-10").code()).isZero();
    jobs.sql("delete from run where job_month = '2026-09'");

    assertThat(jobs.status("--check").printed()).contains("small-2026-09").contains("lost");
    assertThat(jobs.scan("2026-11").printed()).contains("has lost 1 published run");
  }

  @Test
  void anotherKeyIsTold() throws Exception {
    assertThat(jobs.scan("2026-10").code()).isZero();
    Files.writeString(jobs.state().resolve("key"), "ab".repeat(32));

    Jobs.Ran ran = jobs.scan("2026-11");

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.printed()).contains("another key").contains("SELOSTE_STATE_KEY");
  }

  @Test
  void aBrokenKeyFileIsTold() throws Exception {
    assertThat(jobs.scan("2026-10").code()).isZero();
    Files.writeString(jobs.state().resolve("key"), "abc");

    assertThat(jobs.scan("2026-11"))
        .satisfies(ran -> assertThat(ran.code()).isEqualTo(1))
        .satisfies(ran -> assertThat(ran.printed()).contains("key").contains("damaged"));
  }

  @Test
  void aSecondRunNamesTheFirst() throws Exception {
    try (StateFolder held = StateFolder.take(jobs.state(), "process 4711 since this morning")) {
      Jobs.Ran second = jobs.scan("2026-10");

      assertThat(held.folder()).isEqualTo(jobs.state());
      assertThat(second.code()).isEqualTo(4);
      assertThat(second.printed()).contains("process 4711 since this morning");
    }
  }

  @Test
  void aStateFolderThatIsNoneIsToldAndNothingIsScanned() throws IOException {
    jobs.write("file", "");

    Jobs.Ran ran = jobs.scan("2026-10", "--state", folder.resolve("file").toString());

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.printed()).contains("is not a folder").contains("--state DIR");
  }

  @Test
  void anOutputFolderThatIsNoneIsToldBeforeAnythingIsScanned() throws IOException {
    Files.createDirectories(folder.resolve("out"));
    jobs.write("out/small", "");

    Jobs.Ran ran = jobs.scan("2026-10");

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.printed())
        .contains("is not a folder")
        .contains("nothing was published")
        .doesNotContain("scanning");

    Files.delete(folder.resolve("out/small"));
    assertThat(jobs.scan("2026-10").code()).isZero();
  }

  @Test
  void whatWasDecidedIsCheckedToo() throws Exception {
    assertThat(jobs.scan("2026-10").code()).isZero();
    assertThat(jobs.status("--check").code()).isZero();
    jobs.sql(
        "insert into postponed (job, last_until, records) values ('small', '2027-01-01', x'00')");
    jobs.sql(
        "insert into purge_order (order_id, job, job_month, run_id, created, state, folder, sha256,"
            + " lines, head) values ('abc', 'small', '2026-10', 'r', '2026-11-01', 'open', 'out',"
            + " '00', 1, x'00')");

    assertThat(jobs.status("--check"))
        .satisfies(ran -> assertThat(ran.code()).isEqualTo(1))
        .satisfies(ran -> assertThat(ran.printed()).contains("order abc of small 2026-10"))
        .satisfies(ran -> assertThat(ran.printed()).contains("postponements of small"));
  }

  @Test
  void theShapeOfEveryLineOnStandardErrorIsTheOneAskedFor() throws Exception {
    jobs.write("out", "");

    Jobs.Ran refused = jobs.scan("2026-10", "--log-format", "json");
    Jobs.Ran mistaken =
        Jobs.run("scan", folder.resolve("none.yml").toString(), "--log-format", "json");

    for (Jobs.Ran ran : List.of(refused, mistaken)) {
      assertThat(ran.code()).isPositive();
      assertThat(ran.printed().lines())
          .isNotEmpty()
          .allMatch(line -> line.startsWith("{\"time\":") && line.contains("\"level\":\"error\""));
    }
  }

  @Test
  void aClockThatWasSetBackNeedsTheMonthToBeNamed() throws Exception {
    assertThat(jobs.scan("2026-10").code()).isZero();
    jobs.sql("update run set started = '2999-01-01T00:00:00Z'");

    Jobs.Ran unnamed = Jobs.run("scan", folder.resolve("job.yml").toString());
    Jobs.Ran named = jobs.scan("2026-09");

    assertThat(unnamed.code()).isEqualTo(1);
    assertThat(unnamed.printed()).contains("2999-01-01").contains("--month");
    assertThat(named.code()).isZero();
    assertThat(named.printed()).contains("2999-01-01");
  }

  @Test
  void nothingInTheStateIsReadableByOthers() throws Exception {
    assertThat(jobs.scan("2026-10").code()).isZero();
    List<Path> all;
    try (Stream<Path> walked = Files.walk(folder.resolve("out"))) {
      all = walked.toList();
    }

    assertThat(all).hasSizeGreaterThan(10);
    for (Path path : all) {
      assertThat(Files.getPosixFilePermissions(path))
          .as(path.toString())
          .allMatch(one -> one.name().startsWith("OWNER"));
    }
  }

  private static void overwrite(Path file) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      byte[] noise = new byte[(int) Math.min(bytes.length(), 300_000)];
      new java.util.Random(5).nextBytes(noise);
      bytes.write(noise);
    }
  }
}
