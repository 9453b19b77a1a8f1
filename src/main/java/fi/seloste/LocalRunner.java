package fi.seloste;

import fi.seloste.match.Outcome;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Runs jobs in this process, on threads, with everything remembered in one state folder. Taking the
 * folder's lock proves that no other run is alive, so that what looks as if it were running is dead
 * and can be continued.
 */
final class LocalRunner implements AutoCloseable {

  private final StateFolder state;
  private final ConfigurableApplicationContext spring;
  private final Store store;
  private final JobOperator operator;
  private final JobRepository repository;
  private final Clock clock;
  private final int threads;
  private final Thread hook = new Thread(this::stop, "stop");
  private volatile CountDownLatch ended = new CountDownLatch(0);

  /** What is asked for besides the job. */
  record Request(YearMonth month, LocalDate asOf, boolean again) {}

  /** What came of it: an exit code of {@code product.md} and where the outputs are. */
  record Result(int exitCode, Path target, String message) {}

  LocalRunner(StateFolder state, Clock clock, int threads) throws java.io.IOException {
    this.state = state;
    this.clock = clock;
    this.threads = threads;
    OwnerOnly.folder(state.database().getParent());
    Sealed sealed = new Sealed(state.key());
    this.spring =
        new SpringApplicationBuilder(ScanJob.class)
            .web(WebApplicationType.NONE)
            .registerShutdownHook(false)
            .logStartupInfo(false)
            .bannerMode(org.springframework.boot.Banner.Mode.OFF)
            .initializers(
                context -> {
                  GenericApplicationContext beans = (GenericApplicationContext) context;
                  beans.registerBean(Sealed.class, () -> sealed);
                  beans.registerBean(ScanJob.Threads.class, () -> new ScanJob.Threads(threads));
                })
            .properties(
                "spring.main.log-startup-info=false",
                "spring.batch.job.enabled=false",
                "spring.batch.jdbc.initialize-schema=never",
                "spring.batch.jdbc.isolation-level-for-create=read_committed",
                "spring.datasource.username=sa",
                "spring.datasource.password=",
                "spring.datasource.hikari.maximum-pool-size=" + (threads + 4),
                "spring.datasource.url=" + StateDatabase.url(state))
            .run();
    this.store = spring.getBean(Store.class);
    this.operator = spring.getBean(JobOperator.class);
    this.repository = spring.getBean(JobRepository.class);
    store.prepare();
  }

  /** From now on SIGTERM ends with exit code 4. */
  LocalRunner hooked() {
    Runtime.getRuntime().addShutdownHook(hook);
    return this;
  }

  Store store() {
    return store;
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
    String digest = digest(job);
    Path target = job.output().resolve(job.id()).resolve(request.month().toString());
    Optional<Store.Run> latest = store.latest(job.id(), request.month());
    int attempt = latest.map(Store.Run::attempt).orElse(0) + 1;
    if (latest.isPresent() && latest.get().done() && !request.again()) {
      if (Files.isRegularFile(target.resolve("report.xlsx"))) {
        return new Result(
            latest.get().exitCode() == null ? 0 : latest.get().exitCode(),
            target,
            "already scanned; --again scans the month once more");
      }
    } else if (latest.isPresent() && !latest.get().done() && !request.again()) {
      Store.Run begun = latest.get();
      if (!begun.digest().equals(digest) || !begun.asOf().equals(request.asOf())) {
        return new Result(
            2,
            target,
            "the job, its register, its lists or --as-of changed since the run that began "
                + begun.started()
                + "; give --again to begin anew");
      }
      return start(job, begun, lists, Path.of(begun.output()), progress);
    }
    Store.Run fresh =
        new Store.Run(
            RunIds.of(job.id(), request.month(), attempt, clock.instant()),
            job.id(),
            request.month(),
            attempt,
            request.asOf(),
            digest,
            Version.current(),
            clock.instant().toString(),
            target.toString(),
            false,
            null,
            null,
            job.file().toString());
    store.begin(fresh);
    return start(job, fresh, lists, target, progress);
  }

  private Result start(
      JobFile job, Store.Run begun, PeopleLists lists, Path target, Progress progress)
      throws Exception {
    Run run =
        new Run(
            begun.id(),
            job,
            begun.month(),
            begun.asOf(),
            lists,
            state.key(),
            target,
            threads,
            progress,
            clock);
    spring.getBean(ScanJob.Current.class).is(run);
    JobParameters parameters =
        new JobParametersBuilder()
            .addString("definition", job.id())
            .addString("month", begun.month().toString())
            .addLong("attempt", (long) begun.attempt())
            .toJobParameters();
    bury(parameters);
    CountDownLatch over = new CountDownLatch(1);
    ended = over;
    try {
      JobExecution execution = operator.start(spring.getBean(Job.class), parameters);
      return result(execution, begun, target);
    } finally {
      over.countDown();
    }
  }

  /** On SIGTERM: the slices under way are finished, then the process ends with exit code 4. */
  private void stop() {
    System.err.println("seloste: stopping after the slices under way; the same command goes on");
    try {
      if (ended.getCount() > 0) {
        for (JobExecution running : repository.findRunningJobExecutions("scan")) {
          operator.stop(running);
        }
        ended.await();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      System.err.println("seloste: could not stop cleanly: " + e.getClass().getSimpleName());
    }
    Runtime.getRuntime().halt(4);
  }

  private void unhook() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // the process is ending already, and the hook is what ends it
    }
  }

  private Result result(JobExecution execution, Store.Run begun, Path target) {
    if (execution.getStatus() == BatchStatus.COMPLETED) {
      Store.Run done = store.latest(begun.job(), begun.month()).orElseThrow();
      int code = done.exitCode() == null ? 0 : done.exitCode();
      return new Result(code, target, code == 0 ? "done" : "done; not every source was read");
    }
    if (execution.getStatus() == BatchStatus.STOPPED) {
      return new Result(4, target, "stopped; the same command goes on");
    }
    return new Result(1, target, Failures.of(execution.getAllFailureExceptions()));
  }

  /**
   * What the repository holds as running is dead, since we hold the lock: it is marked as failed,
   * so that the same parameters start it again. The raised version fences whoever might still
   * write.
   */
  private void bury(JobParameters parameters) {
    JobInstance instance = repository.getJobInstance("scan", parameters);
    if (instance == null) {
      return;
    }
    List<JobExecution> executions = repository.getJobExecutions(instance);
    if (executions.isEmpty()) {
      repository.deleteJobInstance(instance);
      return;
    }
    JdbcClient jdbc = JdbcClient.create(spring.getBean(javax.sql.DataSource.class));
    String dead =
        "set status = 'FAILED', exit_code = 'FAILED', end_time = localtimestamp,"
            + " last_updated = localtimestamp, version = version + 1 where job_execution_id = ?"
            + " and status in ('STARTING', 'STARTED', 'STOPPING', 'UNKNOWN')";
    for (JobExecution execution : executions) {
      jdbc.sql("update batch_step_execution " + dead).param(execution.getId()).update();
      jdbc.sql("update batch_job_execution " + dead).param(execution.getId()).update();
    }
  }

  /** Of the job, its register and its lists: a run goes on only with what it began with. */
  private static String digest(JobFile job) throws Exception {
    MessageDigest sha = sha256();
    sha.update(job.digest().getBytes(StandardCharsets.US_ASCII));
    JobFile.Lists lists = job.lists();
    for (Path list :
        new Path[] {
          lists.erasureRequests(), lists.marketingBans(), lists.legalHolds(), lists.accepted()
        }) {
      if (list != null) {
        sha.update(Files.readAllBytes(list));
      }
      sha.update((byte) 0);
    }
    return HexFormat.of().formatHex(sha.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    unhook();
    spring.close();
  }
}
