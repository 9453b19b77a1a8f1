package fi.seloste.detect;

import fi.seloste.declare.Category;
import java.util.ArrayList;
import java.util.List;

/** What speaks for one category in one field: its header, and its values by each detector. */
final class Evidence {

  /** How confident a hint is whose hits are no more than chance would give. */
  private static final double SUSPECTED = 0.3;

  /** The most that values can reach that need a neighbour to be believed. */
  private static final double PENDING = 0.45;

  /** Of a form that stands in a text. */
  private static final double IN_TEXT = 0.6;

  /** Of a few values of a clear form among words, as when a number stands in a field of notes. */
  private static final double STRAY = 0.55;

  /** Detectors that ask for no greater share have a form that hardly anything else has. */
  private static final double CLEAR = 0.3;

  /** So few values cannot agree. */
  private static final long FEW = 3;

  private final Detectors detectors;
  private final Category category;
  private final Clues clues;
  private final FieldTally total;
  private final long values;
  private final List<Integer> mine = new ArrayList<>();
  private boolean another;
  private final int company;
  private final int noValue;

  Evidence(Detectors detectors, Category category, Clues clues, FieldTally total) {
    this.detectors = detectors;
    this.category = category;
    this.clues = clues;
    this.total = total;
    this.noValue = detectors.byId(NoValueDetector.ID);
    this.company = detectors.byId(CompanyDetector.ID);
    this.values = total.filled - total.hits[noValue];
    for (int d = 0; d < detectors.size(); d++) {
      if (category.ordinal() == detectors.categoryOf(d)) {
        mine.add(d);
      }
    }
  }

  Category category() {
    return category;
  }

  /** Hits of its detectors in the counts of some records. */
  private long detected(FieldTally tally) {
    long hits = special(tally);
    for (int d : mine) {
      hits += tally.hits[d] + tally.hits[detectors.size() + d];
    }
    return hits;
  }

  private long special(FieldTally tally) {
    int at = detectors.specials().indexOf(category);
    return at < 0 ? 0 : tally.hits[2 * detectors.size() + at];
  }

  /** How far the header or a person names it. */
  double named() {
    return clues.weight(category);
  }

  /** Whether the header makes values count that no detector knows. */
  private Detectors.Kind counts() {
    if (clues.told(category)) {
      return Detectors.Kind.FORMLESS;
    }
    Detectors.Kind kind = detectors.kind(category);
    boolean named = named() >= Clues.NAMED;
    return named ? kind : Detectors.Kind.FORMS;
  }

  /** How many values of some records show it. */
  long hits(FieldTally tally) {
    long found = detected(tally);
    return switch (counts()) {
      case FORMS -> found;
      case FORMLESS -> tally.filled - tally.hits[noValue];
      case WORDS -> Math.max(found, tally.worded - tally.hits[noValue] - others(tally));
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
    long first = 0;
    for (int d : mine) {
      first = FieldTally.earlier(first, total.first[d]);
      first = FieldTally.earlier(first, total.first[detectors.size() + d]);
    }
    int at = detectors.specials().indexOf(category);
    return at < 0 ? first : FieldTally.earlier(first, total.first[2 * detectors.size() + at]);
  }

  /** The share of the values that show it by themselves. */
  double share() {
    return values <= 0 ? 0 : Math.min(1, (double) detected(total) / values);
  }

  /** The confidence from header and values. */
  double confidence() {
    if (clues.told(category)) {
      return 1;
    }
    double alone = alone();
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
          case FORMLESS -> named * 0.95;
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
    if (detected(total) == 0) {
      return SUSPECTED * named;
    }
    double agree = Math.min(1, share() / 0.8);
    return named < Clues.NAMED
        ? Math.min(0.9, named + 0.5 * agree)
        : Math.max(0.55, named) * (0.6 + 0.395 * agree);
  }

  /** The confidence from the values alone. */
  double alone() {
    double best = special(total) > 0 ? 0.7 : 0;
    for (int d : mine) {
      best = Math.max(best, alone(d));
    }
    return best;
  }

  private double alone(int d) {
    Detector detector = detectors.get(d);
    long whole = total.hits[d];
    long inside = total.hits[detectors.size() + d];
    if (whole + inside == 0 || detector.alone() >= Detector.NEVER) {
      return 0;
    }
    long ofForm = whole + inside + total.invalid[d];
    if (!Chance.beaten(whole + inside, ofForm, detector.chance())) {
      return SUSPECTED;
    }
    double share = Math.min(1, (double) (whole + inside) / Math.max(1, values));
    if (detector.alone() == Detector.ONE) {
      return detector.chance() > 0 ? 0.9 + 0.09 * share : 0.75 + 0.2 * share;
    }
    if (whole >= FEW && whole >= detector.alone() * values) {
      double agreed = detector.neighbours().isEmpty() ? 0.6 + 0.35 * share : PENDING;
      return another ? Math.min(0.4, agreed) : agreed;
    }
    if (inside > 0) {
      return IN_TEXT;
    }
    boolean stray = !detector.words() && detector.alone() <= CLEAR && total.worded * 2 >= values;
    return stray && !another ? STRAY : SUSPECTED;
  }

  /** Notes that the header is right about another category: weak values of this one mean little. */
  void another() {
    another = true;
  }

  /** Whether a category beside it would make its values believed. */
  boolean pending(List<Category> beside) {
    for (int d : mine) {
      if (total.hits[d] >= FEW
          && total.hits[d] >= detectors.get(d).alone() * values
          && beside.stream().anyMatch(c -> detectors.get(d).neighbours().contains(c.id()))) {
        return !another;
      }
    }
    return false;
  }

  /** Whether a check proves it whatever anybody says about the field. */
  boolean certain() {
    for (int d : mine) {
      if (detectors.get(d).alone() == Detector.ONE
          && detectors.get(d).chance() > 0
          && alone(d) >= CategoryFound.FOUND) {
        return true;
      }
    }
    return false;
  }

  /** Whether it stands inside values that are texts. */
  boolean inText() {
    long inside = special(total);
    for (int d : mine) {
      inside += total.hits[detectors.size() + d];
    }
    return inside > 0;
  }

  /** Why, in the order that {@link CategoryFound} gives. */
  List<String> reasons() {
    List<String> reasons = new ArrayList<>();
    if (clues.told(category)) {
      reasons.add("told");
    } else if (named() > 0) {
      reasons.add("header");
    }
    for (String reason : List.of("form", "checksum", "lexicon")) {
      if (mine.stream().anyMatch(d -> whole(d) && detectors.get(d).reason().equals(reason))) {
        reasons.add(reason);
      }
    }
    return reasons;
  }

  private boolean whole(int d) {
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
