package fi.seloste.purge;

import fi.seloste.expire.OverdueRecord;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Counts what an order takes and what it leaves. */
final class OrderTally {

  private final Map<List<String>, Long> ordered = new TreeMap<>(OrderTally::compare);
  private final Map<String, Long> left = new TreeMap<>();
  private long lines;

  OrderTally() {
    for (String why : List.of("blocked", "kept", "postponed", "undecided")) {
      left.put(why, 0L);
    }
  }

  void ordered(OrderLine line) {
    lines++;
    ordered.merge(List.of(line.source(), line.table(), line.rule(), line.action()), 1L, Long::sum);
  }

  void left(Siblings.Decided decided) {
    String why =
        decided.chose(Choice.KEEP)
            ? "kept"
            : decided.chose(Choice.POSTPONE) ? "postponed" : "undecided";
    left.merge(why, 1L, Long::sum);
  }

  /** A purge was decided and nothing of it may go. */
  void stopped(OverdueRecord line) {
    left.merge(line.whollyBlocked() ? "blocked" : "kept", 1L, Long::sum);
  }

  /** Whether anything of a source was ordered. */
  boolean touches(String source) {
    return ordered.keySet().stream().anyMatch(key -> key.get(0).equals(source));
  }

  long lines() {
    return lines;
  }

  /**
   * How many lines were left, by {@code blocked}, {@code kept}, {@code postponed}, {@code
   * undecided}.
   */
  Map<String, Long> left() {
    return Map.copyOf(left);
  }

  void write(ObjectNode document) {
    ArrayNode counts = document.putArray("counts");
    ordered.forEach(
        (key, count) ->
            counts
                .addObject()
                .put("source", key.get(0))
                .put("table", key.get(1))
                .put("rule", key.get(2))
                .put("action", key.get(3))
                .put("lines", count));
    ObjectNode rest = document.putObject("left");
    left.forEach(rest::put);
  }

  private static int compare(List<String> one, List<String> other) {
    for (int i = 0; i < one.size(); i++) {
      int order = one.get(i).compareTo(other.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }
}
