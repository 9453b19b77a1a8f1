package fi.seloste.detect;

import fi.seloste.declare.Category;
import java.util.List;

/** Finnish account numbers from before IBAN, under a header. */
final class BbanDetector implements Detector {

  private static final List<Form> FORMS =
      List.of(Form.whole("\\d{6}-\\d{2,8}"), Form.whole("\\d{14}"));

  @Override
  public String id() {
    return "bban";
  }

  @Override
  public Category category() {
    return Category.of("bank-account");
  }

  @Override
  public int order() {
    return 176;
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
