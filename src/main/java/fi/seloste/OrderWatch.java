package fi.seloste;

import fi.seloste.collect.Values;
import fi.seloste.declare.Category;
import fi.seloste.expire.RecordIdentity;
import fi.seloste.purge.Fate;
import fi.seloste.purge.OrderTable;
import fi.seloste.purge.Verification;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javax.crypto.SecretKey;

/** Looks in one table for records that purge orders say must be gone. For one thread. */
final class OrderWatch {

  /** Takes what is there still. */
  @FunctionalInterface
  interface Found {
    void line(Verification order, int line, Fate fate);
  }

  private record Watched(Verification order, List<RecordIdentity> identities) {}

  private final List<Watched> watched = new ArrayList<>();

  /**
   * @param header the headers of the fresh table
   */
  OrderWatch(List<Verification> orders, SecretKey key, String source, List<String> header) {
    for (Verification order : orders) {
      List<RecordIdentity> identities = new ArrayList<>();
      for (List<Integer> places : keys(order, source, header)) {
        identities.add(new RecordIdentity(key, source, header, places));
      }
      if (order.sources().contains(source) && !identities.isEmpty()) {
        watched.add(new Watched(order, identities));
      }
    }
  }

  /** Every way in which records of the source were named when they were reviewed. */
  private static Set<List<Integer>> keys(Verification order, String source, List<String> header) {
    Set<List<Integer>> keys = new LinkedHashSet<>();
    for (OrderTable table : order.order().tables()) {
      if (table.source().equals(source)) {
        table.recognisedBy(header).ifPresent(keys::add);
      }
    }
    return keys;
  }

  boolean idle() {
    return watched.isEmpty();
  }

  void look(Values record, Predicate<Category> shows, Concerns concerns, Found to) {
    for (Watched one : watched) {
      for (RecordIdentity identity : one.identities()) {
        one.order()
            .look(
                identity.record(record),
                () -> identity.fingerprint(record),
                shows,
                rule -> concerns.concerned(rule, record),
                (line, fate) -> to.line(one.order(), line, fate));
      }
    }
  }
}
