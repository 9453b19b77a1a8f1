package fi.seloste.detect;

import fi.seloste.declare.Category;

/** Words for the sexes and forms of address. */
final class GenderDetector implements Detector {

  private static final SmallWords WORDS =
      SmallWords.of(
          "mies", "nainen", "man", "kvinna", "male", "female", "mr", "mrs", "ms", "mr.", "mrs.",
          "ms.", "herra", "rouva", "neiti", "herr", "fru", "muu", "other", "annat");

  @Override
  public String id() {
    return "gender";
  }

  @Override
  public Category category() {
    return Category.of("gender");
  }

  @Override
  public int order() {
    return 326;
  }

  @Override
  public boolean words() {
    return true;
  }

  @Override
  public Outcome check(byte[] b, int from, int to) {
    return Outcome.hit(WORDS.has(b, from, to));
  }

  @Override
  public double alone() {
    return 0.8;
  }
}
