package fi.seloste.detect;

import fi.seloste.declare.Category;
import java.util.List;

/**
 * One coordinate of ETRS-TM35FIN (JHS 197) in a column of its own: north 6,600 to 7,800 km, east 50
 * to 760 km, under a header as short as {@code N} and {@code E}.
 */
final class AxisDetector implements Detector {

  private static final List<Form> FORMS =
      List.of(Form.whole("[67]\\d{6}([.,]\\d+)?"), Form.whole("\\d{5,6}([.,]\\d+)?"));

  @Override
  public String id() {
    return "axis";
  }

  @Override
  public Category category() {
    return Category.of("location");
  }

  @Override
  public int order() {
    return 354;
  }

  @Override
  public List<Form> forms() {
    return FORMS;
  }

  @Override
  public Outcome check(byte[] b, int from, int to) {
    int end = from;
    while (end < to && Bytes.digit(b[end])) {
      end++;
    }
    long metres = Bytes.digits(b, from, end);
    return Outcome.hit(
        (metres >= 50_000 && metres <= 760_000) || (metres >= 6_600_000 && metres <= 7_800_000));
  }

  @Override
  public double alone() {
    return NEVER;
  }
}
