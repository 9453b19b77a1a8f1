package fi.seloste;

import java.io.IOException;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** The database of a state folder for commands that run no job: opened in a moment, one thread. */
final class StateDatabase implements AutoCloseable {

  private final SingleConnectionDataSource database;
  private final Sealed sealed;
  private final EmbeddedDatabase files;

  /**
   * @param state held by this process
   */
  StateDatabase(StateFolder state) throws IOException {
    this.sealed = new Sealed(state.key());
    this.files = new EmbeddedDatabase(state.database());
    files.open();
    this.database = new SingleConnectionDataSource(files.url(), "sa", "", true);
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
    files.close();
  }
}
