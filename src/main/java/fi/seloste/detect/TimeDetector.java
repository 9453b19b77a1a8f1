package fi.seloste.detect;

import fi.seloste.declare.Category;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Times of day and durations: a shape. */
final class TimeDetector implements Detector {

  private static final List<Form> FORMS =
      List.of(
          Form.whole("\\d{1,2}[:.]\\d{2}([:.]\\d{2}([.,]\\d{1,9})?)?"),
          Form.whole("\\d{1,3}:\\d{2}(:\\d{2})?"),
          Form.whole("(klo|kl)[.]? ?\\d{1,2}[:.]\\d{2}([:.]\\d{2}([.,]\\d{1,9})?)?"));

  @Override
  public String id() {
    return "time";
  }

  @Override
  public @Nullable Category category() {
    return null;
  }

  @Override
  public int order() {
    return 88;
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
