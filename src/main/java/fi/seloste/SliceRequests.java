package fi.seloste;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.batch.integration.partition.StepExecutionRequestHandler;

/**
 * The worker's side of remote partitions. Each request is looked at before it is followed: the
 * stock handler also follows requests of executions that are long over, and counts twice.
 */
final class SliceRequests implements MessageListener {

  private final JobRepository repository;
  private final StepExecutionRequestHandler handler;
  private final RemoteRuns runs;
  private final Preparation preparation;
  private final Leases leases;
  private final String worker;

  SliceRequests(
      JobRepository repository,
      StepExecutionRequestHandler handler,
      RemoteRuns runs,
      Preparation preparation,
      Leases leases,
      String worker) {
    this.repository = repository;
    this.handler = handler;
    this.runs = runs;
    this.preparation = preparation;
    this.leases = leases;
    this.worker = worker;
  }

  /** Scans a slice on this thread; the request is acknowledged when this returns. */
  @Override
  public void onMessage(Message message) {
    long id = id(message);
    StepExecution step = id < 0 ? null : repository.getStepExecution(id);
    if (step == null || !step.getStatus().isRunning() || !step.getJobExecution().isRunning()) {
      return;
    }
    Run run = runs.of(step.getJobExecution());
    int slice = SliceStep.number(step);
    SliceWork work = preparation.planned(run).work();
    if (!leases.take(run.id(), slice, worker)) {
      return;
    }
    try {
      if (work.changed(slice)) {
        leases.decline(run.id(), slice, worker);
      } else {
        handler.handle(new StepExecutionRequest("slice", id));
      }
    } finally {
      leases.give();
    }
  }

  /** -1 for what is none of ours. */
  private static long id(Message message) {
    try {
      return Long.parseLong(message.getBody(String.class));
    } catch (JMSException | NumberFormatException e) {
      return -1;
    }
  }
}
