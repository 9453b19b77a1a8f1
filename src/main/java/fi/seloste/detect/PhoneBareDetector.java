package fi.seloste.detect;

import fi.seloste.declare.Category;
import java.util.List;

/**
 * Mobile numbers without leading zero or plus, as spreadsheets leave them: believed when most
 * values of the field agree.
 */
final class PhoneBareDetector implements Detector {

  private static final List<Form> FORMS =
      List.of(Form.whole("(4[0-8]|50)\\d{6,8}"), Form.whole("358(4[0-8]|50)\\d{6,8}"));

  @Override
  public String id() {
    return "phone-bare";
  }

  @Override
  public Category category() {
    return Category.of("phone-number");
  }

  @Override
  public int order() {
    return 190;
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
    return 0.6;
  }

  @Override
  public boolean identifies() {
    return true;
  }
}
