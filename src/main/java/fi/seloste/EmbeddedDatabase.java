package fi.seloste;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
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
   * killed process. A blob takes what it needs in steps of 1 KiB, not 32.
   */
  String url() {
    return "jdbc:hsqldb:file:"
        + files
        + ";hsqldb.tx=mvcc;hsqldb.write_delay=false;hsqldb.default_table_type=cached"
        + ";hsqldb.lock_file=false;hsqldb.lob_file_scale=1";
  }

  /**
   * Opens the files and brings their tables up to date.
   *
   * @throws StateException when they are damaged or newer than this program
   */
  void open() throws IOException {
    OwnerOnly.folder(folder());
    Path state = java.util.Objects.requireNonNull(folder().getParent());
    writable(state);
    try (Connection probe = DriverManager.getConnection(url(), USER, "")) {
      probe.getMetaData();
    } catch (SQLException e) {
      throw Failures.full(state) ? noRoom(state) : damaged(state, e.getErrorCode());
    }
    try {
      Schema.bring(new DriverManagerDataSource(url(), USER, ""), "hsqldb", state.toString());
    } catch (RuntimeException e) {
      close();
      throw Failures.full(state)
          ? noRoom(state)
          : e instanceof StateException ? e : damaged(state, 0);
    }
    restrict();
  }

  /** Files that this user may not write to; HSQLDB would say no more than that something failed. */
  private void writable(Path state) throws IOException {
    try (Stream<Path> all = Files.walk(folder())) {
      for (Path file : all.toList()) {
        if (!Files.isWritable(file)) {
          throw new StateException(
              "the state in "
                  + state
                  + " cannot be used: this user may not write to "
                  + file
                  + "; nothing was scanned. Give the folder and all in it to the user that runs"
                  + " Seloste (chown -R), and give the same command");
        }
      }
    }
  }

  private static StateException noRoom(Path state) {
    return new StateException(
        "no space is left on the disk of the state in "
            + state
            + "; nothing was published. Make room and give the same command: it goes on");
  }

  private static StateException damaged(Path state, int code) {
    return new StateException(
        "the state in "
            + state
            + " cannot be read: its files are damaged (HSQLDB "
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
