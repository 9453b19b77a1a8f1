package fi.seloste;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Random faults in one run of a cluster: as a command, {@code ClusterFaults FAULTS SEED FOLDER
 * ROWS}, over the five registers and a large job. Workers and the manager are killed, a worker is
 * paused beyond its lease, the broker and the database are restarted; the files must be those of
 * one process that nobody disturbed.
 */
final class ClusterFaults {

  private static final int WORKERS = 3;

  /** Grows with every slice that is stored and every month that is published. */
  private static final String PROGRESS =
      "select (select count(*) from slice where done) + 100000 * count(*) from run where state ="
          + " 'done'";

  private final ClusterHarness cluster;
  private final Random random;
  private final List<String> jobs;
  private final ClusterHarness.Machines machines;
  private final List<Process> workers = new ArrayList<>();
  private Process broker;
  private Process manager;

  private ClusterFaults(ClusterHarness cluster, Random random, List<String> jobs) throws Exception {
    this.cluster = cluster;
    this.random = random;
    this.jobs = jobs;
    this.machines = cluster.machines("faults", true, cluster.databasePort(), "");
    this.broker = cluster.broker();
    this.manager = machines.manager(jobs);
    for (int i = 0; i < WORKERS; i++) {
      workers.add(worker());
    }
  }

  /** Slow enough that faults come in the middle of slices. */
  private Process worker() throws Exception {
    return machines.worker("-Dseloste.wait=slice:150");
  }

  private String fault() throws Exception {
    int which = random.nextInt(WORKERS);
    switch (random.nextInt(8)) {
      case 0 -> {
        ClusterHarness.kill(manager);
        manager = machines.manager(jobs);
        return "manager killed";
      }
      case 1 -> {
        ClusterHarness.kill(manager);
        ClusterHarness.kill(workers.get(which));
        manager = machines.manager(jobs);
        workers.set(which, worker());
        return "manager and worker killed";
      }
      case 2 -> {
        ClusterHarness.signal(workers.get(which), "STOP");
        pause(TimeUnit.SECONDS.toMillis(ClusterHarness.LEASE_SECONDS + 2));
        ClusterHarness.signal(workers.get(which), "CONT");
        return "worker paused beyond its lease";
      }
      case 3 -> {
        ClusterHarness.kill(broker);
        broker = cluster.broker();
        return "broker restarted";
      }
      case 4 -> {
        cluster.restartDatabase();
        return "database restarted";
      }
      default -> {
        ClusterHarness.kill(workers.get(which));
        workers.set(which, worker());
        return "worker killed";
      }
    }
  }

  /** Faults come while work goes on, not one upon the other. */
  private void awaitProgress() {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
    long before = machines.counted(PROGRESS);
    while (manager.isAlive() && machines.counted(PROGRESS) == before && System.nanoTime() < until) {
      pause(50);
    }
  }

  private static void pause(long millis) {
    long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    while (System.nanoTime() < until) {
      LockSupport.parkNanos(until - System.nanoTime());
    }
  }

  /** Runs to the end; gives the exit code, or -1 when it ended before all faults had come. */
  private int run(int faults) throws Exception {
    for (int i = 1; i <= faults; i++) {
      awaitProgress();
      pause(random.nextInt(2_000));
      if (!manager.isAlive()) {
        if (manager.exitValue() == 0) {
          System.out.printf("the run ended after %d faults%n", i - 1);
          return -1;
        }
        System.out.printf("the manager ended with %d; the same command%n", manager.exitValue());
        manager = machines.manager(jobs);
      }
      for (int worker = 0; worker < WORKERS; worker++) {
        if (!workers.get(worker).isAlive()) {
          System.out.printf("a worker ended with %d%n", workers.get(worker).exitValue());
          workers.set(worker, worker());
        }
      }
      System.out.printf("%d: %s; progress %d%n", i, fault(), machines.counted(PROGRESS));
    }
    int code = ClusterHarness.end(manager);
    while (code == 1 || code == 4) {
      System.out.printf("the manager ended with %d; the same command%n", code);
      manager = machines.manager(jobs);
      code = ClusterHarness.end(manager);
    }
    return code;
  }

  /** Ends with 0 when the files are the same. */
  public static void main(String[] args) throws Exception {
    int faults = Integer.parseInt(args[0]);
    Path folder = Path.of(args[2]).toAbsolutePath();
    KillHarness.delete(folder);
    List<String> jobs = new ArrayList<>();
    for (String register :
        List.of(
            "helppokatsastus", "hyotytiimi", "kattokeskus", "remonttilinkki", "wetteri-trucks")) {
      jobs.add("jobs/" + register + ".yml");
    }
    jobs.add(KillHarness.large(folder.resolve("large"), Integer.parseInt(args[3])));
    try (ClusterHarness cluster = new ClusterHarness(folder.resolve("cluster"))) {
      int code = cluster.alone(folder.resolve("alone"), jobs);
      Map<String, String> expected = KillHarness.contents(folder.resolve("alone"));
      System.out.printf("undisturbed: exit %d, %d files%n", code, expected.size());
      ClusterFaults run = new ClusterFaults(cluster, new Random(Long.parseLong(args[1])), jobs);
      int end = run.run(faults);
      boolean same = KillHarness.contents(run.machines.out()).equals(expected);
      System.out.printf(
          "exit %d, %s, %d processes in all%n",
          end, same ? "the same files" : "DIFFERENT FILES", cluster.started());
      System.exit(end == 0 && same ? 0 : 1);
    }
  }
}
