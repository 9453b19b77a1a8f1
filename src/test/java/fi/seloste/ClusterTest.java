package fi.seloste;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The same files from several machines as from one; who would spoil them is sent away. */
@Timeout(600)
class ClusterTest {

  private static final List<String> REGISTERS =
      List.of("helppokatsastus", "hyotytiimi", "kattokeskus", "remonttilinkki", "wetteri-trucks");
  private static final String JOB = "remonttilinkki";
  private static final List<String> ONE = List.of("jobs/" + JOB + ".yml");

  @TempDir static Path folder;

  private static ClusterHarness cluster;
  private static List<String> all;
  private static Map<String, String> expected;
  private static Map<String, String> expectedOfOne;

  @BeforeAll
  static void runsUndisturbed() throws Exception {
    cluster = new ClusterHarness(folder.resolve("cluster"));
    all = new ArrayList<>();
    REGISTERS.forEach(register -> all.add("jobs/" + register + ".yml"));
    all.add(KillHarness.large(folder.resolve("large"), 8_000));
    assertThat(cluster.alone(folder.resolve("alone"), all)).isZero();
    expected = ClusterHarness.files(folder.resolve("alone"), null);
    expectedOfOne = ClusterHarness.files(folder.resolve("alone"), JOB);
  }

  @AfterEach
  void endsWhatIsLeft() throws Exception {
    cluster.endAll();
  }

  @AfterAll
  static void ends() throws Exception {
    cluster.close();
  }

  @Test
  void oneWorkerAndThreeGiveTheSameFilesAsOneProcess() throws Exception {
    assertThat(expected).hasSizeGreaterThan(15);
    for (int workers : new int[] {1, 3}) {
      ClusterHarness.Machines machines = cluster.machines("same" + workers);
      List<Process> started = new ArrayList<>();
      for (int i = 0; i < workers; i++) {
        started.add(machines.worker());
      }

      assertThat(ClusterHarness.end(machines.manager(all))).as(machines.said()).isZero();
      assertThat(ClusterHarness.files(machines.out(), null)).isEqualTo(expected);

      for (Process worker : started) {
        ClusterHarness.signal(worker, "TERM");
        assertThat(ClusterHarness.end(worker)).isZero();
      }
      assertThat(machines.count("select count(*) from worker")).isZero();
    }
  }

  @Test
  void aWorkerOfAnotherVersionOrWithOtherFilesIsSentAway() throws Exception {
    ClusterHarness.Machines machines = cluster.machines("others");
    Process other = machines.workerOf(otherVersion(), machines.file);
    Path copy = folder.resolve("copy");
    Path exports = Path.of("sample-data").toAbsolutePath();
    copyChanged(exports, copy);
    Process stale =
        machines.workerOf(
            ClusterHarness.classes(),
            cluster.clusterFile(
                "others",
                "stale.yml",
                false,
                cluster.databasePort(),
                "paths: {" + exports.resolve(JOB) + ": " + copy.resolve(JOB) + "}"));
    Process manager = machines.manager(ONE);

    assertThat(ClusterHarness.end(other)).isEqualTo(1);
    assertThat(ClusterHarness.end(stale)).isEqualTo(1);
    assertThat(machines.said())
        .contains("install the same on all machines")
        .contains("is another version there than the manager planned");
    machines.worker();
    assertThat(ClusterHarness.end(manager)).as(machines.said()).isZero();
    assertThat(ClusterHarness.files(machines.out(), JOB)).isEqualTo(expectedOfOne);
  }

  /** The same classes and one file more. */
  private static String otherVersion() throws Exception {
    Path real =
        Path.of(DetectorVersion.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Path other = folder.resolve("other-version");
    copy(real, other);
    Files.writeString(other.resolve("fi/seloste/more.txt"), "another version");
    return ClusterHarness.classes().replace(real.toString(), other.toString());
  }

  /** The exports with one byte of each CSV file changed, of the same size. */
  private static void copyChanged(Path from, Path to) throws Exception {
    copy(from, to);
    try (java.util.stream.Stream<Path> files = Files.walk(to)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".csv")).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 2] ^= 1;
        Files.write(file, bytes);
      }
    }
  }

  private static void copy(Path from, Path to) throws Exception {
    try (java.util.stream.Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }
}
