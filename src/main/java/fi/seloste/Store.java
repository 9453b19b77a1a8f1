package fi.seloste;

import fi.seloste.detect.Classifier;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What Seloste remembers of its runs and their slices, in the same database as the job repository,
 * so that a slice's result and its step commit together. Blobs are {@link Sealed}. Plain SQL that
 * HSQLDB and PostgreSQL both take; the tables are in {@link Schema}'s scripts.
 */
final class Store {

  private static final String COLUMNS =
      "select run_id, job, job_month, attempt, as_of, digest, program, detectors, started, output,"
          + " keeps, state, complete, exit_code, rescan, job_file from run ";

  private final JdbcClient jdbc;
  private final Sealed sealed;

  Store(javax.sql.DataSource database, Sealed sealed) {
    this.jdbc = JdbcClient.create(database);
    this.sealed = sealed;
  }

  /**
   * A run of a job for a month.
   *
   * @param digest of the job and register files it began with
   * @param detectors the {@link DetectorVersion} that it began with
   * @param keeps whether its slice results are kept for the next run
   * @param complete whether every source could be read in full; null before the end
   * @param jobFile the job file's path; empty when an older version began the run
   * @param rescan whether something was not read for a reason that may be gone next time
   */
  record Run(
      String id,
      String job,
      YearMonth month,
      int attempt,
      LocalDate asOf,
      String digest,
      String program,
      String detectors,
      String started,
      String output,
      boolean keeps,
      boolean done,
      @Nullable Boolean complete,
      @Nullable Integer exitCode,
      String jobFile,
      boolean rescan) {}

  /**
   * A result that another run stored for the same content.
   *
   * @param asOf the day on which its records were judged
   * @param holdsUntil the first day on which a verdict in it changes; null when none ever does
   */
  record Kept(SliceResult result, LocalDate asOf, @Nullable LocalDate holdsUntil) {}

  Optional<Run> latest(String job, YearMonth month) {
    return runs(
            "where job = ? and job_month = ? order by attempt desc limit 1", job, month.toString())
        .stream()
        .findFirst();
  }

  /** The last published run of the months before this one. */
  Optional<Run> before(String job, YearMonth month) {
    return runs(
            "where job = ? and job_month < ? and state = 'done' order by job_month desc, attempt"
                + " desc limit 1",
            job,
            month.toString())
        .stream()
        .findFirst();
  }

  /** The run with this id. */
  Optional<Run> run(String id) {
    return runs("where run_id = ?", id).stream().findFirst();
  }

  List<Run> runs() {
    return runs("order by job_month, job, attempt");
  }

  private List<Run> runs(String where, Object... parameters) {
    return jdbc.sql(COLUMNS + where).params(parameters).query((rs, n) -> run(rs)).list();
  }

  private static Run run(java.sql.ResultSet rs) throws java.sql.SQLException {
    boolean complete = rs.getBoolean("complete");
    Boolean known = rs.wasNull() ? null : complete;
    int code = rs.getInt("exit_code");
    Integer exit = rs.wasNull() ? null : code;
    return new Run(
        rs.getString("run_id"),
        rs.getString("job"),
        YearMonth.parse(rs.getString("job_month")),
        rs.getInt("attempt"),
        LocalDate.parse(rs.getString("as_of")),
        rs.getString("digest"),
        rs.getString("program"),
        rs.getString("detectors"),
        rs.getString("started"),
        rs.getString("output"),
        rs.getBoolean("keeps"),
        "done".equals(rs.getString("state")),
        known,
        exit,
        Objects.requireNonNullElse(rs.getString("job_file"), ""),
        rs.getBoolean("rescan"));
  }

  /** Begins a run; what unfinished runs of the month left behind goes. */
  void begin(Run run) {
    jdbc.sql(
            "delete from slice where run_id in (select run_id from run where job = ? and"
                + " job_month = ? and state <> 'done')")
        .params(run.job(), run.month().toString())
        .update();
    jdbc.sql(
            "insert into run (run_id, job, job_month, attempt, as_of, digest, program, detectors,"
                + " started, output, keeps, job_file, state) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                + " ?, ?, 'running')")
        .params(
            run.id(),
            run.job(),
            run.month().toString(),
            run.attempt(),
            run.asOf().toString(),
            run.digest(),
            run.program(),
            run.detectors(),
            run.started(),
            run.output(),
            run.keeps(),
            run.jobFile())
        .update();
  }

  /** Freezes the plan and its slices; a repeated planning replaces the one before. */
  void plan(String run, byte[] plan, List<Long> sliceBytes) {
    jdbc.sql("update run set plan = ? where run_id = ?").params(sealed.seal(plan), run).update();
    jdbc.sql("delete from slice where run_id = ?").param(run).update();
    for (int i = 0; i < sliceBytes.size(); i++) {
      jdbc.sql("insert into slice (run_id, slice_no, bytes) values (?, ?, ?)")
          .params(run, i, sliceBytes.get(i))
          .update();
    }
  }

  Optional<byte[]> plan(String run) {
    return blob("select plan from run where run_id = ?", run);
  }

  List<Integer> openSlices(String run) {
    return slices(run, "done = false");
  }

  List<Integer> storedSlices(String run) {
    return slices(run, "done = true");
  }

  /** The slices whose results another run stored. */
  List<Integer> reusedSlices(String run) {
    return slices(run, "reused = true");
  }

  private List<Integer> slices(String run, String which) {
    return jdbc.sql("select slice_no from slice where run_id = ? and " + which + " order by 1")
        .param(run)
        .query(Integer.class)
        .list();
  }

  /** Counts a try before the work begins, or takes one back (-1); gives the tries so far. */
  int tried(String run, int slice, int by) {
    jdbc.sql("update slice set attempts = attempts + ? where run_id = ? and slice_no = ?")
        .params(by, run, slice)
        .update();
    return jdbc.sql("select attempts from slice where run_id = ? and slice_no = ?")
        .params(run, slice)
        .query(Integer.class)
        .single();
  }

  /**
   * Stores a slice's result, once: whoever comes second, or has lost its claim meanwhile, finds the
   * fence closed.
   */
  void finish(String run, int slice, String claim, SliceWork.Done done) {
    LocalDate until = done.result().holdsUntil();
    int moved =
        jdbc.sql(
                "update slice set result = ?, reuse_key = ?, holds_until = ?, reused = ?, done ="
                    + " true, ended = current_timestamp, claim = null where run_id = ? and slice_no"
                    + " = ? and done = false and coalesce(claim, '') = ?")
            .params(
                sealed.seal(SliceBytes.write(done.result())),
                done.key(),
                until == null ? null : until.toString(),
                done.reused(),
                run,
                slice,
                claim)
            .update();
    if (moved != 1) {
      throw new IllegalStateException("slice " + slice + " was finished by another worker");
    }
  }

  byte[] result(String run, int slice) {
    return blob("select result from slice where run_id = ? and slice_no = ?", run, slice)
        .orElseThrow(() -> new IllegalStateException("slice " + slice + " has no result"));
  }

  /** What a published run of the job stored for the same content, read by the same code. */
  Optional<Kept> kept(String job, String key, Classifier classifier) {
    return jdbc.sql(
            "select s.result, r.as_of, s.holds_until from slice s join run r on r.run_id ="
                + " s.run_id where r.job = ? and s.reuse_key = ? and s.done = true and r.state ="
                + " 'done' order by r.job_month desc, r.attempt desc limit 1")
        .params(job, key)
        .query(
            (rs, n) -> {
              String until = rs.getString("holds_until");
              return new Kept(
                  SliceBytes.read(sealed.open(rs.getBytes("result")), classifier),
                  LocalDate.parse(rs.getString("as_of")),
                  until == null ? null : LocalDate.parse(until));
            })
        .optional();
  }

  void outcome(String run, byte[] outcome) {
    jdbc.sql("update run set outcome = ? where run_id = ?")
        .params(sealed.seal(outcome), run)
        .update();
  }

  Optional<byte[]> outcome(String run) {
    return blob("select outcome from run where run_id = ?", run);
  }

  /** What became of the orders before the run. */
  void proofs(String run, byte[] proofs) {
    jdbc.sql("update run set proofs = ? where run_id = ?")
        .params(sealed.seal(proofs), run)
        .update();
  }

  Optional<byte[]> proofs(String run) {
    return blob("select proofs from run where run_id = ?", run);
  }

  /**
   * The run's outputs are published: slice results, which hold record keys, go, unless the next run
   * is to use this one's again. Its plan stays: a purge asks how its records were named.
   */
  void done(Run run, boolean complete, int exitCode, boolean rescan) {
    jdbc.sql(
            "update run set state = 'done', complete = ?, exit_code = ?, rescan = ?"
                + " where run_id = ?")
        .params(complete, exitCode, rescan, run.id())
        .update();
    jdbc.sql(
            "delete from slice where run_id in (select run_id from run where job = ? and run_id <>"
                + " ? and state = 'done')")
        .params(run.job(), run.id())
        .update();
    if (!run.keeps() && !rescan) {
      jdbc.sql("delete from slice where run_id = ?").param(run.id()).update();
    }
  }

  /** Forgets runs: all that is kept of them in this database. */
  void forget(List<String> runs) {
    for (String run : runs) {
      jdbc.sql("delete from slice where run_id = ?").param(run).update();
      jdbc.sql("delete from run where run_id = ?").param(run).update();
    }
  }

  private Optional<byte[]> blob(String sql, Object... parameters) {
    return jdbc.sql(sql).params(parameters).query((rs, n) -> rs.getBytes(1)).list().stream()
        .filter(Objects::nonNull)
        .findFirst()
        .map(sealed::open);
  }
}
