package fi.seloste;

import fi.seloste.expire.Postponed;
import fi.seloste.purge.Order;
import fi.seloste.purge.OrderMemory;
import fi.seloste.purge.Verification;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What people decided, remembered beside the runs: purge orders until they are proven, as hashes of
 * records, and postponements until they end. Blobs are {@link Sealed}.
 */
final class Orders {

  private static final int ENTRIES = 50_000;

  private final JdbcClient jdbc;
  private final Sealed sealed;

  Orders(DataSource database, Sealed sealed) {
    this.jdbc = JdbcClient.create(database);
    this.sealed = sealed;
  }

  /**
   * An order as it stands.
   *
   * @param state {@code pending} until its files are there, then {@code open} until it is proven,
   *     then {@code proven}
   * @param folder where its files were written
   * @param sha256 the hash of its lines
   */
  record Entry(
      String order,
      String job,
      YearMonth month,
      String created,
      String state,
      String folder,
      String sha256,
      long lines) {}

  /** Remembers an order whose files are not there yet. */
  void pending(Verification verification, String folder) {
    Order order = verification.order();
    jdbc.sql(
            "insert into purge_order (order_id, job, job_month, run_id, created, state, folder,"
                + " sha256, lines, head) values (?, ?, ?, ?, ?, 'pending', ?, ?, ?, ?)")
        .params(
            order.order(),
            order.job(),
            order.month(),
            order.run(),
            order.created().toString(),
            folder,
            order.sha256(),
            order.lines(),
            sealed.seal(OrderMemory.head(verification)))
        .update();
    for (int chunk = 0; chunk < OrderMemory.chunks(verification); chunk++) {
      jdbc.sql("insert into purge_lines (order_id, chunk_no, lines) values (?, ?, ?)")
          .params(order.order(), chunk, sealed.seal(OrderMemory.chunk(verification, chunk)))
          .update();
    }
  }

  /** Its files are there. */
  void open(String order) {
    jdbc.sql("update purge_order set state = 'open' where order_id = ?").param(order).update();
  }

  /** Its files never were: whoever wrote them died. */
  void drop(String order) {
    jdbc.sql("delete from purge_lines where order_id = ?").param(order).update();
    jdbc.sql("delete from purge_order where order_id = ?").param(order).update();
  }

  /** Everything that it ordered is gone: what named its records goes too. */
  void proven(String order, String run) {
    jdbc.sql(
            "update purge_order set state = 'proven', proven_by = ?, head = null, withdrawn = null"
                + " where order_id = ? and state <> 'proven'")
        .params(run, order)
        .update();
    jdbc.sql("delete from purge_lines where order_id = ?").param(order).update();
  }

  void withdraw(String order, byte[] lines) {
    jdbc.sql("update purge_order set withdrawn = ? where order_id = ?")
        .params(sealed.seal(lines), order)
        .update();
  }

  /** All orders, oldest first. */
  List<Entry> all() {
    return jdbc.sql(
            "select order_id, job, job_month, created, state, folder, sha256, lines from"
                + " purge_order order by created, order_id")
        .query(
            (rs, n) ->
                new Entry(
                    rs.getString("order_id"),
                    rs.getString("job"),
                    YearMonth.parse(rs.getString("job_month")),
                    rs.getString("created"),
                    rs.getString("state"),
                    rs.getString("folder"),
                    rs.getString("sha256"),
                    rs.getLong("lines")))
        .list();
  }

  /** The orders of a job that are not proven, oldest first. */
  List<Entry> unproven(String job) {
    return all().stream()
        .filter(one -> one.job().equals(job) && !one.state().equals("proven"))
        .toList();
  }

  Optional<Entry> find(String order) {
    return all().stream().filter(one -> one.order().equals(order)).findFirst();
  }

  /** An order's verification, with nothing seen yet; what was withdrawn of it stays so. */
  Verification verification(String order) {
    byte[] head =
        jdbc.sql("select head from purge_order where order_id = ?")
            .param(order)
            .query((rs, n) -> rs.getBytes(1))
            .single();
    List<Integer> chunks =
        jdbc.sql("select chunk_no from purge_lines where order_id = ? order by chunk_no")
            .param(order)
            .query(Integer.class)
            .list();
    Iterator<byte[]> lines = chunks.stream().map(chunk -> chunk(order, chunk)).iterator();
    Verification verification = OrderMemory.recalled(sealed.open(head), lines);
    jdbc.sql("select withdrawn from purge_order where order_id = ?")
        .param(order)
        .query((rs, n) -> Optional.ofNullable(rs.getBytes(1)))
        .single()
        .ifPresent(withdrawn -> verification.withdraw(sealed.open(withdrawn)));
    return verification;
  }

  private byte[] chunk(String order, int chunk) {
    return sealed.open(
        jdbc.sql("select lines from purge_lines where order_id = ? and chunk_no = ?")
            .params(order, chunk)
            .query((rs, n) -> rs.getBytes(1))
            .single());
  }

  /** Remembers postponements. */
  void postpone(String job, Postponed postponed, LocalDate last) {
    for (byte[] part : postponed.parts(ENTRIES)) {
      jdbc.sql("insert into postponed (job, last_until, records) values (?, ?, ?)")
          .params(job, last.toString(), sealed.seal(part))
          .update();
    }
  }

  /** The number of the last postponement so far: what is decided later is not of this run. */
  long last() {
    return jdbc.sql("select coalesce(max(seq), -1) from postponed").query(Long.class).single();
  }

  /**
   * The postponements of a job.
   *
   * @param last the number of the last one that counts
   * @param asOf those that ended before it are left out
   */
  Postponed postponed(String job, long last, LocalDate asOf) {
    Postponed all = new Postponed();
    List<Long> parts =
        jdbc.sql(
                "select seq from postponed where job = ? and seq <= ? and last_until >= ?"
                    + " order by seq")
            .params(job, last, asOf.toString())
            .query(Long.class)
            .list();
    for (long seq : parts) {
      byte[] part =
          jdbc.sql("select records from postponed where seq = ?")
              .param(seq)
              .query((rs, n) -> rs.getBytes(1))
              .single();
      all.add(Postponed.of(sealed.open(part)));
    }
    return all;
  }

  /** The orders and postponements that are damaged, each by its name. */
  List<String> unreadable() {
    List<String> damaged = new ArrayList<>();
    for (Entry one : all()) {
      if (!one.state().equals("proven") && fails(() -> verification(one.order()))) {
        damaged.add("order " + one.order() + " of " + one.job() + " " + one.month());
      }
    }
    List<String> jobs =
        jdbc.sql("select distinct job from postponed order by job").query(String.class).list();
    for (String job : jobs) {
      if (fails(() -> postponed(job, Long.MAX_VALUE, LocalDate.MIN))) {
        damaged.add("postponements of " + job);
      }
    }
    return List.copyOf(damaged);
  }

  private static boolean fails(Runnable reading) {
    try {
      reading.run();
      return false;
    } catch (RuntimeException e) {
      return true;
    }
  }

  /** Forgets the postponements that ended a year ago or earlier. */
  void forget(LocalDate today) {
    jdbc.sql("delete from postponed where last_until < ?")
        .param(today.minusYears(1).toString())
        .update();
  }
}
