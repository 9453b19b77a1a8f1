package fi.seloste.detect;

import fi.seloste.declare.Category;
import java.util.List;

/**
 * Numbers without leading zero under a header of telephone numbers; those that a spreadsheet has
 * turned into powers of ten are invalid.
 */
final class PhoneHeaderDetector implements Detector {

  private static final List<Form> FORMS =
      List.of(Form.whole("[1-9]([ -]?\\d){4,12}"), Form.whole("\\d[,.]\\d+E[+]\\d{2}"));

  @Override
  public String id() {
    return "phone-under-header";
  }

  @Override
  public Category category() {
    return Category.of("phone-number");
  }

  @Override
  public int order() {
    return 192;
  }

  @Override
  public List<Form> forms() {
    return FORMS;
  }

  @Override
  public Outcome check(byte[] b, int from, int to) {
    if (Bytes.find(b, from, to, '+') >= 0) {
      return Outcome.INVALID;
    }
    return Outcome.hit(PhoneText.use(b, from, to) == PhoneUse.SUBSCRIBER);
  }

  @Override
  public double alone() {
    return NEVER;
  }
}
