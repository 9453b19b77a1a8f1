package fi.seloste;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/**
 * What Seloste remembers, in the same database as the job repository, so that a slice's result and
 * its step commit together. Blobs are {@link Sealed}.
 */
final class Store {

  private final JdbcClient jdbc;
  private final javax.sql.DataSource database;
  private final Sealed sealed;

  Store(javax.sql.DataSource database, Sealed sealed) {
    this.database = database;
    this.jdbc = JdbcClient.create(database);
    this.sealed = sealed;
  }

  /**
   * A run of a job for a month.
   *
   * @param id its id
   * @param attempt 1, or more after {@code --again}
   * @param digest of the job and register files it began with
   * @param program the version of the program that began it
   * @param done whether its outputs are published
   * @param complete whether every source could be read in full; null before the end
   * @param exitCode 0 or 3; null before the end
   * @param jobFile the job file's path; empty when an older version began the run
   */
  record Run(
      String id,
      String job,
      YearMonth month,
      int attempt,
      LocalDate asOf,
      String digest,
      String program,
      String started,
      String output,
      boolean done,
      @Nullable Boolean complete,
      @Nullable Integer exitCode,
      String jobFile) {}

  /** Makes the tables that are missing: those of Spring Batch and our own. */
  void prepare() {
    // Batch's script cannot be repeated in silence, and a kill may have left it half done
    run("org/springframework/batch/core/schema-hsqldb.sql", true);
    run("fi/seloste/schema.sql", false);
  }

  private void run(String script, boolean goOn) {
    ResourceDatabasePopulator populator =
        new ResourceDatabasePopulator(new ClassPathResource(script));
    populator.setContinueOnError(goOn);
    populator.execute(database);
  }

  Optional<Run> latest(String job, YearMonth month) {
    return runs(
            "where job = ? and job_month = ? order by attempt desc limit 1", job, month.toString())
        .stream()
        .findFirst();
  }

  /** The last published run of the months before this one. */
  Optional<Run> before(String job, YearMonth month) {
    return runs(
            "where job = ? and job_month < ? and state = 'done' order by job_month desc, attempt desc"
                + " limit 1",
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
    return jdbc.sql(
            "select run_id, job, job_month, attempt, as_of, digest, program, started, output, state,"
                + " complete, exit_code, job_file from run "
                + where)
        .params(parameters)
        .query(
            (rs, n) -> {
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
                  rs.getString("started"),
                  rs.getString("output"),
                  "done".equals(rs.getString("state")),
                  known,
                  exit,
                  java.util.Objects.requireNonNullElse(rs.getString("job_file"), ""));
            })
        .list();
  }

  /** Begins a run; what unfinished runs of the month left behind goes. */
  void begin(Run run) {
    jdbc.sql(
            "delete from slice where run_id in (select run_id from run where job = ? and job_month = ?)")
        .params(run.job(), run.month().toString())
        .update();
    jdbc.sql(
            "insert into run (run_id, job, job_month, attempt, as_of, digest, program, started,"
                + " output, state, job_file) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'running', ?)")
        .params(
            run.id(),
            run.job(),
            run.month().toString(),
            run.attempt(),
            run.asOf().toString(),
            run.digest(),
            run.program(),
            run.started(),
            run.output(),
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
    return jdbc.sql(
            "select slice_no from slice where run_id = ? and done = false order by slice_no")
        .param(run)
        .query(Integer.class)
        .list();
  }

  /** Counts a try before the work begins, in a transaction of its own; gives the tries so far. */
  int tried(String run, int slice) {
    jdbc.sql("update slice set attempts = attempts + 1 where run_id = ? and slice_no = ?")
        .params(run, slice)
        .update();
    return jdbc.sql("select attempts from slice where run_id = ? and slice_no = ?")
        .params(run, slice)
        .query(Integer.class)
        .single();
  }

  /** Takes a try back that did not end the process; gives the tries that are left counted. */
  int lived(String run, int slice) {
    return jdbc.sql("update slice set attempts = attempts - 1 where run_id = ? and slice_no = ?")
        .params(run, slice)
        .update();
  }

  /** Stores a slice's result, once: whoever comes second finds the fence closed. */
  void finish(String run, int slice, byte[] result) {
    int moved =
        jdbc.sql(
                "update slice set result = ?, done = true where run_id = ? and slice_no = ? and"
                    + " done = false")
            .params(sealed.seal(result), run, slice)
            .update();
    if (moved != 1) {
      throw new IllegalStateException("slice " + slice + " was finished by another worker");
    }
  }

  byte[] result(String run, int slice) {
    return blob("select result from slice where run_id = ? and slice_no = ?", run, slice)
        .orElseThrow(() -> new IllegalStateException("slice " + slice + " has no result"));
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

  /** The run's outputs are published: its slice results, which hold record keys, go. */
  void done(String run, boolean complete, int exitCode) {
    jdbc.sql("update run set state = 'done', complete = ?, exit_code = ? where run_id = ?")
        .params(complete, exitCode, run)
        .update();
    jdbc.sql("delete from slice where run_id = ?").param(run).update();
  }

  private Optional<byte[]> blob(String sql, Object... parameters) {
    byte[] bytes =
        jdbc.sql(sql).params(parameters).query((rs, n) -> rs.getBytes(1)).list().stream()
            .filter(java.util.Objects::nonNull)
            .findFirst()
            .orElse(null);
    return bytes == null ? Optional.empty() : Optional.of(sealed.open(bytes));
  }
}
