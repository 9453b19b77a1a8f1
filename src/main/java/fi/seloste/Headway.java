package fi.seloste;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far the slices of a run are, by the shared database. */
final class Headway {

  /** The rate is that of the last so many seconds. */
  private static final int RECENT_SECONDS = 300;

  private final JdbcClient jdbc;

  Headway(DataSource database) {
    this.jdbc = JdbcClient.create(database);
  }

  /**
   * How far a run is.
   *
   * @param done how many of the slices are scanned
   * @param busy how many are being scanned
   * @param rate bytes a second in the last minutes; 0 when nothing ended
   */
  record Standing(int slices, int done, int busy, long bytes, long bytesDone, double rate) {

    int left() {
      return slices - done;
    }

    /** How long the rest will take at this rate; empty when nobody can say. */
    Optional<Duration> remaining() {
      return rate <= 0 || left() == 0
          ? Optional.empty()
          : Optional.of(Duration.ofSeconds(Math.round((bytes - bytesDone) / rate)));
    }
  }

  /** A run that was begun and is not published. */
  record Unfinished(String id, String job, String month) {}

  List<Unfinished> unfinished() {
    return jdbc.sql(
            "select run_id, job, job_month from run r where state <> 'done' and attempt = (select"
                + " max(attempt) from run where job = r.job and job_month = r.job_month) order by"
                + " started")
        .query((rs, n) -> new Unfinished(rs.getString(1), rs.getString(2), rs.getString(3)))
        .list();
  }

  Standing of(String run) {
    return jdbc.sql(
            "select count(*) as slices, count(*) filter (where done) as done, count(claim) as busy,"
                + " coalesce(sum(bytes), 0) as bytes, coalesce(sum(bytes) filter (where done), 0)"
                + " as bytes_done, coalesce(sum(bytes) filter (where ended > current_timestamp"
                + " - make_interval(secs => ?)), 0) / greatest(1, least(?, extract(epoch from"
                + " current_timestamp - min(ended)))) as rate from slice where run_id = ?")
        .params((double) RECENT_SECONDS, (double) RECENT_SECONDS, run)
        .query(
            (rs, n) ->
                new Standing(
                    rs.getInt("slices"),
                    rs.getInt("done"),
                    rs.getInt("busy"),
                    rs.getLong("bytes"),
                    rs.getLong("bytes_done"),
                    rs.getDouble("rate")))
        .single();
  }

  /** The size of each slice, by number. */
  Map<Integer, Long> sizes(String run) {
    Map<Integer, Long> sizes = new HashMap<>();
    jdbc.sql("select slice_no, bytes from slice where run_id = ?")
        .param(run)
        .query((rs, n) -> sizes.put(rs.getInt(1), rs.getLong(2)))
        .list();
    return sizes;
  }
}
