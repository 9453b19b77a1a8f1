package fi.seloste.detect;

import fi.seloste.declare.Category;
import java.util.List;

/** Personal identity codes whose tail is masked: the date of birth is still there. */
final class HetuMaskedDetector implements Detector {

  private static final List<Form> FORMS =
      List.of(
          Form.inside("\\d{6}[-+U-YA-F]([*]{3,4}|[Xx]{4}|[#]{4}|[.]{4}|[_]{4}|[*]{3}[0-9A-Y])"));

  @Override
  public String id() {
    return "hetu-masked";
  }

  @Override
  public Category category() {
    return Category.of("national-id");
  }

  @Override
  public int order() {
    return 12;
  }

  @Override
  public List<Form> forms() {
    return FORMS;
  }

  @Override
  public Outcome check(byte[] b, int from, int to) {
    int year = HetuDetector.century(b[from + 6]) + Bytes.two(b, from + 4);
    return Outcome.hit(CalendarDate.exists(year, Bytes.two(b, from + 2), Bytes.two(b, from)));
  }

  @Override
  public double alone() {
    return ONE;
  }

  @Override
  public boolean exclusive() {
    return true;
  }
}
