package fi.seloste;

import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/** The run that the steps work on, and the slices of it that are under way in this process. */
final class Current implements StepExecutionListener {

  private static final int ALL = 10_000;

  private final Semaphore slices = new Semaphore(ALL, true);
  private volatile @Nullable Run run;
  private volatile Function<JobExecution, Run> runs = execution -> run();

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

  /** From now on the run of an execution is asked for: a worker is told by the manager. */
  void asks(Function<JobExecution, Run> known) {
    runs = known;
  }

  Run of(JobExecution execution) {
    return runs.apply(execution);
  }

  /** Waits until the slices under way are stored, and lets no other begin. */
  void stop() {
    slices.acquireUninterruptibly(ALL);
  }
}
