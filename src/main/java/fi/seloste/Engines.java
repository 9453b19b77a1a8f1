package fi.seloste;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Which engine goes with a state folder: what it remembers is in one place only. */
final class Engines {

  private Engines() {}

  /**
   * The engine that was asked for.
   *
   * @param clusterFile null for this machine alone
   * @throws StateException when the folder's state is elsewhere
   */
  static Engine of(
      StateFolder state, @Nullable Path clusterFile, @Nullable Cluster cluster, int threads)
      throws IOException {
    Path known = state.cluster().orElse(null);
    if (clusterFile == null || cluster == null) {
      if (known != null) {
        throw new StateException(
            "what "
                + state.folder()
                + " remembers is in a shared database; give --cluster "
                + known
                + ", or another state folder with --state DIR");
      }
      return new EmbeddedEngine(state, threads);
    }
    if (known == null && state.embedded()) {
      throw new StateException(
          "what "
              + state.folder()
              + " remembers is in the folder itself, and a cluster would begin anew; name another"
              + " state folder with --state DIR, or set this one's aside with --new-state");
    }
    Engine engine = SharedEngine.manager(cluster, state.folder().resolve("broker"));
    state.cluster(clusterFile);
    return engine;
  }
}
