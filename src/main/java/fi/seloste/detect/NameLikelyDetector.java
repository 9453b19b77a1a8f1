package fi.seloste.detect;

import fi.seloste.declare.Category;

/**
 * What may be a person's name though no list has its surname, in either order: believed under a
 * header that speaks of names.
 */
final class NameLikelyDetector implements Detector {

  /** A sure first name with any other word before or after it. */
  private static final double LIKELY = 0.35;

  private final NameLexicon names;

  NameLikelyDetector() {
    this(NameLexicon.STANDARD);
  }

  private NameLikelyDetector(NameLexicon names) {
    this.names = names;
  }

  @Override
  public Detector with(NameLexicon known) {
    return new NameLikelyDetector(known);
  }

  @Override
  public String id() {
    return "name-likely";
  }

  @Override
  public Category category() {
    return Category.of("name");
  }

  @Override
  public int order() {
    return 311;
  }

  @Override
  public boolean words() {
    return true;
  }

  @Override
  public Outcome check(byte[] b, int from, int to) {
    return Outcome.hit(PersonForm.score(names, b, from, to) >= LIKELY);
  }

  @Override
  public double alone() {
    return NEVER;
  }
}
