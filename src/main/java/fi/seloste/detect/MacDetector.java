package fi.seloste.detect;

import fi.seloste.declare.Category;
import java.util.List;

/** MAC addresses of network devices (IEEE 802). */
final class MacDetector implements Detector {

  private static final List<Form> FORMS =
      List.of(Form.inside("[0-9A-F]{2}((:[0-9A-F]{2}){5}|(-[0-9A-F]{2}){5})"));

  @Override
  public String id() {
    return "mac";
  }

  @Override
  public Category category() {
    return Category.of("device-id");
  }

  @Override
  public int order() {
    return 100;
  }

  @Override
  public List<Form> forms() {
    return FORMS;
  }

  @Override
  public Outcome check(byte[] b, int from, int to) {
    return Outcome.hit(Bytes.count(b, from, to) > 0);
  }

  @Override
  public double alone() {
    return ONE;
  }

  @Override
  public boolean loose() {
    return true;
  }
}
