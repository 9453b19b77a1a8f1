package fi.seloste.detect;

import fi.seloste.declare.Category;
import java.util.List;

/**
 * Finnish reference numbers, 4 to 20 digits with the 7-3-1 check: one in ten numbers passes, so a
 * header must say so.
 */
final class ReferenceNumberDetector implements Detector {

  private static final List<Form> FORMS = List.of(Form.whole("\\d( ?\\d){3,19}"));

  @Override
  public String id() {
    return "reference-number";
  }

  @Override
  public Category category() {
    return Category.of("payment-reference");
  }

  @Override
  public int order() {
    return 180;
  }

  @Override
  public List<Form> forms() {
    return FORMS;
  }

  @Override
  public Outcome check(byte[] b, int from, int to) {
    return Outcome.checked(CheckDigits.reference(b, from, to));
  }

  @Override
  public double alone() {
    return NEVER;
  }

  @Override
  public double chance() {
    return 0.1;
  }
}
