package fi.seloste.detect;

import fi.seloste.declare.Category;
import java.util.List;

/** Dates, years and ages under a header of birth or age. */
final class BirthDateDetector implements Detector {

  private static final List<Form> FORMS =
      List.of(
          Form.whole(
              "\\d{1,2}[.]\\d{1,2}[.](\\d{4}|\\d{2})(,? ?(klo|kl)?[.]? ?\\d{1,2}[:.]\\d{2}([:.]\\d{2}([.,]\\d{1,9})?)?( ?(Z|UTC|GMT|[+-]\\d{2}:?\\d{2}))?)?"),
          Form.whole(
              "\\d{4}-\\d{1,2}-\\d{1,2}(([T ]|, ?)\\d{1,2}[:.]\\d{2}([:.]\\d{2}([.,]\\d{1,9})?)?( ?(Z|UTC|GMT|[+-]\\d{2}:?\\d{2}))?)?"),
          Form.whole(
              "\\d{1,2}/\\d{1,2}/(\\d{4}|\\d{2})(,? \\d{1,2}[:.]\\d{2}([:.]\\d{2}([.,]\\d{1,9})?)?( ?[ap]m)?)?"),
          Form.whole("\\d{1,2}-\\d{1,2}-\\d{4}( \\d{1,2}[:.]\\d{2}([:.]\\d{2}([.,]\\d{1,9})?)?)?"),
          Form.whole("(19|20)\\d{2}"),
          Form.whole("\\d{1,3}( ?- ?\\d{1,3}| ?[+]| ?v[.]?)?"),
          Form.whole("\\d{6}"),
          Form.whole("\\d{8}"),
          Form.whole("\\d{1,2}[.]\\d{1,2}[.]?"));

  @Override
  public String id() {
    return "date-of-birth";
  }

  @Override
  public Category category() {
    return Category.of("date-of-birth");
  }

  @Override
  public int order() {
    return 77;
  }

  @Override
  public List<Form> forms() {
    return FORMS;
  }

  @Override
  public Outcome check(byte[] b, int from, int to) {
    int digits = Bytes.count(b, from, to);
    if (digits <= 4) {
      return Outcome.hit(
          digits == 4 || Bytes.digits(b, from, to) < 130 || Bytes.find(b, from, to, '-') > 0);
    }
    if (digits < to - from) {
      return Outcome.hit(DateDetector.read(b, from, to));
    }
    boolean yearFirst = digits == 8 && Bytes.two(b, from) >= 19 && Bytes.two(b, from + 4) <= 12;
    int year =
        digits == 6
            ? 2000 + Bytes.two(b, from + 4)
            : (int) Bytes.digits(b, yearFirst ? from : from + 4, yearFirst ? from + 4 : to);
    int month = yearFirst ? Bytes.two(b, from + 4) : Bytes.two(b, from + 2);
    int day = yearFirst ? Bytes.two(b, from + 6) : Bytes.two(b, from);
    return Outcome.hit(CalendarDate.exists(year, month, day));
  }

  @Override
  public double alone() {
    return NEVER;
  }
}
