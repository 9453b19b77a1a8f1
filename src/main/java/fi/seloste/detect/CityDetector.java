package fi.seloste.detect;

import fi.seloste.declare.Category;

/** Municipalities and postal towns. */
final class CityDetector implements Detector {

  @Override
  public String id() {
    return "city";
  }

  @Override
  public Category category() {
    return Category.of("city");
  }

  @Override
  public int order() {
    return 320;
  }

  @Override
  public boolean words() {
    return true;
  }

  @Override
  public Outcome check(byte[] b, int from, int to) {
    return Outcome.hit(PlaceLexicon.city(b, from, to));
  }

  @Override
  public double alone() {
    return 0.6;
  }
}
