package fi.seloste;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who works on which slice, in the shared database and by its clock alone: the clocks of several
 * machines differ. A lease that is not renewed runs out, and whoever held it finds the slice's
 * fence closed when it comes back.
 */
final class Leases implements Claims {

  private static final String LATE = " < current_timestamp - make_interval(secs => ?)";

  private final JdbcClient jdbc;
  private final Duration lease;
  private final Set<String> held = ConcurrentHashMap.newKeySet();
  private final ThreadLocal<String> mine = ThreadLocal.withInitial(() -> "");
  private final AtomicLong done = new AtomicLong();

  Leases(DataSource database, Duration lease) {
    this.jdbc = JdbcClient.create(database);
    this.lease = lease;
  }

  /**
   * A worker as the others see it.
   *
   * @param busy how many slices it scans just now
   * @param done how many it has scanned
   * @param refused why it must not help; null when it may
   */
  record Worker(
      String id,
      String host,
      long pid,
      String program,
      int slots,
      int busy,
      long done,
      double silentSeconds,
      @Nullable String refused) {}

  /** A worker sees another version of a slice's file than the manager planned. */
  record Declined(int slice, String worker) {}

  @Override
  public String held() {
    return mine.get();
  }

  /** Takes a slice that nobody holds; false when it is done or another is alive on it. */
  boolean take(String run, int slice, String worker) {
    String claim = worker + "/" + UUID.randomUUID();
    int taken =
        jdbc.sql(
                "update slice set claim = ?, beat = current_timestamp where run_id = ? and"
                    + " slice_no = ? and done = false and (declined is null or declined <> ?) and"
                    + " (claim is null or beat"
                    + LATE
                    + ")")
            .params(claim, run, slice, worker, seconds())
            .update();
    if (taken == 1) {
      held.add(claim);
      mine.set(claim);
    }
    return taken == 1;
  }

  /** Gives this thread's slice back; one that is done is nobody's already. */
  void give() {
    String claim = mine.get();
    held.remove(claim);
    mine.remove();
    int left =
        jdbc.sql("update slice set claim = null, beat = null where claim = ?")
            .param(claim)
            .update();
    if (left == 0) {
      done.incrementAndGet();
    }
  }

  /** Leaves a slice to others, because its file is another here. */
  void decline(String run, int slice, String worker) {
    jdbc.sql("update slice set declined = ? where run_id = ? and slice_no = ?")
        .params(worker, run, slice)
        .update();
  }

  /** The slices of a run that were declined since the last look, which this is. */
  List<Declined> declined(String run) {
    List<Declined> all =
        jdbc.sql("select slice_no, declined from slice where run_id = ? and declined is not null")
            .param(run)
            .query((rs, n) -> new Declined(rs.getInt(1), rs.getString(2)))
            .list();
    for (Declined one : all) {
      jdbc.sql("update slice set declined = null where run_id = ? and slice_no = ?")
          .params(run, one.slice())
          .update();
    }
    return all;
  }

  /** Says that this worker is alive, and renews what it holds; gives why it must leave, or null. */
  @Nullable String renew(String worker) {
    jdbc.sql("update worker set beat = current_timestamp, busy = ?, done = ? where worker_id = ?")
        .params(held.size(), done.get(), worker)
        .update();
    for (String claim : held) {
      jdbc.sql("update slice set beat = current_timestamp where claim = ?").param(claim).update();
    }
    return jdbc.sql("select refused from worker where worker_id = ? and refused is not null")
        .param(worker)
        .query(String.class)
        .optional()
        .orElse(null);
  }

  /** The manager sends a worker away. */
  void refuse(String worker, String why) {
    jdbc.sql("update worker set refused = ? where worker_id = ?").params(why, worker).update();
  }

  /** A worker begins; what it and others of long ago left behind goes. */
  void enter(Worker worker) {
    jdbc.sql(
            "delete from worker where worker_id = ? or beat < current_timestamp - interval '1 day'")
        .param(worker.id())
        .update();
    jdbc.sql(
            "insert into worker (worker_id, host, pid, program, slots, busy, beat)"
                + " values (?, ?, ?, ?, ?, 0, current_timestamp)")
        .params(worker.id(), worker.host(), worker.pid(), worker.program(), worker.slots())
        .update();
  }

  /** A worker ends as it should. */
  void leave(String worker) {
    jdbc.sql("delete from worker where worker_id = ?").param(worker).update();
  }

  /** The workers that were heard of within a lease. */
  List<Worker> workers() {
    return jdbc.sql(
            "select worker_id, host, pid, program, slots, busy, done, extract(epoch from"
                + " current_timestamp - beat) as silent, refused from worker where not (beat"
                + LATE
                + ") order by worker_id")
        .param(seconds())
        .query(
            (rs, n) ->
                new Worker(
                    rs.getString("worker_id"),
                    rs.getString("host"),
                    rs.getLong("pid"),
                    rs.getString("program"),
                    rs.getInt("slots"),
                    rs.getInt("busy"),
                    rs.getLong("done"),
                    rs.getDouble("silent"),
                    rs.getString("refused")))
        .list();
  }

  /** The slices of a run that a live worker holds. */
  Set<Integer> alive(String run) {
    return Set.copyOf(
        jdbc.sql(
                "select slice_no from slice where run_id = ? and claim is not null and not (beat"
                    + LATE
                    + ")")
            .params(run, seconds())
            .query(Integer.class)
            .list());
  }

  private double seconds() {
    return lease.toMillis() / 1000.0;
  }
}
