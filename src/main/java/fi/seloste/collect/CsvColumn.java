package fi.seloste.collect;

import java.util.EnumMap;
import java.util.Map;

/** How many cells of each kind a column has. */
final class CsvColumn {

  private static final double MOSTLY = 0.6;

  private final Map<CsvCell, Integer> counts = new EnumMap<>(CsvCell.class);
  private int filled;

  void add(String cell) {
    CsvCell kind = CsvCell.of(cell);
    if (kind != CsvCell.EMPTY) {
      filled++;
      counts.merge(kind, 1, Integer::sum);
    }
  }

  /** How many cells hold something. */
  int filled() {
    return filled;
  }

  /** The kind that most filled cells have; {@link CsvCell#TEXT} if none. */
  CsvCell usual() {
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() > filled * MOSTLY)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(CsvCell.TEXT);
  }

  /** The share of the commonest kind that says more than that there are words. */
  double typed() {
    int most = 0;
    for (Map.Entry<CsvCell, Integer> entry : counts.entrySet()) {
      most = Math.max(most, entry.getKey().typed() ? entry.getValue() : 0);
    }
    return filled == 0 ? 0 : most / (double) filled;
  }
}
