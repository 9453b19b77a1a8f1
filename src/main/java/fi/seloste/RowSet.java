package fi.seloste;

import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;

/** Row numbers, each counted once, in about a bit a row. */
final class RowSet {

  private static final int BITS = 20;

  private final Map<Long, BitSet> blocks = new TreeMap<>();

  void add(long row) {
    blocks.computeIfAbsent(row >>> BITS, b -> new BitSet()).set((int) (row & ((1 << BITS) - 1)));
  }

  long size() {
    return blocks.values().stream().mapToLong(BitSet::cardinality).sum();
  }

  /** The lowest; only when there is one. */
  long first() {
    Map.Entry<Long, BitSet> lowest = blocks.entrySet().iterator().next();
    return (lowest.getKey() << BITS) + lowest.getValue().nextSetBit(0);
  }
}
