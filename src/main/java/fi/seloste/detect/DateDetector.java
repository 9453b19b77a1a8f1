package fi.seloste.detect;

import fi.seloste.declare.Category;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Dates with or without time, by day, month and year as in Finland, by year first (ISO 8601), or
 * with slashes: a shape, which only a header makes personal.
 */
final class DateDetector implements Detector {

  private static final List<Form> FORMS =
      List.of(
          Form.whole(
              "\\d{1,2}[.]\\d{1,2}[.](\\d{4}|\\d{2})(,? ?(klo|kl)?[.]? ?\\d{1,2}[:.]\\d{2}([:.]\\d{2}([.,]\\d{1,9})?)?( ?(Z|UTC|GMT|[+-]\\d{2}:?\\d{2}))?)?"),
          Form.whole(
              "\\d{4}-\\d{1,2}-\\d{1,2}(([T ]|, ?)\\d{1,2}[:.]\\d{2}([:.]\\d{2}([.,]\\d{1,9})?)?( ?(Z|UTC|GMT|[+-]\\d{2}:?\\d{2}))?)?"),
          Form.whole(
              "\\d{1,2}/\\d{1,2}/(\\d{4}|\\d{2})(,? \\d{1,2}[:.]\\d{2}([:.]\\d{2}([.,]\\d{1,9})?)?( ?[ap]m)?)?"),
          Form.whole("\\d{1,2}-\\d{1,2}-\\d{4}( \\d{1,2}[:.]\\d{2}([:.]\\d{2}([.,]\\d{1,9})?)?)?"),
          Form.whole("\\d{4}/\\d{1,2}/\\d{1,2}( \\d{1,2}[:.]\\d{2}([:.]\\d{2}([.,]\\d{1,9})?)?)?"));

  @Override
  public String id() {
    return "date";
  }

  @Override
  public @Nullable Category category() {
    return null;
  }

  @Override
  public int order() {
    return 78;
  }

  @Override
  public List<Form> forms() {
    return FORMS;
  }

  @Override
  public Outcome check(byte[] b, int from, int to) {
    return Outcome.hit(read(b, from, to));
  }

  @Override
  public double alone() {
    return ONE;
  }

  @Override
  public boolean exclusive() {
    return true;
  }

  /** Whether the numbers of the slice are a day that exists, and a time if there are more. */
  static boolean read(byte[] b, int from, int to) {
    int[] n = new int[6];
    int count = 0;
    int firstDigits = 0;
    int digits = 0;
    for (int i = from; i <= to && count < 6; i++) {
      if (i < to && Bytes.digit(b[i])) {
        n[count] = n[count] * 10 + Bytes.value(b[i]);
        digits++;
      } else if (digits > 0) {
        firstDigits = count == 0 ? digits : firstDigits;
        digits = 0;
        count++;
      }
    }
    boolean time = count < 5 || (n[3] < 24 && n[4] < 60 && n[5] < 60);
    boolean yearFirst = firstDigits == 4;
    int year = yearFirst ? n[0] : n[2] < 100 ? 2000 + n[2] : n[2];
    int day = yearFirst ? n[2] : n[0];
    return time
        && (CalendarDate.exists(year, n[1], day)
            || (Bytes.find(b, from, to, '/') > 0 && CalendarDate.exists(year, day, n[1])));
  }
}
