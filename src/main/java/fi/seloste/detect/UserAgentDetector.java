package fi.seloste.detect;

import fi.seloste.declare.Category;
import java.util.List;

/** What browsers say of themselves. */
final class UserAgentDetector implements Detector {

  private static final List<Form> FORMS =
      List.of(Form.whole("(Mozilla|Opera|Dalvik|okhttp|curl|PostmanRuntime)/\\d+[.]\\d.*"));

  @Override
  public String id() {
    return "user-agent";
  }

  @Override
  public Category category() {
    return Category.of("cookie-id");
  }

  @Override
  public int order() {
    return 114;
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
    return 0.3;
  }

  @Override
  public int few() {
    return 1;
  }

  @Override
  public boolean exclusive() {
    return true;
  }
}
