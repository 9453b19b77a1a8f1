package fi.seloste;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Properties;

/**
 * Proves that this process is the only manager of a shared database: a lock there that ends with
 * its connection, however the process dies.
 */
final class ManagerLock implements AutoCloseable {

  /** «seloste» in ASCII: the number of our lock among those of the database. */
  private static final long LOCK = 0x73656c6f737465L;

  private static final int SECONDS_TO_ANSWER = 10;

  /** The database ends what a machine that is gone has begun, and frees what it locked. */
  static final String ALIVE =
      "-c tcp_keepalives_idle=20 -c tcp_keepalives_interval=10 -c tcp_keepalives_count=3";

  private final Cluster.Database database;
  private Connection connection;

  private ManagerLock(Cluster.Database database, Connection connection) {
    this.database = database;
    this.connection = connection;
  }

  /** Another manager is alive. */
  static final class HeldException extends StateException {
    private static final long serialVersionUID = 1L;

    HeldException() {
      super("another manager, purge or verify holds the shared database; try again later");
    }
  }

  /** Takes the lock. */
  static ManagerLock take(Cluster.Database database) throws SQLException {
    return new ManagerLock(database, taken(database));
  }

  /**
   * Whether this process still is the only manager. A database that was restarted has forgotten the
   * lock: it is taken anew.
   *
   * @throws HeldException when another manager came first
   * @throws SQLException when the database does not answer
   */
  void hold() throws SQLException {
    if (!connection.isValid(SECONDS_TO_ANSWER)) {
      close();
      connection = taken(database);
    }
  }

  private static Connection taken(Cluster.Database database) throws SQLException {
    Connection connection = open(database);
    try (PreparedStatement ask = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
      ask.setLong(1, LOCK);
      try (ResultSet answer = ask.executeQuery()) {
        if (answer.next() && answer.getBoolean(1)) {
          return connection;
        }
      }
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
    connection.close();
    throw new HeldException();
  }

  /** A connection that both ends notice to be cut. */
  static Connection open(Cluster.Database database) throws SQLException {
    Properties with = new Properties();
    with.setProperty("user", database.user());
    with.setProperty("password", database.password());
    with.setProperty("tcpKeepAlive", "true");
    with.setProperty("connectTimeout", String.valueOf(SECONDS_TO_ANSWER));
    with.setProperty("options", ALIVE);
    return DriverManager.getConnection(database.url(), with);
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      // a connection that is gone holds no lock
      return;
    }
  }
}
