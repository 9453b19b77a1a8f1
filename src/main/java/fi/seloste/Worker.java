package fi.seloste;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.integration.partition.StepExecutionRequestHandler;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jms.listener.DefaultMessageListenerContainer;

/** A process that scans slices for a manager, until it is told to end. */
final class Worker implements AutoCloseable {

  private static final Duration RETRY = Duration.ofSeconds(1);

  private final String id = host() + ":" + ProcessHandle.current().pid();
  private final ConfigurableApplicationContext spring;
  private final DefaultMessageListenerContainer requests;
  private final ScheduledExecutorService pulse =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "pulse");
            thread.setDaemon(true);
            return thread;
          });
  private final Leases leases;
  private final CountDownLatch over;
  private final Cluster cluster;
  private final AtomicReference<@Nullable String> refusal = new AtomicReference<>();
  private boolean silenceTold;

  /**
   * @param over counted down when the worker must not help, or shall end
   */
  Worker(Cluster cluster, SecretKey key, Clock clock, CountDownLatch over) {
    this.over = over;
    this.spring = SharedEngine.worker(cluster, key);
    this.leases = spring.getBean(Leases.class);
    RemoteRuns runs = new RemoteRuns(cluster, spring.getBean(Store.class), key, clock);
    spring.getBean(Current.class).asks(runs::of);
    StepExecutionRequestHandler handler = new StepExecutionRequestHandler();
    handler.setJobRepository(spring.getBean(JobRepository.class));
    handler.setStepLocator(name -> spring.getBean(name, Step.class));
    this.requests = container(cluster, handler, runs);
    this.cluster = cluster;
  }

  private DefaultMessageListenerContainer container(
      Cluster cluster, StepExecutionRequestHandler handler, RemoteRuns runs) {
    DefaultMessageListenerContainer container = new DefaultMessageListenerContainer();
    container.setConnectionFactory(Broker.connections(cluster.broker()));
    container.setDestinationName(Broker.QUEUE);
    container.setSessionTransacted(true);
    container.setConcurrentConsumers(cluster.slots());
    container.setMessageListener(
        new SliceRequests(
            spring.getBean(JobRepository.class),
            handler,
            runs,
            spring.getBean(Preparation.class),
            leases,
            id));
    container.setErrorHandler(this::failed);
    container.setRecoveryInterval(RETRY.toMillis());
    container.setReceiveTimeout(RETRY.toMillis());
    container.setAutoStartup(false);
    container.afterPropertiesSet();
    return container;
  }

  /** A beat that fails is made up for by the next, or the lease runs out. */
  private void beat() {
    try {
      String why = leases.renew(id);
      if (why != null) {
        refused(why);
      }
      silenceTold = false;
    } catch (RuntimeException e) {
      if (!silenceTold) {
        System.err.println("seloste: the shared database does not answer; trying again");
      }
      silenceTold = true;
    }
  }

  /** A worker that must not help ends; its request goes to another. */
  private void failed(Throwable failure) {
    Throwable cause = failure;
    while (cause != null && !(cause instanceof RemoteRuns.RefusedException)) {
      cause = cause.getCause();
    }
    if (cause != null) {
      refused(String.valueOf(cause.getMessage()));
    } else {
      System.err.println("seloste: a request could not be followed: " + Failures.of(failure));
    }
  }

  private void refused(String why) {
    refusal.compareAndSet(null, why);
    over.countDown();
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "unnamed";
    }
  }

  String id() {
    return id;
  }

  /** Takes requests until the end; gives why this worker must not go on, or null. */
  @Nullable String work() throws InterruptedException {
    leases.enter(
        new Leases.Worker(
            id,
            host(),
            ProcessHandle.current().pid(),
            Version.current(),
            cluster.slots(),
            0,
            0,
            0,
            null));
    long beat = Math.max(200, cluster.lease().toMillis() / 4);
    ScheduledFuture<?> unused =
        pulse.scheduleWithFixedDelay(this::beat, beat, beat, TimeUnit.MILLISECONDS);
    requests.start();
    over.await();
    return refusal.get();
  }

  /** No more requests; the slices under way are finished first. */
  @Override
  public void close() {
    requests.shutdown();
    pulse.shutdownNow();
    try {
      leases.leave(id);
    } catch (RuntimeException e) {
      // a database that is gone forgets us when the lease runs out
    }
    spring.close();
  }
}
