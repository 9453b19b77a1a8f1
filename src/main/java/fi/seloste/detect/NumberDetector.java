package fi.seloste.detect;

import fi.seloste.declare.Category;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers: a shape. */
final class NumberDetector implements Detector {

  private static final List<Form> FORMS = List.of(Form.whole("[-+]?\\d+([.,]\\d+)?"));

  @Override
  public String id() {
    return "number";
  }

  @Override
  public @Nullable Category category() {
    return null;
  }

  @Override
  public int order() {
    return 230;
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
