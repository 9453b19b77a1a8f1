package fi.seloste;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The HSQLDB files in a state folder: opened, brought up to date, compacted, closed. */
final class EmbeddedDatabase {

  private static final String USER = "sa";

  private final Path files;

  /**
   * @param files their common beginning, without an ending
   */
  EmbeddedDatabase(Path files) {
    this.files = files;
  }

  /**
   * The address: every commit reaches the disk. Our own lock stands for HSQLDB's, which outlives a
   * killed process.
   */
  String url() {
    return "jdbc:hsqldb:file:"
        + files
        + ";hsqldb.tx=mvcc;hsqldb.write_delay=false;hsqldb.default_table_type=cached"
        + ";hsqldb.lock_file=false";
  }

  /**
   * Opens the files and brings their tables up to date.
   *
   * @throws StateException when they are damaged or newer than this program
   */
  void open() throws IOException {
    OwnerOnly.folder(folder());
    Path state = java.util.Objects.requireNonNull(folder().getParent());
    try (Connection probe = DriverManager.getConnection(url(), USER, "")) {
      probe.getMetaData();
    } catch (SQLException e) {
      throw damaged(state, e.getErrorCode());
    }
    try {
      Schema.bring(new DriverManagerDataSource(url(), USER, ""), "hsqldb", state.toString());
    } catch (StateException e) {
      close();
      throw e;
    } catch (RuntimeException e) {
      close();
      throw damaged(state, 0);
    }
    restrict();
  }

  private static StateException damaged(Path state, int code) {
    return new StateException(
        "the state in "
            + state
            + " cannot be read: its files are damaged or not writable (HSQLDB "
            + code
            + "). Sources and published reports are untouched; what it alone knows is since which"
            + " month each finding is known, the trend, and how far an unfinished run came. Restore"
            + " the folder from a backup, or begin anew with --new-state: the damaged files are set"
            + " aside, and the month is scanned from the sources");
  }

  /** Gives the space of deleted results back. */
  void compact() {
    KillPoint.during("checkpoint");
    run("checkpoint defrag");
    restrict();
  }

  /** Closes the files, so that the next opening has nothing to recover. */
  void close() {
    KillPoint.during("close");
    run("shutdown");
    restrict();
  }

  private void run(String statement) {
    try (Connection connection = DriverManager.getConnection(url(), USER, "");
        Statement one = connection.createStatement()) {
      one.execute(statement);
    } catch (SQLException e) {
      // the files stay as they are: the log beside them is replayed at the next opening
      return;
    }
  }

  private Path folder() {
    return java.util.Objects.requireNonNull(files.getParent());
  }

  private void restrict() {
    try {
      OwnerOnly.tree(folder());
    } catch (IOException e) {
      // the folder is closed to others all the same
      return;
    }
  }
}
