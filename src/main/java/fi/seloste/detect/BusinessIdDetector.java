package fi.seloste.detect;

import fi.seloste.declare.Category;
import java.util.List;

/** Finnish business ids: seven digits, a hyphen and the check digit; six digits in old ids. */
final class BusinessIdDetector implements Detector {

  private static final List<Form> FORMS = List.of(Form.inside("\\d{6,7}-\\d"));

  @Override
  public String id() {
    return "business-id";
  }

  @Override
  public Category category() {
    return Category.of("business-id");
  }

  @Override
  public int order() {
    return 20;
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
    return ONE;
  }

  @Override
  public double chance() {
    return 1.0 / 11;
  }

  @Override
  public boolean exclusive() {
    return true;
  }

  @Override
  public Outcome inside(byte[] b, int from, int to, int first, int last) {
    boolean partOfMore =
        (from > first && b[from - 1] == '-') || (to < last && b[to] == '-' && to - from < 9);
    return partOfMore || to - from < 9 ? Outcome.NO : check(b, from, to);
  }
}
