package fi.seloste;

import java.io.IOException;
import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.partition.support.TaskExecutorPartitionHandler;
import org.springframework.batch.core.step.Step;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * The default: a database within this process, slices on its threads, nothing to install. Holding
 * the state folder's lock proves that no other run is alive.
 */
final class EmbeddedEngine implements Engine {

  private final Sealed sealed;
  private final EmbeddedDatabase database;
  private final int threads;
  private final ThreadPoolTaskExecutor pool = new ThreadPoolTaskExecutor();
  private boolean open;

  EmbeddedEngine(StateFolder state, int threads) throws IOException {
    this.sealed = new Sealed(state.key());
    this.database = new EmbeddedDatabase(state.database());
    this.threads = threads;
  }

  @Override
  public ConfigurableApplicationContext spring() throws IOException {
    database.open();
    open = true;
    pool.setCorePoolSize(threads);
    pool.setMaxPoolSize(threads);
    pool.setThreadNamePrefix("slice-");
    return Engine.started(
        ScanJob.class,
        beans -> {
          beans.registerBean(Sealed.class, () -> sealed);
          beans.registerBean(Placing.class, () -> plan -> plan);
          beans.registerBean("sliceThreads", ThreadPoolTaskExecutor.class, () -> pool);
          beans.registerBean(Claims.class, () -> () -> "");
          beans.registerBean(
              PartitionHandler.class, () -> handler(beans.getBean("slice", Step.class)));
        },
        "spring.datasource.username=sa",
        "spring.datasource.password=",
        "spring.datasource.hikari.maximum-pool-size=" + (threads + 4),
        "spring.datasource.url=" + database.url());
  }

  private PartitionHandler handler(Step slice) {
    TaskExecutorPartitionHandler handler = new TaskExecutorPartitionHandler();
    handler.setStep(slice);
    handler.setTaskExecutor(pool);
    return handler;
  }

  /** Gives the space of deleted results back. */
  @Override
  public void published() {
    database.compact();
  }

  @Override
  public void close() {
    if (open) {
      database.close();
    }
  }
}
