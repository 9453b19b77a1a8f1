package fi.seloste;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** The database of a state folder for commands that run no job: opened in a moment, one thread. */
final class StateDatabase implements AutoCloseable {

  private final SingleConnectionDataSource database;
  private final Sealed sealed;
  private final Runnable end;

  /**
   * @param state held by this process
   * @throws StateException when it cannot be used, or another process uses it
   */
  StateDatabase(StateFolder state) throws IOException {
    Path clusterFile = state.cluster().orElse(null);
    if (clusterFile == null) {
      this.sealed = new Sealed(state.key());
      EmbeddedDatabase files = new EmbeddedDatabase(state.database());
      files.open();
      this.database = new SingleConnectionDataSource(files.url(), "sa", "", true);
      this.end = files::close;
    } else {
      Cluster.Database shared = named(clusterFile).database();
      this.sealed = new Sealed(StateKey.shared());
      ManagerLock lock = SharedEngine.locked(shared);
      this.database =
          new SingleConnectionDataSource(shared.url(), shared.user(), shared.password(), true);
      this.end = lock::close;
      Schema.bring(database, SharedEngine.SCRIPTS, shared.url());
    }
  }

  private static Cluster named(Path clusterFile) {
    ClusterFile.Read read = ClusterFile.read(clusterFile, System.getenv());
    Cluster cluster = read.cluster();
    if (cluster == null) {
      throw new StateException(
          "the state is in a shared database, and its cluster file has mistakes: "
              + read.mistakes().stream().map(Object::toString).collect(Collectors.joining("; ")));
    }
    return cluster;
  }

  Store store() {
    return new Store(database, sealed);
  }

  Orders orders() {
    return new Orders(database, sealed);
  }

  /** Does all or nothing. */
  void together(Runnable work) {
    new TransactionTemplate(new DataSourceTransactionManager(database))
        .executeWithoutResult(status -> work.run());
  }

  @Override
  public void close() {
    database.destroy();
    end.run();
  }
}
