package fi.seloste;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jms.JmsException;
import org.springframework.jms.core.JmsOperations;

/**
 * The requests for slices that are under way. Only as many are as the workers can soon answer, so
 * that asking again is cheap, whatever the number of slices. A request that is answered twice does
 * no harm: {@link Leases} lets one worker in, and the slice's fence is open once.
 */
final class Requests {

  private static final int REQUESTS_A_SLOT = 2;
  private static final int SLOTS_UNSEEN = 4;

  /** So often a slice is asked for that a worker could not scan; then the month fails. */
  private static final int FAILURES = 3;

  private static final String MANAGER = "manager";

  private final JmsOperations messages;
  private final JobRepository repository;
  private final JdbcClient jdbc;
  private final Leases leases;
  private final Headway headway;
  private final Duration lease;
  private final Current current;
  private final Preparation preparation;
  private final Step slice;

  Requests(
      JmsOperations messages,
      JobRepository repository,
      DataSource database,
      Leases leases,
      Duration lease,
      Current current,
      Preparation preparation,
      Step slice) {
    this.messages = messages;
    this.repository = repository;
    this.jdbc = JdbcClient.create(database);
    this.headway = new Headway(database);
    this.leases = leases;
    this.lease = lease;
    this.current = current;
    this.preparation = preparation;
    this.slice = slice;
  }

  Watch watch(long job, Set<StepExecution> partitions) {
    return new Watch(job, partitions);
  }

  /** The slices of one run on their way. */
  final class Watch {
    private final long job;
    private final Map<Long, Integer> slices = new TreeMap<>();
    private final Map<Integer, Long> sizes;
    private final Deque<Long> waiting = new ArrayDeque<>();
    private final Map<Long, Long> asked = new HashMap<>();
    private final Map<Long, Integer> failures = new HashMap<>();
    private final SourceCheck check = new SourceCheck();
    private boolean nobodyTold;
    private boolean silenceTold;

    private Watch(long job, Set<StepExecution> partitions) {
      this.job = job;
      for (StepExecution partition : partitions) {
        slices.put(partition.getId(), SliceStep.number(partition));
      }
      waiting.addAll(slices.keySet());
      sizes = headway.sizes(current.run().id());
    }

    /** Looks once; false when no slice is left. */
    boolean look() {
      Set<Long> open = open();
      for (long id : List.copyOf(asked.keySet())) {
        if (!open.contains(id)) {
          asked.remove(id);
          ended(id);
        }
      }
      leases.declined(current.run().id()).forEach(this::declined);
      int slots =
          leases.workers().stream()
              .filter(worker -> worker.refused() == null)
              .mapToInt(Leases.Worker::slots)
              .sum();
      tell(slots);
      askAgain();
      int room = REQUESTS_A_SLOT * Math.max(slots, SLOTS_UNSEEN);
      while (!waiting.isEmpty() && asked.size() < room && ask(waiting.element())) {
        waiting.remove();
      }
      return !asked.isEmpty() || !waiting.isEmpty();
    }

    /** A slice that a worker could not scan is given to another, some times. */
    private void ended(long id) {
      boolean again =
          !stored(id)
              && failures.merge(id, 1, Integer::sum) < FAILURES
              && jdbc.sql(
                          "update batch_step_execution set status = 'STARTING', exit_code ="
                              + " 'EXECUTING', end_time = null, version = version + 1 where"
                              + " step_execution_id = ? and status in ('FAILED', 'UNKNOWN')")
                      .param(id)
                      .update()
                  == 1;
      if (again) {
        waiting.add(id);
      } else {
        current.run().progress().scanned(sizes.getOrDefault(slices.get(id), 0L));
      }
    }

    /**
     * A slice whose result is stored is done, whatever became of the worker that stored it: it may
     * have died, or lost the database, before it could say so.
     */
    private boolean stored(long id) {
      return jdbc.sql(
                  "update batch_step_execution set status = 'COMPLETED', exit_code = 'COMPLETED',"
                      + " end_time = current_timestamp, version = version + 1 where"
                      + " step_execution_id = ? and status <> 'COMPLETED' and exists (select 1 from"
                      + " slice where run_id = ? and slice_no = ? and done)")
              .params(id, current.run().id(), slices.get(id))
              .update()
          == 1;
    }

    /** Sends a request; false when the broker is not there just now. */
    private boolean ask(long id) {
      try {
        messages.convertAndSend(Broker.QUEUE, Long.toString(id));
        asked.put(id, System.nanoTime());
        silenceTold = false;
        return true;
      } catch (JmsException e) {
        if (!silenceTold) {
          current.run().progress().warning("the broker does not answer; trying again");
        }
        silenceTold = true;
        return false;
      }
    }

    /** What was asked for a lease ago and nobody alive holds was lost with its worker or broker. */
    private void askAgain() {
      long old = System.nanoTime() - lease.toNanos();
      List<Long> late =
          asked.entrySet().stream()
              .filter(one -> one.getValue() - old < 0)
              .map(Map.Entry::getKey)
              .toList();
      if (late.isEmpty()) {
        return;
      }
      Set<Integer> alive = leases.alive(current.run().id());
      for (long id : late) {
        if (!alive.contains(slices.get(id)) && !stored(id) && !ask(id)) {
          return;
        }
      }
    }

    /**
     * A worker sees another version of a file than was planned. When the file is the planned one
     * here, the worker is sent away; when it has changed here too, the slice ends here, unread.
     */
    private void declined(Leases.Declined one) {
      Run run = current.run();
      Preparation.Planned planned = preparation.planned(run);
      Plan plan = planned.plan();
      Plan.PlannedFile file = plan.files().get(plan.slices().get(one.slice()).file());
      if (check.changed(file) == null) {
        String why =
            file.name()
                + " is another version there than the manager planned; see paths: in its cluster"
                + " file";
        leases.refuse(one.worker(), why);
        run.progress().warning("worker " + one.worker() + " is sent away: " + why);
        ask(step(one.slice()));
      } else if (leases.take(run.id(), one.slice(), MANAGER)) {
        try {
          slice.execute(Objects.requireNonNull(repository.getStepExecution(step(one.slice()))));
        } catch (org.springframework.batch.core.job.JobInterruptedException e) {
          Thread.currentThread().interrupt();
        } finally {
          leases.give();
        }
      }
    }

    private long step(int number) {
      return slices.entrySet().stream()
          .filter(one -> one.getValue() == number)
          .mapToLong(Map.Entry::getKey)
          .findFirst()
          .orElseThrow();
    }

    private void tell(int slots) {
      if (slots == 0 && !nobodyTold) {
        current.run().progress().warning("no worker is there; start one with: seloste worker FILE");
      }
      nobodyTold = slots == 0;
    }

    private Set<Long> open() {
      return new HashSet<>(
          jdbc.sql(
                  "select step_execution_id from batch_step_execution where job_execution_id = ?"
                      + " and step_name like 'slice:%' and status in ('STARTING', 'STARTED',"
                      + " 'STOPPING')")
              .param(job)
              .query(Long.class)
              .list());
    }
  }
}
