package fi.seloste.detect;

import fi.seloste.declare.Category;
import java.util.List;

/**
 * Finnish passport numbers, two letters and seven digits without a check: so much looks like them
 * that a header must say so.
 */
final class PassportDetector implements Detector {

  private static final List<Form> FORMS = List.of(Form.whole("[A-Z]{2}\\d{7}"));

  @Override
  public String id() {
    return "passport";
  }

  @Override
  public Category category() {
    return Category.of("document-number");
  }

  @Override
  public int order() {
    return 172;
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
    return NEVER;
  }
}
