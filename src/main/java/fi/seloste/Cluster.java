package fi.seloste;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The machines that share the work of a scan, as {@code cluster.yml} names them. Credentials stand
 * in the environment only; the file names the variables.
 *
 * @param id its name
 * @param database the job repository and slice store that all share
 * @param broker what carries the requests
 * @param slots how many slices a worker scans at once
 * @param lease how long a worker may be silent before its slice is asked for again
 * @param paths where a folder of the manager's lies on this machine: its prefix there to the one
 *     here; empty where all see the same paths
 */
record Cluster(
    String id, Database database, Broker broker, int slots, Duration lease, Map<Path, Path> paths) {

  /** A PostgreSQL database. */
  record Database(String url, String user, String password) {
    @Override
    public String toString() {
      return url;
    }
  }

  /**
   * An Artemis broker.
   *
   * @param url {@code tcp://HOST:PORT}: where workers find it
   * @param listen where it listens, when the manager carries it
   * @param standalone whether it runs by itself; else the manager carries it
   * @param tls null for plain connections
   */
  record Broker(
      String url,
      String listen,
      boolean standalone,
      String user,
      String password,
      @Nullable Tls tls) {
    @Override
    public String toString() {
      return url;
    }
  }

  /** Key stores in PKCS #12; a worker needs only the trust store. */
  record Tls(@Nullable Path keystore, @Nullable Path truststore, String password) {
    @Override
    public String toString() {
      return "TLS";
    }
  }

  /** Where a path of the manager's lies on this machine. */
  Path here(Path there) {
    Path longest = null;
    for (Path prefix : paths.keySet()) {
      if (there.startsWith(prefix)
          && (longest == null || prefix.getNameCount() > longest.getNameCount())) {
        longest = prefix;
      }
    }
    Path target = longest == null ? null : paths.get(longest);
    return longest == null || target == null ? there : target.resolve(longest.relativize(there));
  }

  /** The same plan with the places that its files have on this machine. */
  Plan here(Plan plan) {
    if (paths.isEmpty()) {
      return plan;
    }
    List<Plan.PlannedFile> files = plan.files().stream().map(this::here).toList();
    return new Plan(files, plan.missing(), plan.slices(), plan.decided());
  }

  private Plan.PlannedFile here(Plan.PlannedFile file) {
    Plan.Outer outer = file.outer();
    return outer.path().isEmpty() ? file : file.at(here(outer.where()).toUri().toString());
  }
}
