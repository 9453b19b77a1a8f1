package fi.seloste.detect;

import fi.seloste.declare.Category;
import java.util.List;

/** What stands on a card beside its number, the month of expiry and the code, under its header. */
final class CardDetailDetector implements Detector {

  private static final List<Form> FORMS =
      List.of(Form.whole("(0?[1-9]|1[0-2])[/.-]\\d{2}(\\d{2})?"), Form.whole("\\d{3,4}"));

  @Override
  public String id() {
    return "card-detail";
  }

  @Override
  public Category category() {
    return Category.of("payment-card");
  }

  @Override
  public int order() {
    return 352;
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
