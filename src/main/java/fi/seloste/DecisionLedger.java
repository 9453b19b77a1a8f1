package fi.seloste;

import fi.seloste.expire.OverdueRecord;
import fi.seloste.expire.Postponed;
import fi.seloste.purge.Choice;
import fi.seloste.purge.Decision;
import fi.seloste.purge.Ledger;
import fi.seloste.purge.Order;
import fi.seloste.purge.OrderFile;
import fi.seloste.purge.Verification;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps decisions in the state: what waits comes back by itself, what is ordered is proven. */
final class DecisionLedger implements Ledger {

  private final StateDatabase database;
  private final Orders orders;
  private final String job;
  private final Path folder;
  private final LocalDate today;
  private final List<Verification> before = new ArrayList<>();
  private final List<Order> replaced = new ArrayList<>();
  private final Postponed postponed = new Postponed();
  private LocalDate last = LocalDate.MIN;

  /**
   * @param folder where the order's files will be
   */
  DecisionLedger(StateDatabase database, String job, Path folder, LocalDate today) {
    this.database = database;
    this.orders = database.orders();
    this.job = job;
    this.folder = folder.toAbsolutePath().normalize();
    this.today = today;
    for (Orders.Entry entry : orders.unproven(job)) {
      before.add(orders.verification(entry.order()));
    }
  }

  /** What an earlier order takes is not expected to be gone once it is decided otherwise. */
  @Override
  public void left(OverdueRecord line, Decision decision) {
    before.forEach(order -> order.withdraw(line.record(), line.rule()));
    LocalDate until = decision.until();
    if (decision.choice() == Choice.POSTPONE && until != null) {
      postponed.add(line.record(), line.rule(), until);
      last = until.isAfter(last) ? until : last;
    }
  }

  @Override
  public void settled(@Nullable OrderFile order) throws IOException {
    Verification fresh = order == null ? null : Verification.of(order);
    database.together(
        () -> {
          orders.forget(today);
          orders.postpone(job, postponed, last);
          for (Verification one : before) {
            if (fresh != null && fresh.includes(one)) {
              orders.drop(one.order().order());
              replaced.add(one.order());
            } else {
              orders.withdraw(one.order().order(), one.withdrawn());
            }
          }
          if (fresh != null) {
            orders.pending(fresh, folder.toString());
          }
        });
  }

  @Override
  public void published(Order order) {
    orders.open(order.order());
  }

  /** The earlier orders that the new one includes and takes the place of. */
  List<Order> replaced() {
    return List.copyOf(replaced);
  }

  /** How many records and rules wait. */
  long postponed() {
    return postponed.size();
  }
}
