package fi.seloste;

import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The step that scans one slice and stores its result in the transaction of the step: the same on a
 * thread of the one process and in a worker far away.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
class SliceStep {

  /** The prefix of a slice's step: its number follows. The slice is known by its step's name. */
  static final String SLICE = "slice:";

  /** After so many tries that ended the process a slice is given up and reported as unread. */
  static final int TRIES = 3;

  /** The number of a slice is in the name of its step, which a crash cannot leave empty. */
  static int number(StepExecution execution) {
    String name = execution.getStepName();
    return Integer.parseInt(name.substring(name.lastIndexOf(':') + 1));
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
  Preparation preparation(Store store, Orders orders, Placing placing) {
    return new Preparation(store, orders, placing);
  }

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
      Store store,
      Current current,
      Preparation preparation,
      Claims claims,
      PlatformTransactionManager transactions) {
    return new SliceTasklet(store, current, preparation, claims, transactions);
  }

  /** Scans one slice. */
  static class SliceTasklet implements Tasklet {
    private final Store store;
    private final Current current;
    private final Preparation preparation;
    private final Claims claims;
    private final PlatformTransactionManager transactions;

    SliceTasklet(
        Store store,
        Current current,
        Preparation preparation,
        Claims claims,
        PlatformTransactionManager transactions) {
      this.store = store;
      this.current = current;
      this.preparation = preparation;
      this.claims = claims;
      this.transactions = transactions;
    }

    /**
     * The try is counted before the work, in a transaction of its own, so that it stays counted
     * when the process dies of it; when the process lives, it is taken back.
     */
    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context)
        throws StepFailedException {
      StepExecution step = contribution.getStepExecution();
      Run run = current.of(step.getJobExecution());
      int slice = number(step);
      SliceEvent event = new SliceEvent(run.job().id(), slice);
      int tries = Objects.requireNonNull(apart(() -> store.tried(run.id(), slice, 1)));
      KillPoint.at("slice-begun");
      KillPoint.at("slice-begun-" + slice);
      SliceWork.Done done;
      try {
        done = tries > TRIES ? SliceWork.givenUp() : preparation.planned(run).work().done(slice);
        KillPoint.at("slice");
        store.finish(run.id(), slice, claims.held(), done);
      } catch (RuntimeException e) {
        apart(() -> store.tried(run.id(), slice, -1));
        throw new StepFailedException(Failures.of(e));
      }
      long bytes = preparation.planned(run).plan().slices().get(slice).bytes();
      event.done(bytes, done);
      run.progress().scanned(bytes);
      return RepeatStatus.FINISHED;
    }

    private @Nullable Integer apart(java.util.function.IntSupplier work) {
      TransactionTemplate own = new TransactionTemplate(transactions);
      own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
      return own.execute(status -> work.getAsInt());
    }
  }
}
