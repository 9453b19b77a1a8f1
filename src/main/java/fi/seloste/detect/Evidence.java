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

  /** The most that weak forms reach under a header that speaks of something else. */
  private static final double DENIED = 0.4;

  /** Of a form that agrees so far, no header can say that it is something else. */
  private static final double AGREED = 0.9;

  /** One check digit is a weak check: a tenth of random numbers pass it. */
  private static final double WEAK = 0.05;

  /** Of random numbers about so many begin as those that an issuer gives. */
  private static final double ISSUED = 0.15;

  /** Signs of long numbers, on average. */
  private static final long LONG = 12;

  /** So few values cannot agree against their header. */
  private static final long FEW = 3;

  /** Of so many values that are each of one thing, a tenth and more differ. */
  private static final long REPEATING = 20;

  /** Of a field whose header is a person's name. */
  private static final double HEADED = 0.75;

  /** Of a text that speaks of a special category. */
  private static final double SPOKEN = 0.7;

  private final Detectors detectors;
  private final Category category;
  private final Clues clues;
  private final FieldTally total;
  private final long values;
  private final long distinct;
  private final List<Integer> mine = new ArrayList<>();
  private boolean another;
  private boolean elsewhere;
  private final int company;
  private final int noValue;

  Evidence(Detectors detectors, Category category, Clues clues, FieldTally total, long distinct) {
    this.distinct = distinct;
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
    long hits = special(tally) + words(tally);
    for (int d : mine) {
      hits += tally.hits[d] + tally.hits[detectors.size() + d];
    }
    return hits;
  }

  private long special(FieldTally tally) {
    int at = detectors.specials().indexOf(category);
    return at < 0 ? 0 : tally.hits[2 * detectors.size() + at];
  }

  /** Single words that name the special category. */
  private long words(FieldTally tally) {
    int at = detectors.specials().indexOf(category);
    return at < 0 ? 0 : tally.hits[2 * detectors.size() + detectors.specials().size() + at];
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
    if (at >= 0) {
      int text = 2 * detectors.size() + at;
      first = FieldTally.earlier(first, total.first[text]);
      first = FieldTally.earlier(first, total.first[text + detectors.specials().size()]);
    }
    return first;
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
    if (detected(total) == 0) {
      return SUSPECTED * named;
    }
    double agree = Math.min(1, share() / 0.8);
    return named < Clues.NAMED
        ? hinted(named)
        : Math.max(0.55, named) * (0.6 + 0.395 * agree);
  }

  /** A header that only hints, with values of a form that bears it out. */
  private double hinted(double named) {
    double agree = Math.min(1, share() / 0.8);
    boolean believable = named <= Clues.NAMED && mine.stream().anyMatch(this::believable);
    return believable ? Math.min(0.9, named + 0.5 * agree) : SUSPECTED * named;
  }

  /** The confidence from the values alone. */
  double alone() {
    double best = Math.max(headed() ? HEADED : 0, special());
    for (int d : mine) {
      best = Math.max(best, alone(d));
    }
    return best;
  }

  /** Texts that speak of the special category, and single words that name it. */
  private double special() {
    if (special(total) > 0) {
      return SPOKEN;
    }
    long hits = words(total);
    if (hits == 0) {
      return 0;
    }
    double share = Math.min(1, (double) hits / Math.max(1, values));
    double found = share >= CLEAR ? 0.6 + 0.3 * share : STRAY;
    return elsewhere || clues.denied() ? Math.min(DENIED, found) : found;
  }

  private double alone(int d) {
    Detector detector = detectors.get(d);
    long whole = total.hits[d];
    long inside = total.hits[detectors.size() + d];
    if (whole + inside == 0 || detector.alone() >= Detector.NEVER) {
      return 0;
    }
    long ofForm = whole + inside + total.invalid[d];
    boolean chance =
        !Chance.beaten(whole + inside, ofForm, detector.chance())
            || (longNumbers(detector)
                && !Chance.beaten(whole + inside, values, detector.chance() * ISSUED));
    if (chance) {
      return SUSPECTED;
    }
    double share = Math.min(1, (double) (whole + inside) / Math.max(1, values));
    if (detector.alone() == Detector.ONE) {
      return detector.chance() > 0 ? 0.9 + 0.09 * share : 0.75 + 0.2 * share;
    }
    if (agree(d)) {
      double agreed = detector.neighbours().isEmpty() ? 0.6 + 0.35 * share : PENDING;
      boolean beside = another && !(detector.words() && detector.alone() <= CLEAR);
      return beside || otherwise(detector, share) ? Math.min(DENIED, agreed) : agreed;
    }
    if (inside > 0) {
      return IN_TEXT;
    }
    boolean stray = !detector.words() && detector.alone() <= CLEAR && total.worded * 2 >= values;
    return stray && !elsewhere ? STRAY : SUSPECTED;
  }

  /** Whether a header that only hints may be believed by such values. */
  private boolean believable(int d) {
    return total.hits[d] + total.hits[detectors.size() + d] > 0
        && total.bytes >= detectors.get(d).length() * total.filled;
  }

  /** Whether the field is of numbers as long as those of the detector, whose check is weak. */
  private boolean longNumbers(Detector detector) {
    return detector.chance() >= WEAK
        && total.bytes >= LONG * total.filled
        && (total.texts + total.worded) * 2 < total.filled;
  }

  /** Whether enough values have the form, and differ where each should be of its own. */
  private boolean agree(int d) {
    Detector detector = detectors.get(d);
    long whole = total.hits[d];
    boolean repeating = detector.identifies() && values >= REPEATING && distinct * 10 < values;
    return whole >= detector.few() && whole >= detector.alone() * values
        && total.bytes >= detector.length() * total.filled
        && !repeating;
  }

  /** Whether the header says that it is something else, and the form is not too clear for that. */
  private boolean otherwise(Detector detector, double share) {
    boolean clear = detector.alone() <= CLEAR && share >= AGREED && values >= FEW;
    return clues.denied() && !clear;
  }

  /**
   * Notes that the header, or what most values are, is right about another category: weak values of
   * this one mean little. Only in a text anything may be spoken of.
   */
  void another(Category right) {
    another = true;
    elsewhere(right);
  }

  /** The same for single words only: Kristen is a name where most values are names. */
  void elsewhere(Category right) {
    elsewhere |= !right.group().equals("content") && !right.special();
  }

  /** Whether a category beside it would make its values believed. */
  boolean pending(List<Category> beside) {
    for (int d : mine) {
      if (agree(d)
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
    } else if (named() > 0 || headed()) {
      reasons.add("header");
    }
    for (String reason : List.of("form", "checksum", "lexicon")) {
      if (reason.equals("lexicon") && words(total) > 0) {
        reasons.add(reason);
      } else if (mine.stream()
          .anyMatch(d -> whole(d) && detectors.get(d).reason().equals(reason))) {
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
