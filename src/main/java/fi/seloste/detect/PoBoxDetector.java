package fi.seloste.detect;

import fi.seloste.declare.Category;
import java.util.List;

/** Post-office boxes. */
final class PoBoxDetector implements Detector {

  private static final List<Form> FORMS =
      List.of(
          Form.inside(
              "(PL|PB|P[.]?O[.]? ?Box|Postilokero|Box) \\d{1,5}(,? ?\\d{5}( [\\p{L}]+)?)?"));

  @Override
  public String id() {
    return "po-box";
  }

  @Override
  public Category category() {
    return Category.of("postal-address");
  }

  @Override
  public int order() {
    return 96;
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
    return 0.2;
  }

  @Override
  public int few() {
    return 1;
  }

  @Override
  public Outcome inside(byte[] b, int from, int to, int first, int last) {
    return Outcome.hit(Bytes.count(b, from, to) > 5);
  }
}
