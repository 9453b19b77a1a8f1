package fi.seloste.detect;

import fi.seloste.declare.Category;
import java.util.List;

/** Postal codes that lost their leading zeros in a spreadsheet, under a header. */
final class PostalCodeShortDetector implements Detector {

  private static final List<Form> FORMS = List.of(Form.whole("[1-9]\\d{2,3}"));

  @Override
  public String id() {
    return "postal-code-short";
  }

  @Override
  public Category category() {
    return Category.of("postal-code");
  }

  @Override
  public int order() {
    return 202;
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
