package fi.seloste.detect;

import fi.seloste.declare.Category;
import java.util.List;

/**
 * Vehicle identification numbers (ISO 3779): 17 signs without I, O and Q. The check digit at place
 * 9 is North American only, so none is refused for it.
 */
final class VinDetector implements Detector {

  private static final List<Form> FORMS = List.of(Form.inside("[A-HJ-NPR-Z0-9]{17}"));

  @Override
  public String id() {
    return "vin";
  }

  @Override
  public Category category() {
    return Category.of("vin");
  }

  @Override
  public int order() {
    return 92;
  }

  @Override
  public List<Form> forms() {
    return FORMS;
  }

  @Override
  public Outcome check(byte[] b, int from, int to) {
    int digits = Bytes.count(b, from, to);
    return Outcome.hit(
        digits >= 3
            && digits <= 14
            && b[from] != '0'
            && Bytes.digit(b[to - 1])
            && Bytes.digit(b[to - 2]));
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
  public Outcome inside(byte[] b, int from, int to, int first, int last) {
    int near = Math.max(first, from - 30);
    boolean named =
        Bytes.contains(b, near, from, "vin")
            || Bytes.contains(b, near, from, "alusta")
            || Bytes.contains(b, near, from, "valmistenumero")
            || Bytes.contains(b, near, from, "chass");
    return named ? check(b, from, to) : Outcome.NO;
  }
}
