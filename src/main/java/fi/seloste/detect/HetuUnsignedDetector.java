package fi.seloste.detect;

import fi.seloste.declare.Category;
import java.util.List;

/**
 * Personal identity codes that lost their century sign on the way: ten signs, under a header that
 * speaks of codes, or where nearly all values of a field pass the check.
 */
final class HetuUnsignedDetector implements Detector {

  private static final List<Form> FORMS = List.of(Form.whole("\\d{9}[0-9A-FHJ-NPR-Y]"));

  @Override
  public String id() {
    return "hetu-unsigned";
  }

  @Override
  public Category category() {
    return Category.of("national-id");
  }

  @Override
  public int order() {
    return 14;
  }

  @Override
  public List<Form> forms() {
    return FORMS;
  }

  @Override
  public Outcome check(byte[] b, int from, int to) {
    int year = Bytes.two(b, from + 4);
    boolean date =
        CalendarDate.exists(1900 + year, Bytes.two(b, from + 2), Bytes.two(b, from))
            || CalendarDate.exists(2000 + year, Bytes.two(b, from + 2), Bytes.two(b, from));
    long number = Bytes.digits(b, from, from + 9);
    return Outcome.checked(date && number % 1000 >= 2 && CheckDigits.sign(number, b[from + 9]));
  }

  @Override
  public double alone() {
    return 0.9;
  }

  @Override
  public double chance() {
    return 1.0 / 31;
  }
}
