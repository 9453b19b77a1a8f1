package fi.seloste.detect;

import fi.seloste.declare.Category;
import java.util.List;

/** The tail of an identity code in a column of its own, beside the date of birth. */
final class HetuTailDetector implements Detector {

  private static final List<Form> FORMS = List.of(Form.whole("[-+U-YA-F]?\\d{3}[0-9A-FHJ-NPR-Y]"));

  @Override
  public String id() {
    return "hetu-tail";
  }

  @Override
  public Category category() {
    return Category.of("national-id");
  }

  @Override
  public int order() {
    return 16;
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
