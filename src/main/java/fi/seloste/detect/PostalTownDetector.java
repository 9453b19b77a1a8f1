package fi.seloste.detect;

import fi.seloste.declare.Category;
import java.util.List;

/** A town after its postal code. */
final class PostalTownDetector implements Detector {

  private static final List<Form> FORMS =
      List.of(Form.whole("((FI|AX)[- ]?)?\\d{5},? [\\p{L}][\\p{L} .-]*"));

  @Override
  public String id() {
    return "postal-town";
  }

  @Override
  public Category category() {
    return Category.of("city");
  }

  @Override
  public int order() {
    return 206;
  }

  @Override
  public List<Form> forms() {
    return FORMS;
  }

  @Override
  public Outcome check(byte[] b, int from, int to) {
    return Outcome.hit(PlaceLexicon.city(b, PostalLineDetector.town(b, from, to), to));
  }

  @Override
  public double alone() {
    return 0.3;
  }
}
