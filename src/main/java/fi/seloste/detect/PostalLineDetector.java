package fi.seloste.detect;

import fi.seloste.declare.Category;
import java.util.List;

/** A postal code with its town. */
final class PostalLineDetector implements Detector {

  private static final List<Form> FORMS =
      List.of(Form.whole("((FI|AX)[- ]?)?\\d{5},? [\\p{L}][\\p{L} .-]*"));

  @Override
  public String id() {
    return "postal-line";
  }

  @Override
  public Category category() {
    return Category.of("postal-code");
  }

  @Override
  public int order() {
    return 204;
  }

  @Override
  public List<Form> forms() {
    return FORMS;
  }

  @Override
  public Outcome check(byte[] b, int from, int to) {
    return Outcome.hit(PlaceLexicon.city(b, town(b, from, to), to));
  }

  @Override
  public double alone() {
    return 0.3;
  }

  @Override
  public int few() {
    return 1;
  }

  /** Where the town begins. */
  static int town(byte[] b, int from, int to) {
    int at = to;
    while (at > from && !Bytes.digit(b[at - 1])) {
      at--;
    }
    while (at < to && !Bytes.word(b[at])) {
      at++;
    }
    return at;
  }
}
