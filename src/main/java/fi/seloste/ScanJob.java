package fi.seloste;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The monthly job, step by step: plan, scan, match, purge, report, publish. A slice is a partition
 * and its tasklet stores one result in the transaction of its step, so that a run that died goes on
 * with the slices that have none.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
class ScanJob {

  /** The prefix of a slice's step: its number follows. The slice is known by its step's name. */
  static final String SLICE = "slice:";

  /** After so many tries that ended the process a slice is given up and reported as unread. */
  static final int TRIES = 3;

  /** The run that the steps work on; one at a time in a process. */
  static final class Current implements StepExecutionListener {
    private static final int ALL = 10_000;

    private final Semaphore slices = new Semaphore(ALL, true);
    private volatile @Nullable Run run;

    @Override
    public void beforeStep(StepExecution slice) {
      slices.acquireUninterruptibly();
    }

    /** The slice's result is committed by now. */
    @Override
    public ExitStatus afterStep(StepExecution slice) {
      KillPoint.at("slice-stored");
      slices.release();
      return slice.getExitStatus();
    }

    Run run() {
      return Objects.requireNonNull(run, "no run has begun");
    }

    void is(Run next) {
      run = next;
    }

    /** Waits until the slices under way are stored, and lets no other begin. */
    void stop() {
      slices.acquireUninterruptibly(ALL);
    }
  }

  @Bean
  Current current() {
    return new Current();
  }

  @Bean
  Store store(DataSource database, Sealed sealed) {
    return new Store(database, sealed);
  }

  @Bean
  Orders orders(DataSource database, Sealed sealed) {
    return new Orders(database, sealed);
  }

  @Bean
  OwnFiles ownFiles(DataSource database) {
    return new OwnFiles(database);
  }

  @Bean
  Preparation preparation(Store store, Orders orders) {
    return new Preparation(store, orders);
  }

  @Bean
  Month month(Store store, Orders orders, Preparation preparation) {
    return new Month(store, orders, preparation);
  }

  @Bean
  Delivery delivery(Store store, Orders orders, OwnFiles own, Preparation preparation) {
    return new Delivery(store, orders, own, preparation);
  }

  @Bean
  Job scan(
      JobRepository repository,
      PlatformTransactionManager transactions,
      Step slices,
      Current current,
      Month month,
      Delivery delivery) {
    Steps steps = new Steps(repository, transactions, current);
    return new JobBuilder("scan", repository)
        .start(steps.step("plan", month::plan))
        .next(slices)
        .next(steps.step("match", month::match))
        .next(steps.step("purge", delivery::purge))
        .next(steps.step("report", delivery::report))
        .next(steps.step("publish", delivery::publish))
        .build();
  }

  @Bean
  Step slices(
      JobRepository repository,
      Step slice,
      Store store,
      Current current,
      TaskExecutor sliceThreads) {
    return new StepBuilder("scan", repository)
        .partitioner("slice", openSlices(store, current))
        .step(slice)
        .taskExecutor(sliceThreads)
        .build();
  }

  @Bean
  TaskExecutor sliceThreads(Threads threads) {
    org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor executor =
        new org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor();
    executor.setCorePoolSize(threads.number());
    executor.setMaxPoolSize(threads.number());
    executor.setThreadNamePrefix("slice-");
    return executor;
  }

  /** How many slices are scanned at once. */
  record Threads(int number) {}

  @Bean
  Step slice(
      JobRepository repository,
      PlatformTransactionManager transactions,
      SliceTasklet sliceTasklet,
      Current current) {
    return new StepBuilder("slice", repository)
        .tasklet(sliceTasklet)
        .transactionManager(transactions)
        .listener(current)
        .build();
  }

  @Bean
  @StepScope
  SliceTasklet sliceTasklet(
      Store store, Current current, Month month, PlatformTransactionManager transactions) {
    return new SliceTasklet(store, current, month, transactions);
  }

  /** Only slices without a result; their numbers are in the names of their steps. */
  private static Partitioner openSlices(Store store, Current current) {
    return gridSize -> {
      Map<String, ExecutionContext> open = new HashMap<>();
      KillPoint.at("planned");
      for (int slice : store.openSlices(current.run().id())) {
        open.put(String.format("%06d", slice), new ExecutionContext());
      }
      return open;
    };
  }

  /** What a step does to a run. */
  @FunctionalInterface
  interface Work {
    void on(Run run) throws Exception;
  }

  private record Steps(
      JobRepository repository, PlatformTransactionManager transactions, Current current) {

    Step step(String name, Work work) {
      Tasklet tasklet =
          (contribution, context) -> {
            try {
              work.on(current.run());
            } catch (Exception | OutOfMemoryError | StackOverflowError e) {
              throw new StepFailedException(Failures.of(e));
            }
            return RepeatStatus.FINISHED;
          };
      return new StepBuilder(name, repository)
          .tasklet(tasklet)
          .transactionManager(transactions)
          .build();
    }
  }

  /** Scans one slice. */
  static class SliceTasklet implements Tasklet {
    private final Store store;
    private final Current current;
    private final Month month;
    private final PlatformTransactionManager transactions;

    SliceTasklet(
        Store store, Current current, Month month, PlatformTransactionManager transactions) {
      this.store = store;
      this.current = current;
      this.month = month;
      this.transactions = transactions;
    }

    /**
     * The try is counted before the work, in a transaction of its own, so that it stays counted
     * when the process dies of it; when the process lives, it is taken back.
     */
    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context)
        throws StepFailedException {
      Run run = current.run();
      int slice = number(contribution.getStepExecution());
      SliceEvent event = new SliceEvent(run.job().id(), slice);
      int tries = Objects.requireNonNull(apart(() -> store.tried(run.id(), slice)));
      KillPoint.at("slice-begun");
      SliceWork.Done done;
      try {
        done = tries > TRIES ? SliceWork.givenUp() : month.slice(run, slice);
        KillPoint.at("slice");
        store.finish(run.id(), slice, done);
      } catch (RuntimeException e) {
        apart(() -> store.lived(run.id(), slice));
        throw new StepFailedException(Failures.of(e));
      }
      long bytes = month.sliceBytes(run, slice);
      event.done(bytes, done);
      run.progress().scanned(bytes);
      return RepeatStatus.FINISHED;
    }

    private @Nullable Integer apart(java.util.function.IntSupplier work) {
      TransactionTemplate own = new TransactionTemplate(transactions);
      own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
      return own.execute(status -> work.getAsInt());
    }

    private static int number(StepExecution execution) {
      String name = execution.getStepName();
      return Integer.parseInt(name.substring(name.lastIndexOf(':') + 1));
    }
  }
}
