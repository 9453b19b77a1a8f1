package fi.seloste.detect;

import fi.seloste.declare.Category;
import java.util.ArrayList;
import java.util.List;

/** What speaks for one category in one field: its header, and its values by each detector. */
final class Evidence {

  private final Detectors detectors;
  private final Category category;
  private final Clues clues;
  private final FieldTally total;
  private final long values;
  private final Showing found;
  private final ByValues byValues;
  private final int company;
  private final int noValue;

  Evidence(Detectors detectors, Category category, Clues clues, FieldTally total, long distinct) {
    this.detectors = detectors;
    this.category = category;
    this.clues = clues;
    this.total = total;
    this.noValue = detectors.byId(NoValueDetector.ID);
    this.company = detectors.byId(CompanyDetector.ID);
    this.values = total.filled - total.hits[noValue];
    this.found = new Showing(detectors, category, total);
    this.byValues = new ByValues(detectors, found, clues, total, values, distinct, headed());
  }

  Category category() {
    return category;
  }

  /** The hits of its detectors. */
  Showing found() {
    return found;
  }

  /** What the values say without the header. */
  ByValues byValues() {
    return byValues;
  }

  /** How far the header or a person names it. */
  double named() {
    return clues.weight(category);
  }

  /** Whether the header is the name of a person, of whom then every value tells. */
  private boolean headed() {
    return clues.person() && category.id().equals("name");
  }

  /** Whether the header makes values count that no detector knows. */
  private Detectors.Kind counts() {
    if (clues.told(category) || headed()) {
      return Detectors.Kind.FORMLESS;
    }
    Detectors.Kind kind = detectors.kind(category);
    boolean named = named() >= Clues.NAMED;
    return named ? kind : Detectors.Kind.FORMS;
  }

  /** How many values of some records show it. */
  long hits(FieldTally tally) {
    long shown = found.in(tally);
    return switch (counts()) {
      case FORMS -> shown;
      case FORMLESS -> tally.filled - tally.hits[noValue];
      case WORDS -> Math.max(shown, tally.worded - tally.hits[noValue] - others(tally));
    };
  }

  private long others(FieldTally tally) {
    return category.id().equals("name") ? tally.hits[company] : 0;
  }

  /** The row of the first value that shows it. */
  long firstRow() {
    if (hits(total) == 0) {
      return 0;
    }
    if (counts() != Detectors.Kind.FORMS) {
      return total.firstFilled;
    }
    return found.firstRow();
  }

  /** The share of the values that show it by themselves. */
  double share() {
    return values <= 0 ? 0 : Math.min(1, (double) found.in(total) / values);
  }

  /** The confidence from header and values. */
  double confidence() {
    if (clues.told(category)) {
      return 1;
    }
    double alone = byValues.alone();
    double named = named();
    if (named == 0) {
      return alone;
    }
    if (values <= 0) {
      return 0.4 * named;
    }
    return Math.max(
        alone,
        switch (detectors.kind(category)) {
          case FORMLESS -> Math.max(named * 0.95, hinted(named));
          case WORDS -> words(named);
          case FORMS -> forms(named);
        });
  }

  /** Words under a header are believed by themselves; what the lexicon knows of them adds. */
  private double words(double named) {
    double worded = Math.min(1, (double) hits(total) / values);
    if (worded < 0.3 && share() < 0.3) {
      return 0.4 * named;
    }
    double byHeader = named * (0.6 + 0.15 * worded);
    return byHeader + (1 - byHeader) * 0.9 * Math.min(1, 2 * share());
  }

  private double forms(double named) {
    if (found.in(total) == 0) {
      return ByValues.SUSPECTED * named;
    }
    double agree = Math.min(1, share() / 0.8);
    return named < Clues.NAMED ? hinted(named) : Math.max(0.55, named) * (0.6 + 0.395 * agree);
  }

  /** A header that only hints, with values of a form that bears it out. */
  private double hinted(double named) {
    double agree = Math.min(1, share() / 0.8);
    boolean believable =
        named <= Clues.NAMED && found.detectors().stream().anyMatch(byValues::believable);
    return believable ? Math.min(0.9, named + 0.5 * agree) : ByValues.SUSPECTED * named;
  }

  /** Why, in the order that {@link CategoryFound} gives. */
  List<String> reasons() {
    List<String> reasons = new ArrayList<>();
    if (clues.told(category)) {
      reasons.add("told");
    } else if (named() > 0 || headed()) {
      reasons.add("header");
    }
    for (String reason : List.of("form", "checksum", "lexicon")) {
      if (reason.equals("lexicon") && found.words(total) > 0) {
        reasons.add(reason);
      } else if (found.detectors().stream()
          .anyMatch(d -> found.by(d) && detectors.get(d).reason().equals(reason))) {
        reasons.add(reason);
      }
    }
    return reasons;
  }
}
