package fi.seloste;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.batch.core.partition.support.AbstractPartitionHandler;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * The manager's side of remote partitions: asks for slices, watches the database for their ends,
 * and asks again for what a dead worker held. The stock handler waits for ever on such a slice, and
 * loads every step execution at each look.
 */
final class RemoteSlices extends AbstractPartitionHandler {

  private static final Duration LOOK = Duration.ofMillis(250);

  /** How long a database that does not answer is waited for. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final JobRepository repository;
  private final Requests requests;
  private final ManagerLock lock;

  RemoteSlices(JobRepository repository, Requests requests, ManagerLock lock) {
    this.repository = repository;
    this.requests = requests;
    this.lock = lock;
  }

  @Override
  protected Set<StepExecution> doHandle(StepExecution manager, Set<StepExecution> partitions)
      throws Exception {
    Requests.Watch watch = requests.watch(manager.getJobExecutionId(), partitions);
    long answered = System.nanoTime();
    boolean goesOn = true;
    while (goesOn) {
      try {
        lock.hold();
        goesOn = watch.look();
        answered = System.nanoTime();
      } catch (DataAccessException | TransactionException | SQLException e) {
        if (System.nanoTime() - answered > PATIENCE.toNanos()) {
          throw new StateException("the shared database does not answer; the same command goes on");
        }
      } catch (ManagerLock.HeldException e) {
        throw new StateException(
            "the shared database was restarted, and another manager took it; nothing is lost");
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK.toMillis()));
    }
    Set<StepExecution> ended = new HashSet<>();
    for (StepExecution partition : partitions) {
      ended.add(Objects.requireNonNull(repository.getStepExecution(partition.getId())));
    }
    return ended;
  }
}
