package fi.seloste.detect.corpus;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Precision and recall by category, over fields. */
final class Score {

  private final Map<String, int[]> counts = new TreeMap<>();
  private final List<String> mistakes = new ArrayList<>();
  private int fields;

  /** Counts what was found in a field against what it holds. */
  void count(String where, Corpus.Field field, Collection<String> found) {
    fields++;
    for (String category : found) {
      if (field.holds().contains(category)) {
        of(category)[0]++;
      } else if (!field.may().contains(category)) {
        of(category)[1]++;
        mistakes.add("wrong  " + category + "  " + where);
      }
    }
    for (String category : field.holds()) {
      if (!found.contains(category)) {
        of(category)[2]++;
        mistakes.add("missed " + category + "  " + where);
      }
    }
  }

  private int[] of(String category) {
    return counts.computeIfAbsent(category, c -> new int[3]);
  }

  private int sum(int which) {
    return counts.values().stream().mapToInt(c -> c[which]).sum();
  }

  /** The harmonic mean of precision and recall over all categories together. */
  double f1() {
    return 2.0 * sum(0) / (2.0 * sum(0) + sum(1) + sum(2));
  }

  int fields() {
    return fields;
  }

  List<String> mistakes() {
    return mistakes;
  }

  /** A line for each category: right, wrong, missed, precision, recall. */
  String table() {
    StringBuilder lines = new StringBuilder();
    counts.forEach((category, c) -> lines.append(line(category, c[0], c[1], c[2])));
    return lines.append(line("all", sum(0), sum(1), sum(2))).toString();
  }

  private static String line(String category, int right, int wrong, int missed) {
    return String.format(
        Locale.ROOT,
        "| %-20s | %5d | %5d | %6d | %9.3f | %6.3f |%n",
        category,
        right,
        wrong,
        missed,
        right + wrong == 0 ? 1 : (double) right / (right + wrong),
        right + missed == 0 ? 1 : (double) right / (right + missed));
  }
}
