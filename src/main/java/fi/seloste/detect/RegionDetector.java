package fi.seloste.detect;

import fi.seloste.declare.Category;

/** Regions. */
final class RegionDetector implements Detector {

  @Override
  public String id() {
    return "region";
  }

  @Override
  public Category category() {
    return Category.of("region");
  }

  @Override
  public int order() {
    return 322;
  }

  @Override
  public boolean words() {
    return true;
  }

  @Override
  public Outcome check(byte[] b, int from, int to) {
    return Outcome.hit(PlaceLexicon.region(b, from, to));
  }

  @Override
  public double alone() {
    return 0.6;
  }
}
