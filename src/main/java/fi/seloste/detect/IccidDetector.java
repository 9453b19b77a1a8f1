package fi.seloste.detect;

import fi.seloste.declare.Category;
import java.util.List;

/** ICCID numbers of Finnish SIM cards: 19 or 20 digits from 89358 (ITU E.118). */
final class IccidDetector implements Detector {

  private static final List<Form> FORMS = List.of(Form.whole("89358\\d{14,15}F?"));

  @Override
  public String id() {
    return "iccid";
  }

  @Override
  public Category category() {
    return Category.of("device-id");
  }

  @Override
  public int order() {
    return 57;
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
}
