package fi.seloste;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** The database of a state folder for commands that run no job: opened in a moment, one thread. */
final class StateDatabase implements AutoCloseable {

  private final SingleConnectionDataSource database;
  private final Sealed sealed;

  /**
   * @param state held by this process
   */
  StateDatabase(StateFolder state) throws IOException {
    this.sealed = new Sealed(state.key());
    this.database = new SingleConnectionDataSource(url(state), "sa", "", true);
    new Store(database, sealed).prepare();
  }

  /** Flushed at each commit; our own lock stands for HSQLDB's, which outlives a killed process. */
  static String url(StateFolder state) {
    return "jdbc:hsqldb:file:"
        + state.database()
        + ";hsqldb.tx=mvcc;hsqldb.write_delay=false;hsqldb.default_table_type=cached"
        + ";hsqldb.lock_file=false";
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
  public void close() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("shutdown");
    } finally {
      database.destroy();
    }
  }
}
