package fi.seloste;

import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Shows the workers of a cluster and how far the run under way is. It needs no key: it sees counts.
 */
final class ClusterStatus {

  private static final double MIB = 1 << 20;

  private final Cluster cluster;
  private final Leases leases;
  private final Headway headway;
  private final PrintStream out;

  ClusterStatus(Cluster cluster, DataSource database, PrintStream out) {
    this.cluster = cluster;
    this.leases = new Leases(database, cluster.lease());
    this.headway = new Headway(database);
    this.out = out;
  }

  /** For people. */
  void text() {
    List<Leases.Worker> workers = leases.workers();
    out.printf(
        "cluster %s: %s, %d slots%n",
        cluster.id(),
        ScanCommand.count(workers.size(), "worker"),
        workers.stream().mapToInt(Leases.Worker::slots).sum());
    for (Leases.Worker one : workers) {
      out.printf(
          Locale.ROOT,
          "  %-30s %-12s busy %d of %d, %d done, heard of %.0f s ago%s%n",
          one.id(),
          one.program(),
          one.busy(),
          one.slots(),
          one.done(),
          one.silentSeconds(),
          one.refused() == null ? "" : "; sent away: " + one.refused());
    }
    List<Headway.Unfinished> runs = headway.unfinished();
    if (runs.isEmpty()) {
      out.println("no run is under way");
    }
    for (Headway.Unfinished run : runs) {
      Headway.Standing now = headway.of(run.id());
      out.printf(
          Locale.ROOT,
          "%s %s: %d of %d slices done, %d left, %d under way; %.0f of %.0f MiB, %.1f MiB/s, %s%n",
          run.job(),
          run.month(),
          now.done(),
          now.slices(),
          now.left(),
          now.busy(),
          now.bytesDone() / MIB,
          now.bytes() / MIB,
          now.rate() / MIB,
          now.remaining().map(ClusterStatus::about).orElse("remaining time unknown"));
    }
  }

  private static String about(Duration rest) {
    return rest.toMinutes() < 2
        ? rest.toSeconds() + " s remaining"
        : rest.toHours() < 2
            ? rest.toMinutes() + " min remaining"
            : rest.toHours() + " h remaining";
  }

  /** One JSON document, for programs. */
  void json() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("schema", "seloste/cluster/1");
    all.put("cluster", cluster.id());
    all.put("workers", leases.workers());
    all.put(
        "runs",
        headway.unfinished().stream()
            .map(
                run -> {
                  Headway.Standing now = headway.of(run.id());
                  Map<String, Object> one = new LinkedHashMap<>();
                  one.put("run", run.id());
                  one.put("job", run.job());
                  one.put("month", run.month());
                  one.put("slices", now.slices());
                  one.put("done", now.done());
                  one.put("left", now.left());
                  one.put("busy", now.busy());
                  one.put("bytes", now.bytes());
                  one.put("bytesDone", now.bytesDone());
                  one.put("bytesPerSecond", Math.round(now.rate()));
                  one.put(
                      "remainingSeconds", now.remaining().map(Duration::toSeconds).orElse(null));
                  return one;
                })
            .toList());
    out.println(JsonMapper.shared().writeValueAsString(all));
  }

  /** The same as metrics in the text format of Prometheus, for a collector of text files. */
  void metrics() {
    List<Leases.Worker> workers = leases.workers();
    gauge("seloste_workers", "Workers that were heard of within a lease.");
    out.printf("seloste_workers %d%n", workers.size());
    gauge("seloste_worker_busy", "Slices that a worker scans just now.");
    workers.forEach(
        one -> out.printf("seloste_worker_busy{worker=\"%s\"} %d%n", one.id(), one.busy()));
    gauge("seloste_worker_slots", "Slices that a worker can scan at once.");
    workers.forEach(
        one -> out.printf("seloste_worker_slots{worker=\"%s\"} %d%n", one.id(), one.slots()));
    gauge("seloste_slices", "Slices of the run under way.");
    gauge("seloste_bytes", "Bytes of the run under way.");
    gauge("seloste_bytes_per_second", "Bytes scanned a second in the last minutes.");
    for (Headway.Unfinished run : headway.unfinished()) {
      Headway.Standing now = headway.of(run.id());
      String of = "job=\"" + run.job() + "\",month=\"" + run.month() + "\"";
      out.printf("seloste_slices{%s,state=\"done\"} %d%n", of, now.done());
      out.printf("seloste_slices{%s,state=\"left\"} %d%n", of, now.left());
      out.printf("seloste_bytes{%s,state=\"done\"} %d%n", of, now.bytesDone());
      out.printf("seloste_bytes{%s,state=\"left\"} %d%n", of, now.bytes() - now.bytesDone());
      out.printf("seloste_bytes_per_second{%s} %d%n", of, Math.round(now.rate()));
    }
  }

  private void gauge(String name, String help) {
    out.printf("# HELP %s %s%n# TYPE %s gauge%n", name, help, name);
  }
}
