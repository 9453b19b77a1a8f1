package fi.seloste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The machines of a cluster die, pause and come back; the files are those of an undisturbed run.
 */
@Timeout(600)
class ClusterFaultTest {

  private static final String JOB = "remonttilinkki";
  private static final List<String> JOBS = List.of("jobs/" + JOB + ".yml");

  @TempDir static Path folder;

  private static ClusterHarness cluster;
  private static Map<String, String> expected;

  @BeforeAll
  static void runsUndisturbed() throws Exception {
    cluster = new ClusterHarness(folder.resolve("cluster"));
    assertThat(cluster.alone(folder.resolve("alone"), JOBS)).isZero();
    expected = ClusterHarness.files(folder.resolve("alone"), JOB);
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
  void aWorkerKilledInMidSliceAndOnePausedBeyondItsLeaseChangeNothing() throws Exception {
    ClusterHarness.Machines machines = cluster.machines("killed");
    Process killed = machines.worker("-Dseloste.kill=slice:2");
    Process paused = machines.worker("-Dseloste.wait=slice:700");
    Process manager = machines.manager(JOBS, "--since-last");
    String held = "select count(*) from slice where claim like '%:" + paused.pid() + "/%'";
    // in mid-slice: its try is stored, its result is not
    ClusterHarness.await(() -> machines.counted(held + " and attempts > 0") == 1);
    ClusterHarness.signal(paused, "STOP");
    assertThat(ClusterHarness.end(killed)).isEqualTo(ClusterHarness.KILLED);
    tellsWhoWorksAndHowFarItIs(machines);
    Process healthy = machines.worker();
    ClusterHarness.await(() -> machines.counted(held) == 0);
    ClusterHarness.signal(paused, "CONT");

    assertThat(ClusterHarness.end(manager)).as(machines.said()).isZero();
    assertThat(ClusterHarness.files(machines.out(), JOB)).isEqualTo(expected);
    // the slice of the killed worker was tried twice, and no slice was stored twice
    assertThat(machines.count("select max(attempts) from slice")).isEqualTo(2);
    assertThat(paused.isAlive()).isTrue();
    holdsNothingThatCanBeReadWithoutTheKey(machines);
    ClusterHarness.signal(healthy, "TERM");
    assertThat(ClusterHarness.end(healthy)).isZero();
  }

  private static void tellsWhoWorksAndHowFarItIs(ClusterHarness.Machines machines) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ClusterStatus status = machines.status(new PrintStream(out, true, StandardCharsets.UTF_8));
    status.text();
    status.metrics();
    status.json();

    assertThat(out.toString(StandardCharsets.UTF_8))
        .startsWith("cluster test: ")
        .containsPattern("remonttilinkki 2026-10: [0-9]+ of [0-9]+ slices done, [0-9]+ left")
        .contains("seloste_slices{job=\"remonttilinkki\",month=\"2026-10\",state=\"left\"} ")
        .contains("\"schema\":\"seloste/cluster/1\"");
  }

  private static void holdsNothingThatCanBeReadWithoutTheKey(ClusterHarness.Machines machines)
      throws Exception {
    byte[] plan = machines.plan();
    byte[] opened =
        new Sealed(new SecretKeySpec(HexFormat.of().parseHex(ClusterHarness.KEY), "HmacSHA256"))
            .open(plan);

    assertThat(new String(opened, StandardCharsets.UTF_8)).contains("remonttilinkki");
    assertThat(new String(plan, StandardCharsets.ISO_8859_1)).doesNotContain("remonttilinkki");
    // compressed only, it could still be read
    assertThatThrownBy(() -> new Sealed(new SecretKeySpec(new byte[32], "HmacSHA256")).open(plan))
        .isInstanceOf(StateException.class);
  }

  @Test
  void managerBrokerAndDatabaseMayDieAndTheSameCommandGoesOn() throws Exception {
    ClusterHarness.Machines machines =
        cluster.machines("restarts", true, cluster.databasePort(), "");
    Process broker = cluster.broker();
    Process first = machines.worker("-Dseloste.wait=slice:300");
    Process manager = machines.manager(JOBS, "--since-last");
    machines.awaitSlices(2);
    // the requests of this manager stay in the broker, which outlives it
    ClusterHarness.kill(manager);
    ClusterHarness.kill(first);
    long stored = machines.count("select count(*) from slice where done");
    Process again = machines.manager(JOBS, "--since-last");
    machines.worker("-Dseloste.wait=slice:700");
    machines.awaitSlices((int) stored + 2);
    ClusterHarness.kill(broker);
    cluster.broker();
    machines.awaitSlices((int) stored + 4);
    cluster.restartDatabase();

    assertThat(ClusterHarness.end(again)).as(machines.said()).isZero();
    assertThat(ClusterHarness.files(machines.out(), JOB)).isEqualTo(expected);
    assertThat(machines.said()).contains("going on with the run");
  }

  @Test
  void aSliceThatKillsEveryWorkerIsGivenUpAndTold() throws Exception {
    ClusterHarness.Machines machines = cluster.machines("poison");
    Process manager = machines.manager(JOBS);
    int deaths = 0;
    Process worker = machines.worker("-Dseloste.kill=slice-begun-4");
    while (manager.isAlive()) {
      if (!worker.isAlive()) {
        deaths++;
        // the fourth try is none: the slice is given up before it is read
        worker =
            deaths < SliceStep.TRIES
                ? machines.worker("-Dseloste.kill=slice-begun-4")
                : machines.worker();
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }

    assertThat(ClusterHarness.end(manager)).isEqualTo(3);
    assertThat(deaths).isEqualTo(SliceStep.TRIES);
    assertThat(
            Files.readString(
                machines.out().resolve(JOB).resolve("2026-10").resolve("findings.json")))
        .contains("given-up");
  }
}
