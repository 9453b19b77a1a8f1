package fi.seloste.detect;

import fi.seloste.declare.Category;

/** Countries. */
final class CountryDetector implements Detector {

  @Override
  public String id() {
    return "country";
  }

  @Override
  public Category category() {
    return Category.of("country");
  }

  @Override
  public int order() {
    return 324;
  }

  @Override
  public boolean words() {
    return true;
  }

  @Override
  public Outcome check(byte[] b, int from, int to) {
    return Outcome.hit(Letters.capital(b, from, to) && PlaceLexicon.country(b, from, to));
  }

  @Override
  public double alone() {
    return 0.6;
  }
}
