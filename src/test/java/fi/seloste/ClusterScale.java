package fi.seloste;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What sharing costs: as a command, {@code ClusterScale FOLDER ROWS SLICE_BYTES WAIT_MILLIS
 * WORKERS…}. One large job is scanned by each number of workers with one slot each, every slice
 * waiting as slow storage would. Prints one line of constants for each, as {@link ClusterModel}
 * takes them.
 */
final class ClusterScale {

  private ClusterScale() {}

  /** One measurement. */
  private static void measure(
      ClusterHarness cluster, String name, String job, int workers, long wait) throws Exception {
    ClusterHarness.Machines machines = cluster.machines(name);
    List<Process> all = new ArrayList<>();
    for (int i = 0; i < workers; i++) {
      all.add(machines.worker("-Dseloste.wait=slice:" + wait));
    }
    long began = System.nanoTime();
    long before = machines.count(COMMITS);
    int code = ClusterHarness.end(machines.manager(List.of(job), "--since-last"));
    double seconds = (System.nanoTime() - began) / 1e9;
    long slices = machines.count("select count(*) from slice");
    long bytes = machines.count("select sum(bytes) from slice");
    // without each worker's first slice, on which its classes are loaded
    long span =
        machines.count(
            "select cast(extract(epoch from max(ended) - min(ended)) * 1000 as bigint) from (select"
                + " ended from slice order by ended offset "
                + 2 * workers
                + ") as later");
    long counted = slices - 2L * workers - 1;
    double period = counted <= 0 ? 0 : (double) span * workers / counted;
    System.out.printf(
        "workers %d  exit %d  slices %d of %.2f MiB  all %.1f s  a slice every %.1f ms a worker,"
            + " of which %d ms waiting  commits a slice %.1f%n",
        workers,
        code,
        slices,
        bytes / (double) slices / (1 << 20),
        seconds,
        period,
        wait,
        (machines.count(COMMITS) - before) / (double) slices);
    for (Process worker : all) {
      ClusterHarness.signal(worker, "TERM");
      ClusterHarness.end(worker);
    }
  }

  private static final String COMMITS =
      "select xact_commit from pg_stat_database where datname = current_database()";

  /** Runs all measurements. */
  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]).toAbsolutePath();
    KillHarness.delete(folder);
    String job = KillHarness.large(folder.resolve("large"), Integer.parseInt(args[1]));
    System.out.printf("file %,d bytes%n", Files.size(folder.resolve("large/large.csv")));
    try (ClusterHarness cluster = new ClusterHarness(folder.resolve("cluster"))) {
      cluster.jvm(List.of("-Dseloste.slice=" + args[2]));
      for (int i = 4; i < args.length; i++) {
        measure(cluster, "scale" + i, job, Integer.parseInt(args[i]), Long.parseLong(args[3]));
      }
    }
  }
}
