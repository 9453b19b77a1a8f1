package fi.seloste;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The files that Seloste published, and nothing else: what it may delete when their time is up. */
final class OwnFiles {

  private final JdbcClient jdbc;

  OwnFiles(DataSource database) {
    this.jdbc = JdbcClient.create(database);
  }

  /**
   * A file that Seloste wrote.
   *
   * @param path where it was put
   * @param sha256 of its content as it was written, in hexadecimal
   */
  record OwnFile(Path path, String sha256) {}

  /** Remembers what a run published; what stood there before it stands there no more. */
  void published(Run run, List<OwnFile> files) {
    wrote(run.job().id(), run.month(), run.clock().instant().toString(), files);
  }

  /** Remembers files, such as a purge order's, that belong to a month of a job. */
  void wrote(String job, YearMonth month, String when, List<OwnFile> files) {
    for (OwnFile file : files) {
      String path = file.path().toAbsolutePath().normalize().toString();
      jdbc.sql("delete from own_file where path = ?").param(path).update();
      jdbc.sql(
              "insert into own_file (path, job, job_month, sha256, written) values (?, ?, ?, ?, ?)")
          .params(path, job, month.toString(), file.sha256(), when)
          .update();
    }
  }

  /** The hash of a file as it was written; null when Seloste did not write it. */
  @Nullable String written(Path file) {
    return jdbc.sql("select sha256 from own_file where path = ?")
        .param(file.toAbsolutePath().normalize().toString())
        .query(String.class)
        .optional()
        .orElse(null);
  }

  /** The files of a job's months before this one. */
  List<OwnFile> before(String job, YearMonth month) {
    return jdbc.sql(
            "select path, sha256 from own_file where job = ? and job_month < ? order by path")
        .params(job, month.toString())
        .query((rs, n) -> new OwnFile(Path.of(rs.getString("path")), rs.getString("sha256")))
        .list();
  }

  /** All that Seloste remembers to have written. */
  List<OwnFile> all() {
    return jdbc.sql("select path, sha256 from own_file order by path")
        .query((rs, n) -> new OwnFile(Path.of(rs.getString("path")), rs.getString("sha256")))
        .list();
  }

  /**
   * Deletes a job's files of the months before this one, and the folders that this leaves empty.
   * What stands at the path of a file and is no regular file is not ours: it stays.
   *
   * @return the files that are gone by now
   */
  List<Path> delete(String job, YearMonth month) throws IOException {
    List<Path> gone = new ArrayList<>();
    for (OwnFile file : before(job, month)) {
      if (Files.isRegularFile(file.path(), java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
        Files.delete(file.path());
        gone.add(file.path());
      }
      jdbc.sql("delete from own_file where path = ?").param(file.path().toString()).update();
      empty(file.path().getParent());
    }
    return gone;
  }

  private static void empty(@Nullable Path folder) throws IOException {
    if (folder == null || !Files.isDirectory(folder)) {
      return;
    }
    try {
      Files.delete(folder);
    } catch (java.nio.file.DirectoryNotEmptyException e) {
      // something else lies there, and stays
      return;
    }
  }
}
