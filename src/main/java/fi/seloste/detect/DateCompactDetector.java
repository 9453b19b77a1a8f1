package fi.seloste.detect;

import fi.seloste.declare.Category;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Dates of eight digits, year first, and months of a year: a shape. */
final class DateCompactDetector implements Detector {

  private static final List<Form> FORMS =
      List.of(
          Form.whole("(19|20)\\d{2}(0[1-9]|1[0-2])([0-2]\\d|3[01])(T?\\d{4,6}Z?)?"),
          Form.whole("\\d{1,2}[./](19|20)\\d{2}"));

  @Override
  public String id() {
    return "date-compact";
  }

  @Override
  public @Nullable Category category() {
    return null;
  }

  @Override
  public int order() {
    return 210;
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
    return ONE;
  }
}
