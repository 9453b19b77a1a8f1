package fi.seloste.detect;

import fi.seloste.declare.Category;
import java.util.List;

/**
 * Property ids, municipality-location-group-unit (property register decree 970/1996, section 1),
 * with the unseparated parcel's number.
 */
final class PropertyIdDetector implements Detector {

  private static final List<Form> FORMS =
      List.of(
          Form.whole("\\d{1,3}-\\d{1,3}-\\d{1,4}-\\d{1,4}(-[A-Z]\\d{1,4})?"),
          Form.inside("\\d{3}-\\d{3}-\\d{4}-\\d{4}"));

  @Override
  public String id() {
    return "property-id";
  }

  @Override
  public Category category() {
    return Category.of("property-details");
  }

  @Override
  public int order() {
    return 108;
  }

  @Override
  public List<Form> forms() {
    return FORMS;
  }

  @Override
  public Outcome check(byte[] b, int from, int to) {
    int municipality = (int) Bytes.digits(b, from, Bytes.find(b, from, to, '-'));
    return Outcome.hit(municipality >= 5 && municipality <= 992);
  }

  @Override
  public double alone() {
    return 0.3;
  }

  @Override
  public boolean loose() {
    return true;
  }

  @Override
  public Outcome inside(byte[] b, int from, int to, int first, int last) {
    boolean more = (from > first && b[from - 1] == '-') || (to < last && b[to] == '-');
    return more ? Outcome.NO : check(b, from, to);
  }
}
