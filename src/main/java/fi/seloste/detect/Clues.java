package fi.seloste.detect;

import fi.seloste.declare.Category;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known about a field before its values are seen: a person's word, or else its header. */
final class Clues {

  /** From this weight on a header names a category, rather than hinting at it. */
  static final double NAMED = 0.5;

  private final @Nullable List<Category> told;
  private final double[] weights;
  private final boolean denied;
  private final boolean person;
  private final Enabled enabled;

  private Clues(
      @Nullable List<Category> told,
      double[] weights,
      boolean denied,
      boolean person,
      Enabled enabled) {
    this.told = told;
    this.weights = weights;
    this.denied = denied;
    this.person = person;
    this.enabled = enabled;
  }

  static Clues of(
      Detectors detectors, String header, List<String> headers, @Nullable List<Category> told) {
    double[] weights = new double[Category.all().size()];
    boolean denied = false;
    boolean person = false;
    if (told != null) {
      told.forEach(category -> weights[category.ordinal()] = 1);
    } else if (!header.isBlank()) {
      for (HeaderHint hint : HeaderWords.hints(header, headers)) {
        int at = hint.category().ordinal();
        weights[at] = Math.max(weights[at], hint.weight());
      }
      denied = HeaderWords.denies(header, headers);
      person = NameLexicon.isPerson(header);
    }
    Enabled enabled =
        Enabled.of(
            detectors,
            d -> {
              Category category = detectors.get(d).category();
              return detectors.get(d).alone() < Detector.NEVER
                  || (category != null && weights[category.ordinal()] > 0);
            });
    return new Clues(told, weights, denied, person, enabled);
  }

  /** Whether the header says that the field holds something else than personal data. */
  boolean denied() {
    return denied;
  }

  /** Whether the header is itself a person's name, as in a sheet with a column for each person. */
  boolean person() {
    return person;
  }

  /** The categories by a person's word; null when nobody said anything. */
  @Nullable List<Category> told() {
    return told;
  }

  /** The detectors to ask: those that values can prove, and those of a category that is named. */
  Enabled enabled() {
    return enabled;
  }

  /** How far the category is named, 0 to 1. */
  double weight(Category category) {
    return weights[category.ordinal()];
  }

  /** Whether a person named the category. */
  boolean told(Category category) {
    return told != null && told.contains(category);
  }
}
