package fi.seloste.detect;

import fi.seloste.declare.Category;

/** Names of companies and associations, by their legal form. */
final class CompanyDetector implements Detector {

  static final String ID = "company";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Category category() {
    return Category.of("company");
  }

  @Override
  public int order() {
    return 300;
  }

  @Override
  public boolean words() {
    return true;
  }

  @Override
  public Outcome check(byte[] b, int from, int to) {
    return Outcome.hit(NameLexicon.company(b, from, to));
  }

  @Override
  public double alone() {
    return 0.3;
  }

  @Override
  public int few() {
    return 1;
  }

  @Override
  public boolean exclusive() {
    return true;
  }
}
