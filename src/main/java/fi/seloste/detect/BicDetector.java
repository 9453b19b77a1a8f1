package fi.seloste.detect;

import fi.seloste.declare.Category;
import java.util.List;

/** Banks' codes (ISO 9362) under a header of accounts. */
final class BicDetector implements Detector {

  private static final List<Form> FORMS = List.of(Form.whole("[A-Z]{6}[0-9A-Z]{2}([0-9A-Z]{3})?"));

  @Override
  public String id() {
    return "bic";
  }

  @Override
  public Category category() {
    return Category.of("bank-account");
  }

  @Override
  public int order() {
    return 178;
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
