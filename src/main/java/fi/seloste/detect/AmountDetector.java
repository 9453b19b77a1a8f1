package fi.seloste.detect;

import fi.seloste.declare.Category;
import java.util.List;

/** Numbers under a header of prices. */
final class AmountDetector implements Detector {

  private static final List<Form> FORMS =
      List.of(Form.whole("[-+]?\\d{1,3}(([ .]\\d{3})+|\\d*)(,\\d{1,4}|[.]\\d{1,4})? ?%?"));

  @Override
  public String id() {
    return "amount";
  }

  @Override
  public Category category() {
    return Category.of("price");
  }

  @Override
  public int order() {
    return 222;
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
