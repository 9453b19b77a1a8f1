package fi.seloste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs that are stopped, whose sources move, that repeat themselves, that outlive their time. */
class RunsTest {

  @TempDir Path folder;

  private Jobs jobs;

  @BeforeEach
  void aSmallJobWithAKnownKey() throws IOException {
    jobs = new Jobs(folder);
    key(jobs);
  }

  @Test
  void aFileThatChangesBetweenPlanAndScanIsToldAndReadNextTime() throws Exception {
    KillHarness harness = new KillHarness(List.of(folder.resolve("job.yml").toString()));
    assertThat(harness.killedAt(folder.resolve("out"), "planned")).isTrue();
    jobs.write("crm.csv", "Asiakasnro;Sähköposti;Luotu\n1;a@yritys.example;1.2.2015\n");
    Files.delete(folder.resolve("calls.csv"));

    Jobs.Ran resumed = jobs.scan("2026-10");

    assertThat(resumed.code()).isEqualTo(3);
    assertThat(resumed.printed()).contains("going on with the run");
    assertThat(statuses())
        .containsEntry("crm.csv", "unread file-changed 0")
        .containsEntry("calls.csv", "unread missing-file 0");

    jobs.write("calls.csv", "Puhelin;Viesti\n040 1234567;soita huomenna\n");
    Jobs.Ran again = jobs.scan("2026-10");
    assertThat(again.printed()).contains("read once more");
    assertThat(again.code()).isZero();
    assertThat(statuses())
        .containsEntry("crm.csv", "read null 1")
        .containsEntry("calls.csv", "read null 1");
    assertThat(jobs.scan("2026-10").printed()).contains("already scanned");
  }

  @Test
  void aFileThatWasTouchedOrCopiedIsStillTheSame() throws Exception {
    KillHarness harness = new KillHarness(List.of(folder.resolve("job.yml").toString()));
    assertThat(harness.killedAt(folder.resolve("out"), "planned")).isTrue();
    byte[] content = Files.readAllBytes(folder.resolve("crm.csv"));
    Files.delete(folder.resolve("crm.csv"));
    Files.write(folder.resolve("crm.csv"), content);

    assertThat(jobs.scan("2026-10").code()).isZero();
  }

  @Test
  void aSliceThatEndsTheProcessIsGivenUpToldAndTriedNextTime() throws Exception {
    KillHarness harness = new KillHarness(List.of(folder.resolve("job.yml").toString()));
    assertThat(harness.killedAt(folder.resolve("out"), "slice-begun")).isTrue();
    jobs.sql("update slice set attempts = " + SliceStep.TRIES + " where slice_no = 0");

    assertThat(jobs.scan("2026-10").code()).isEqualTo(3);
    assertThat(statuses()).containsEntry("crm.csv", "unread given-up 0");
    assertThat(jobs.status().printed()).contains("incomplete");

    assertThat(jobs.scan("2026-10").code()).isZero();
    assertThat(statuses()).containsEntry("crm.csv", "read null 2");
  }

  @Test
  void sigtermFinishesTheSliceAndSaysHowToGoOn() throws Exception {
    assumeThat(File.separatorChar).isEqualTo('/');
    KillHarness harness =
        new KillHarness(List.of(KillHarness.large(folder.resolve("large"), 60_000)));
    Path out = folder.resolve("out");
    Process process = harness.start(out, "");
    Path said = out.resolve("stderr.txt");
    while (!Files.readString(said).contains("scanning")) {
      assertThat(process.waitFor(20, TimeUnit.MILLISECONDS)).isFalse();
    }

    process.destroy();

    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(4);
    assertThat(Files.readString(said)).contains("the same command goes on");
    assertThat(new RunJournal(jobs.state()).lines())
        .last()
        .satisfies(line -> assertThat(line.get("event").asString()).isEqualTo("stopped"));
    assertThat(harness.run(out)).isZero();
  }

  @Test
  void whatIsUnchangedSinceLastTimeGivesTheSameOutcomeAndIsTold() throws Exception {
    assertThat(jobs.scan("2026-09", "--since-last").code()).isZero();
    assertThat(jobs.scan("2026-10", "--since-last").code()).isZero();
    Jobs whole = new Jobs(Files.createDirectory(folder.resolve("whole")));
    key(whole);
    assertThat(whole.scan("2026-09").code()).isZero();
    assertThat(whole.scan("2026-10").code()).isZero();

    assertThat(reused("2026-10")).containsExactlyInAnyOrder("crm.csv", "calls.csv");
    assertThat(same(jobs, "findings.json")).isEqualTo(same(whole, "findings.json"));
    assertThat(same(jobs, "purge-proposal.csv"))
        .contains("crm.csv")
        .isEqualTo(same(whole, "purge-proposal.csv"));
  }

  @Test
  void onlyWhatChangedIsReadAgain() throws Exception {
    assertThat(jobs.scan("2026-09", "--since-last").code()).isZero();
    jobs.write("calls.csv", "Puhelin;Viesti\n040 1234568;soita huomenna\n");
    assertThat(jobs.scan("2026-10", "--since-last").code()).isZero();

    assertThat(reused("2026-10")).containsExactly("crm.csv");
  }

  @Test
  void aRecordThatComesDueMeanwhileIsReadAgain() throws Exception {
    assertThat(jobs.scan("2027-02", "--since-last").code()).isZero();
    assertThat(jobs.findings("2027-02").at("/overdue/records").asLong()).isEqualTo(1);
    assertThat(jobs.scan("2027-03", "--since-last").code()).isZero();

    assertThat(reused("2027-03")).containsExactly("calls.csv");
    assertThat(jobs.findings("2027-03").at("/overdue/records").asLong()).isEqualTo(2);
  }

  @Test
  void withoutSinceLastNothingIsKeptThatHoldsKeys() throws Exception {
    assertThat(jobs.scan("2026-09", "--since-last").code()).isZero();
    assertThat(jobs.scan("2026-10").code()).isZero();
    assertThat(reused("2026-10")).isEmpty();
    assertThat(jobs.scan("2026-11", "--since-last").code()).isZero();

    assertThat(reused("2026-11")).isEmpty();
  }

  @Test
  void whatOthersLaidBesideTheReportStaysAndAnEditedReportIsKept() throws Exception {
    assertThat(jobs.scan("2026-10").code()).isZero();
    Files.writeString(jobs.output("2026-10").resolve("purge-order.csv"), "theirs");
    Files.writeString(jobs.output("2026-10").resolve("report.xlsx"), "with decisions");

    assertThat(jobs.scan("2026-10", "--again").code()).isZero();

    assertThat(jobs.output("2026-10").resolve("purge-order.csv")).hasContent("theirs");
    assertThat(jobs.output("2026-10").resolve("edited-report.xlsx")).hasContent("with decisions");
    assertThat(Files.size(jobs.output("2026-10").resolve("report.xlsx"))).isGreaterThan(1_000);
  }

  @Test
  void ownFilesAndHistoryGoOnTimeAndNothingElseDoes() throws Exception {
    jobs.job("retain: P2M\n");
    for (String month : List.of("2026-06", "2026-07", "2026-08")) {
      assertThat(jobs.scan(month).code()).isZero();
    }
    Files.writeString(jobs.output("2026-06").resolve("minutes.txt"), "theirs");
    Jobs.Ran ran = jobs.scan("2026-09");

    assertThat(ran.code()).isZero();
    try (Stream<Path> left = Files.list(jobs.output("2026-06"))) {
      assertThat(left.map(Path::getFileName).map(Path::toString)).containsExactly("minutes.txt");
    }
    assertThat(jobs.output("2026-07").resolve("report.xlsx")).isRegularFile();
    assertThat(jobs.status().printed()).doesNotContain("2026-06").contains("2026-07");
    assertThat(jobs.status("--check").code()).isZero();

    assertThat(jobs.scan("2026-10").code()).isZero();
    assertThat(jobs.output("2026-07")).doesNotExist();
  }

  @Test
  void aMonthThatLiesTooFarAheadDeletesNothing() throws Exception {
    jobs.job("retain: P2M\n");
    assertThat(jobs.scan("2026-06").code()).isZero();

    Jobs.Ran ran = jobs.scan("2031-06");

    assertThat(ran.printed()).contains("nothing old is deleted");
    assertThat(jobs.output("2026-06").resolve("report.xlsx")).isRegularFile();
  }

  @Test
  void eachAttemptLeavesALineForPrograms() throws Exception {
    assertThat(jobs.scan("2026-10").code()).isZero();
    jobs.write("calls-broken.csv", "");
    assertThat(jobs.scan("2026-11").code()).isEqualTo(3);

    List<JsonNode> lines = new RunJournal(jobs.state()).lines();
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0).get("exitCode").asInt()).isZero();
    assertThat(lines.get(0).get("overdue").asLong()).isEqualTo(1);
    assertThat(lines.get(1).get("exitCode").asInt()).isEqualTo(3);
    assertThat(lines.get(1).get("filesNotRead").asLong()).isEqualTo(1);
  }

  @Test
  void progressIsToldAsJsonWhenAsked() throws Exception {
    Jobs.Ran ran = jobs.scan("2026-10", "--log-format", "json");

    List<JsonNode> lines =
        ran.printed()
            .lines()
            .filter(line -> line.startsWith("{"))
            .map(JsonMapper.shared()::readTree)
            .toList();
    assertThat(lines).hasSizeGreaterThan(5);
    assertThat(lines).allSatisfy(line -> assertThat(line.get("job").asString()).isEqualTo("small"));
    assertThat(lines.get(lines.size() - 1).get("event").asString()).isEqualTo("end");
    assertThat(lines.get(lines.size() - 1).get("exitCode").asInt()).isZero();
  }

  private static void key(Jobs jobs) throws IOException {
    OwnerOnly.folder(jobs.state());
    Files.writeString(jobs.state().resolve("key"), "5e".repeat(32));
    OwnerOnly.file(jobs.state().resolve("key"));
  }

  private Map<String, String> statuses() {
    Map<String, String> all = new TreeMap<>();
    for (JsonNode file : jobs.findings("2026-10").get("sources")) {
      long rows = 0;
      for (JsonNode table : file.get("tables")) {
        rows += table.get("rows").asLong();
      }
      String reason = file.get("reason").isNull() ? "null" : file.get("reason").asString();
      all.put(
          file.get("file").asString(), file.get("status").asString() + " " + reason + " " + rows);
    }
    return all;
  }

  /** The files of which the coverage says that they were not read again. */
  private List<String> reused(String month) throws IOException {
    List<String> all = new java.util.ArrayList<>();
    for (JsonNode file : jobs.findings(month).get("sources")) {
      if (file.path("notes").toString().contains("reused")) {
        all.add(file.get("file").asString());
      }
    }
    return all;
  }

  /** An output, without what tells of the run itself. */
  private static String same(Jobs jobs, String file) throws IOException {
    String text = Files.readString(jobs.output("2026-10").resolve(file));
    return text.replaceAll("small-2026-10-1-[0-9]+", "RUN")
        .replaceAll("(?s)\"notes\" : \\[.*?\"tables\"", "\"tables\"");
  }
}
