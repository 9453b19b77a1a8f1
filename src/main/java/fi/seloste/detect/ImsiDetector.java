package fi.seloste.detect;

import fi.seloste.declare.Category;
import java.util.List;

/** IMSI numbers of Finnish subscriptions: 15 digits from the country code 244 (ITU E.212). */
final class ImsiDetector implements Detector {

  private static final List<Form> FORMS = List.of(Form.whole("244\\d{12}"));

  @Override
  public String id() {
    return "imsi";
  }

  @Override
  public Category category() {
    return Category.of("device-id");
  }

  @Override
  public int order() {
    return 56;
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
}
