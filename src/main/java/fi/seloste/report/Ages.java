package fi.seloste.report;

import java.util.Map;
import java.util.TreeMap;

/** How long overdue records have been overdue, counted by rule while they pass by. */
final class Ages {

  /** The last day of each age but the open one. */
  static final int[] LIMITS = {30, 90, 365};

  private final Map<String, long[]> byRule = new TreeMap<>();

  /** Counts a record. */
  void add(String rule, long days) {
    long[] counts = byRule.computeIfAbsent(rule, r -> new long[LIMITS.length + 1]);
    int age = 0;
    while (age < LIMITS.length && days > LIMITS[age]) {
      age++;
    }
    counts[age]++;
  }

  /** The counts by rule, one for each age. */
  Map<String, long[]> byRule() {
    return byRule;
  }
}
