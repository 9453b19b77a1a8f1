package fi.seloste.detect;

import fi.seloste.declare.Category;
import java.util.List;

/** What the values of one field say for one category without the help of its header. */
final class ByValues {

  /** How confident a hint is whose hits are no more than chance would give. */
  static final double SUSPECTED = 0.3;

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
  private final Showing found;
  private final Clues clues;
  private final FieldTally total;
  private final long values;
  private final long distinct;
  private final boolean headed;
  private boolean another;
  private boolean elsewhere;

  /** Whether the field is of things that may be called like people, as models of cars are. */
  private boolean unnamed;

  /**
   * @param values how many there are that are not signs for none
   * @param distinct about how many differ
   * @param headed whether the header is a person's name
   */
  ByValues(
      Detectors detectors,
      Showing found,
      Clues clues,
      FieldTally total,
      long values,
      long distinct,
      boolean headed) {
    this.detectors = detectors;
    this.found = found;
    this.clues = clues;
    this.total = total;
    this.values = values;
    this.distinct = distinct;
    this.headed = headed;
  }

  /** The confidence from the values alone. */
  double alone() {
    double best = Math.max(headed ? HEADED : 0, special());
    for (int d : found.detectors()) {
      best = Math.max(best, alone(d));
    }
    return best;
  }

  /** Texts that speak of the special category, and single words that name it. */
  private double special() {
    if (found.spoken(total) > 0) {
      return SPOKEN;
    }
    long hits = found.words(total);
    if (hits == 0) {
      return 0;
    }
    double share = Math.min(1, (double) hits / Math.max(1, values));
    double believed = share >= CLEAR ? 0.6 + 0.3 * share : STRAY;
    return elsewhere || clues.denied() ? Math.min(DENIED, believed) : believed;
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
    boolean named = detector.texts() && !unnamed && !clues.denied();
    if (inside > 0 || named) {
      return IN_TEXT;
    }
    boolean stray = !detector.words() && detector.alone() <= CLEAR && total.worded * 2 >= values;
    return stray && !elsewhere ? STRAY : SUSPECTED;
  }

  /** Whether a header that only hints may be believed by such values. */
  boolean believable(int d) {
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
    return whole >= detector.few()
        && whole >= detector.alone() * values
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
    boolean written = right.group().equals("content") || right.special();
    elsewhere |= !written;
    unnamed |= !written && !right.id().equals("company");
  }

  /** Whether a category beside it would make its values believed. */
  boolean pending(List<Category> beside) {
    for (int d : found.detectors()) {
      if (agree(d)
          && beside.stream().anyMatch(c -> detectors.get(d).neighbours().contains(c.id()))) {
        return !another;
      }
    }
    return false;
  }

  /** Whether a check proves it whatever anybody says about the field. */
  boolean certain() {
    for (int d : found.detectors()) {
      if (detectors.get(d).alone() == Detector.ONE
          && detectors.get(d).chance() > 0
          && alone(d) >= CategoryFound.FOUND) {
        return true;
      }
    }
    return false;
  }
}
