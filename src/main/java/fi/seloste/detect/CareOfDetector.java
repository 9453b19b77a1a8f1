package fi.seloste.detect;

import fi.seloste.declare.Category;
import java.util.List;

/** Addresses in the care of somebody. */
final class CareOfDetector implements Detector {

  private static final List<Form> FORMS = List.of(Form.inside("c/o:? ?[\\p{L}]+"));

  @Override
  public String id() {
    return "care-of";
  }

  @Override
  public Category category() {
    return Category.of("postal-address");
  }

  @Override
  public int order() {
    return 98;
  }

  @Override
  public List<Form> forms() {
    return FORMS;
  }

  @Override
  public Outcome check(byte[] b, int from, int to) {
    return Outcome.HIT;
  }

  @Override
  public double alone() {
    return ONE;
  }
}
