package fi.seloste.purge;

import fi.seloste.declare.Action;
import fi.seloste.declare.Category;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Holds fresh exports against an order: every record of the fresh files is shown to it, then it
 * says what became of what was ordered. A record that nobody showed is gone only when its source
 * was read in full. For several threads.
 */
public final class Verification {

  private static final String HIDE = Action.HIDE.id();

  private final Order order;
  private final OrderedRecords ordered;
  private final Fate[] worst;
  private final BitSet withdrawn = new BitSet();
  private final Set<String> read = new HashSet<>();
  private final Set<String> unread = new HashSet<>();

  /** Makes ready to verify an order. */
  public static Verification of(OrderFile order) throws IOException {
    return new Verification(order.facts(), new OrderedRecords(order));
  }

  Verification(Order order, OrderedRecords ordered) {
    this.order = order;
    this.ordered = ordered;
    this.worst = new Fate[ordered.size()];
    Arrays.fill(worst, Fate.GONE);
  }

  OrderedRecords records() {
    return ordered;
  }

  /** The order that is verified. */
  public Order order() {
    return order;
  }

  /** The ids of the sources that the order takes records of. */
  public Set<String> sources() {
    return ordered.groups().stream()
        .map(OrderedRecords.Group::source)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether it matters which categories a record still holds. */
  public boolean partial() {
    return ordered.partial();
  }

  /**
   * What was ordered of a record for a rule is kept after all, as somebody decided later: it is no
   * longer expected to be gone.
   */
  public void withdraw(String record, String rule) {
    ordered.find(
        record,
        line -> {
          if (ordered.group(line).rule().equals(rule)) {
            withdrawn.set(line);
          }
        });
  }

  /** Whether every line of another order that still stands is a line of this one too. */
  public boolean includes(Verification other) {
    return ordered.includes(other.ordered, other.withdrawn);
  }

  /** The lines that were withdrawn, as {@link #withdraw(byte[])} takes them. */
  public byte[] withdrawn() {
    return withdrawn.toByteArray();
  }

  /** Withdraws lines again. */
  public void withdraw(byte[] lines) {
    withdrawn.or(BitSet.valueOf(lines));
  }

  /** Takes what was seen of a line of the order. */
  @FunctionalInterface
  public interface Found {
    void line(int line, Fate fate);
  }

  /**
   * Shows a record of a fresh file.
   *
   * @param record its id
   * @param fingerprint the hash of all that is in it
   * @param shows whether it has a value of a category; asked only of records that were ordered to
   *     lose a part
   */
  public void seen(String record, String fingerprint, Predicate<Category> shows) {
    look(record, () -> fingerprint, shows, rule -> true, this::found);
  }

  /**
   * Looks whether a record of a fresh file should be gone, and remembers nothing. For any number of
   * threads.
   *
   * @param fingerprint asked only when the record was ordered
   * @param shows whether it has a value of a category; asked only of records that were ordered to
   *     lose a part
   * @param concerns whether a rule still concerns it; asked only of records that were to be hidden
   * @param to gets each line whose record is there still
   */
  public void look(
      String record,
      Supplier<String> fingerprint,
      Predicate<Category> shows,
      Predicate<String> concerns,
      Found to) {
    ordered.find(
        record,
        line -> {
          OrderedRecords.Group group = ordered.group(line);
          if (group.action().equals(HIDE) && !concerns.test(group.rule())) {
            // it is marked as hidden, and nobody sees it any more
            return;
          }
          List<Category> scope = ordered.scope(line);
          if (!scope.isEmpty() && scope.stream().noneMatch(shows)) {
            return;
          }
          boolean same = ordered.sameFingerprint(line, fingerprint.get());
          if (!same && group.keyless()) {
            // the same key and other content: another record
            return;
          }
          to.line(line, same ? Fate.STILL_THERE : Fate.CHANGED);
        });
  }

  /** Remembers what was seen of a line. */
  public synchronized void found(int line, Fate fate) {
    worst[line] = fate.compareTo(worst[line]) > 0 ? fate : worst[line];
  }

  /** Says that a source was read in full. */
  public synchronized void read(String source) {
    read.add(source);
  }

  /** Says that a file of a source could not be read in full. */
  public synchronized void unread(String source) {
    unread.add(source);
  }

  /**
   * What became of the lines of one source, rule and action.
   *
   * @param fates how many lines had each fate; every fate is there
   * @param withoutKey how many of the gone are known by their whole content only: an altered record
   *     looks the same
   */
  public record Count(
      String source, String rule, String action, Map<Fate, Long> fates, long withoutKey) {

    /** How many lines were ordered. */
    public long ordered() {
      return fates.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many lines had a fate. */
    public long of(Fate fate) {
      return fates.getOrDefault(fate, 0L);
    }
  }

  /** What became of the order. */
  public Proof proof() {
    return new Proof(order, counts(), withdrawn.cardinality());
  }

  /** What became of all lines that stand, in the order of the order. */
  public synchronized List<Count> counts() {
    Map<List<String>, Map<Fate, Long>> fates = new LinkedHashMap<>();
    Map<List<String>, Long> withoutKey = new LinkedHashMap<>();
    for (int line = 0; line < ordered.size(); line++) {
      if (withdrawn.get(line)) {
        continue;
      }
      OrderedRecords.Group group = ordered.group(line);
      List<String> name = List.of(group.source(), group.rule(), group.action());
      Fate fate = fate(line, group.source());
      fates.computeIfAbsent(name, n -> new EnumMap<>(Fate.class)).merge(fate, 1L, Long::sum);
      boolean unsure = fate == Fate.GONE && group.keyless();
      withoutKey.merge(name, unsure ? 1L : 0L, Long::sum);
    }
    List<Count> counts = new ArrayList<>();
    fates.forEach(
        (name, its) -> {
          for (Fate fate : Fate.values()) {
            its.putIfAbsent(fate, 0L);
          }
          counts.add(
              new Count(
                  name.get(0), name.get(1), name.get(2), its, withoutKey.getOrDefault(name, 0L)));
        });
    return counts;
  }

  private Fate fate(int line, String source) {
    Fate seen = worst[line];
    boolean known = read.contains(source) && !unread.contains(source);
    return seen == Fate.GONE && !known ? Fate.SOURCE_MISSING : seen;
  }
}
