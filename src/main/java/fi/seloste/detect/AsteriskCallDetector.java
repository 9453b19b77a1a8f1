package fi.seloste.detect;

import fi.seloste.declare.Category;
import java.util.List;

/**
 * Call ids of Asterisk, {@code epoch.sequence}: they tell when the call was, even if the date
 * column is gone.
 */
final class AsteriskCallDetector implements Detector {

  private static final List<Form> FORMS =
      List.of(Form.whole("([A-Z0-9._-]*[A-Z][A-Z0-9._-]*-)?1\\d{9}[.]\\d{1,10}"));

  @Override
  public String id() {
    return "asterisk-call";
  }

  @Override
  public Category category() {
    return Category.of("call-log");
  }

  @Override
  public int order() {
    return 102;
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
    return 0.8;
  }

  @Override
  public boolean loose() {
    return true;
  }
}
