package fi.seloste.purge;

import java.util.List;

/**
 * What became of an order.
 *
 * @param order the order
 * @param counts by source, rule and action
 * @param withdrawn how many of its lines were decided otherwise afterwards
 */
public record Proof(Order order, List<Verification.Count> counts, long withdrawn) {

  /** Copies what it is given. */
  public Proof {
    counts = List.copyOf(counts);
  }

  /** Whether everything that still stands is gone. */
  public boolean complete() {
    return total(Fate.GONE) + withdrawn == order.lines();
  }

  /** How many lines had a fate. */
  public long total(Fate fate) {
    return counts.stream().mapToLong(count -> count.of(fate)).sum();
  }
}
