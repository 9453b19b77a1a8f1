package fi.seloste;

import fi.seloste.match.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Runs jobs from this process, which holds a state folder, on an {@link Engine}. The engine's lock
 * proves that no other run is alive, so that what looks as if it were running is dead and can be
 * continued.
 */
final class LocalRunner implements AutoCloseable {

  /** The parameter that names the run; it does not identify the job's instance. */
  static final String RUN = "run";

  private final StateFolder state;
  private final Engine engine;
  private final ConfigurableApplicationContext spring;
  private final Store store;
  private final JobRecords records;
  private final RunRecords journal;
  private final Clock clock;
  private final int threads;
  private final Thread hook = new Thread(this::stop, "stop");
  private volatile @Nullable Run current;
  private LogLine log;
  private boolean published;

  /**
   * What is asked for besides the job.
   *
   * @param sinceLast whether results of the last run may stand for unchanged files
   */
  record Request(YearMonth month, LocalDate asOf, boolean again, boolean sinceLast) {}

  /** What came of it: an exit code of {@code product.md} and where the outputs are. */
  record Result(int exitCode, Path target, String message) {}

  /**
   * @param engine closed with this
   * @throws StateException when the state cannot be used
   */
  LocalRunner(StateFolder state, Engine engine, Clock clock, int threads) throws IOException {
    this.state = state;
    this.clock = clock;
    this.threads = threads;
    this.log = new LogLine(System.err, false, clock);
    this.engine = engine;
    this.spring = started(engine);
    this.store = spring.getBean(Store.class);
    this.records =
        new JobRecords(spring.getBean(JobRepository.class), spring.getBean(DataSource.class));
    this.journal = new RunRecords(new RunJournal(state.folder()), store, clock);
    if (records.any()) {
      // a kill came between publishing and forgetting
      store.runs().stream()
          .filter(Store.Run::done)
          .map(LocalRunner::parameters)
          .forEach(records::forget);
    }
  }

  private static ConfigurableApplicationContext started(Engine engine) throws IOException {
    try {
      return engine.spring();
    } catch (IOException | RuntimeException e) {
      engine.close();
      throw e;
    }
  }

  /** From now on SIGTERM ends with exit code 4. */
  LocalRunner hooked(LogLine says) {
    log = says;
    Runtime.getRuntime().addShutdownHook(hook);
    return this;
  }

  Store store() {
    return store;
  }

  Orders orders() {
    return spring.getBean(Orders.class);
  }

  OwnFiles ownFiles() {
    return spring.getBean(OwnFiles.class);
  }

  /** The published runs that the state has lost; empty when it is whole. */
  Set<String> lost() throws IOException {
    return journal.lost();
  }

  /** What the last run of a month found, once it is known. */
  Optional<Outcome> outcome(String job, YearMonth month) {
    return store.latest(job, month).flatMap(this::outcome);
  }

  Optional<Outcome> outcome(Store.Run run) {
    return store.outcome(run.id()).map(json -> Json.read(json, Outcome.class));
  }

  /** Runs a job for a month, goes on with a run that died, or says that it is done. */
  Result run(JobFile job, Request request, Progress progress) throws Exception {
    PeopleLists lists = PeopleLists.read(job.lists(), new KeyedHash(state.key()));
    Beginning.Decision decision = new Beginning(store, clock, job, request).decide();
    if (decision.result() != null) {
      return decision.result();
    }
    if (!decision.remark().isEmpty()) {
      progress.warning(decision.remark());
    }
    Store.Run begun = java.util.Objects.requireNonNull(decision.run());
    if (decision.fresh()) {
      store.begin(begun);
    }
    Run run =
        new Run(
            begun.id(),
            job,
            begun.month(),
            begun.asOf(),
            lists,
            state.key(),
            Path.of(begun.output()),
            threads,
            progress,
            clock,
            begun.digest(),
            decision.reuses());
    Result result;
    try {
      result = start(run, begun);
    } catch (Exception e) {
      result = new Result(1, run.target(), Failures.of(e));
    }
    return told(run, room(run, result));
  }

  /** A failure on a full disk has many faces: the database's says only that it failed. */
  private Result room(Run run, Result result) {
    boolean full =
        result.exitCode() == 1
            && (Failures.full(state.folder())
                || Failures.full(run.target())
                || Failures.full(Path.of(System.getProperty("java.io.tmpdir"))));
    return full ? new Result(1, run.target(), Failures.NO_ROOM) : result;
  }

  private Result told(Run run, Result result) {
    try {
      journal.ended(run, result);
    } catch (IOException | RuntimeException e) {
      run.progress()
          .warning(
              RunJournal.FILE
                  + " could not be written ("
                  + e.getClass().getSimpleName()
                  + "); this run is not in it");
    }
    return result;
  }

  private Result start(Run run, Store.Run begun) throws Exception {
    JobParameters parameters = parameters(begun);
    records.bury(parameters);
    spring.getBean(Current.class).is(run);
    current = run;
    try {
      JobExecution execution =
          spring.getBean(JobOperator.class).start(spring.getBean(Job.class), parameters);
      if (execution.getStatus() != BatchStatus.COMPLETED) {
        return new Result(1, run.target(), Failures.of(execution.getAllFailureExceptions()));
      }
      KillPoint.at("published");
      published = true;
      clearAway(run, parameters);
      Store.Run done = store.latest(begun.job(), begun.month()).orElseThrow();
      int code = done.exitCode() == null ? 0 : done.exitCode();
      return new Result(code, run.target(), code == 0 ? "done" : "done; not every source was read");
    } finally {
      current = null;
    }
  }

  /** What is not needed any more; what cannot be cleared away now the next run does. */
  private void clearAway(Run run, JobParameters parameters) {
    try {
      records.forget(parameters);
      OldFiles.delete(run, store, ownFiles(), journal);
    } catch (IOException | RuntimeException e) {
      run.progress()
          .warning(
              "published; what is old could not be cleared away ("
                  + e.getClass().getSimpleName()
                  + "), the next run does it");
    }
  }

  private static JobParameters parameters(Store.Run run) {
    return new JobParametersBuilder()
        .addString("definition", run.job())
        .addString("month", run.month().toString())
        .addLong("attempt", (long) run.attempt())
        .addString(RUN, run.id(), false)
        .toJobParameters();
  }

  /** On SIGTERM: the slices under way are finished, then the process ends with exit code 4. */
  private void stop() {
    log.warning("stopping after the slices under way");
    try {
      spring.getBean(Current.class).stop();
      Run stopped = current;
      if (stopped != null) {
        journal.ended(stopped, new Result(4, stopped.target(), "stopped"));
      }
    } catch (IOException | RuntimeException e) {
      log.error("could not stop cleanly: " + e.getClass().getSimpleName());
    }
    log.warning("stopped; the same command goes on from here");
    Runtime.getRuntime().halt(4);
  }

  private void unhook() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // the process is ending already, and the hook is what ends it
    }
  }

  /** When the last run began, by its own clock. */
  Optional<Instant> lastBegan() {
    return store.runs().stream()
        .map(one -> Instant.parse(one.started()))
        .max(Comparator.naturalOrder());
  }

  @Override
  public void close() {
    unhook();
    spring.close();
    if (published) {
      engine.published();
    }
    engine.close();
  }
}
