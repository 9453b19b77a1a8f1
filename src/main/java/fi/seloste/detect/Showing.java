package fi.seloste.detect;

import fi.seloste.declare.Category;
import java.util.ArrayList;
import java.util.List;

/** How often and where the detectors of one category hit in one field. */
final class Showing {

  private final Detectors detectors;
  private final Category category;
  private final FieldTally total;
  private final List<Integer> mine = new ArrayList<>();

  Showing(Detectors detectors, Category category, FieldTally total) {
    this.detectors = detectors;
    this.category = category;
    this.total = total;
    for (int d = 0; d < detectors.size(); d++) {
      if (category.ordinal() == detectors.categoryOf(d)) {
        mine.add(d);
      }
    }
  }

  /** The category's detectors, by number. */
  List<Integer> detectors() {
    return mine;
  }

  /** Hits of its detectors in the counts of some records. */
  long in(FieldTally tally) {
    long hits = spoken(tally) + words(tally);
    for (int d : mine) {
      hits += tally.hits[d] + tally.hits[detectors.size() + d];
    }
    return hits;
  }

  /** Texts that speak of the special category. */
  long spoken(FieldTally tally) {
    int at = detectors.specials().indexOf(category);
    return at < 0 ? 0 : tally.hits[2 * detectors.size() + at];
  }

  /** Single words that name the special category. */
  long words(FieldTally tally) {
    int at = detectors.specials().indexOf(category);
    return at < 0 ? 0 : tally.hits[2 * detectors.size() + detectors.specials().size() + at];
  }

  /** The row of the first hit; 0 for none. */
  long firstRow() {
    long first = 0;
    for (int d : mine) {
      first = FieldTally.earlier(first, total.first[d]);
      first = FieldTally.earlier(first, total.first[detectors.size() + d]);
    }
    int at = detectors.specials().indexOf(category);
    if (at >= 0) {
      int text = 2 * detectors.size() + at;
      first = FieldTally.earlier(first, total.first[text]);
      first = FieldTally.earlier(first, total.first[text + detectors.specials().size()]);
    }
    return first;
  }

  /** Whether it stands inside values that are texts. */
  boolean inText() {
    long inside = spoken(total);
    for (int d : mine) {
      inside += total.hits[detectors.size() + d];
    }
    return inside > 0;
  }

  /** Whether a detector hit at all. */
  boolean by(int d) {
    return total.hits[d] + total.hits[detectors.size() + d] > 0;
  }

  /** Values of its checked forms that fail the check. */
  long invalid() {
    return mine.stream().mapToLong(d -> total.invalid[d]).sum();
  }

  /** The row of the first of them. */
  long firstInvalid() {
    long first = 0;
    for (int d : mine) {
      first = FieldTally.earlier(first, total.firstInvalid[d]);
    }
    return first;
  }
}
