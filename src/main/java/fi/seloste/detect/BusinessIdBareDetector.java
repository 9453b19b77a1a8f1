package fi.seloste.detect;

import fi.seloste.declare.Category;
import java.util.List;

/** Business ids without their hyphen, under a header. */
final class BusinessIdBareDetector implements Detector {

  private static final List<Form> FORMS = List.of(Form.whole("\\d{8}"));

  @Override
  public String id() {
    return "business-id-bare";
  }

  @Override
  public Category category() {
    return Category.of("business-id");
  }

  @Override
  public int order() {
    return 174;
  }

  @Override
  public List<Form> forms() {
    return FORMS;
  }

  @Override
  public Outcome check(byte[] b, int from, int to) {
    return Outcome.checked(CheckDigits.businessId(Bytes.digits(b, from, to)));
  }

  @Override
  public double alone() {
    return NEVER;
  }

  @Override
  public double chance() {
    return 1.0 / 11;
  }
}
