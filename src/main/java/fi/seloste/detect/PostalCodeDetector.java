package fi.seloste.detect;

import fi.seloste.declare.Category;
import java.util.List;

/**
 * Postal codes, with FI- or AX- too: five digits are believed under a header, or beside towns and
 * addresses.
 */
final class PostalCodeDetector implements Detector {

  private static final List<Form> FORMS =
      List.of(Form.whole("\\d{5}"), Form.whole("(FI|AX)[- ]?\\d{5}"));

  @Override
  public String id() {
    return "postal-code";
  }

  @Override
  public Category category() {
    return Category.of("postal-code");
  }

  @Override
  public int order() {
    return 200;
  }

  @Override
  public List<Form> forms() {
    return FORMS;
  }

  @Override
  public Outcome check(byte[] b, int from, int to) {
    return Outcome.hit(Bytes.digits(b, from, to) >= 10);
  }

  @Override
  public double alone() {
    return 0.95;
  }

  @Override
  public List<String> neighbours() {
    return List.of("city", "postal-address");
  }
}
