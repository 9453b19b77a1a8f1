package fi.seloste;

import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The monthly job, step by step: plan, scan, match, purge, report, publish. A slice is a partition
 * and its tasklet stores one result in the transaction of its step, so that a run that died goes on
 * with the slices that have none. Who scans the slices is the {@link Engine}'s affair.
 */
@Configuration(proxyBeanMethods = false)
@Import(SliceStep.class)
class ScanJob {

  @Bean
  OwnFiles ownFiles(DataSource database) {
    return new OwnFiles(database);
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
  Step slices(JobRepository repository, PartitionHandler handler, Store store, Current current) {
    return new StepBuilder("scan", repository)
        .partitioner("slice", openSlices(store, current))
        .partitionHandler(handler)
        .build();
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
}
