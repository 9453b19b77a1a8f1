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
              "\\d{1,2}[.]\\d{1,2}[.](\\d{4}|\\d{2})(,? ?(klo|kl)?[.]?"
                  + " ?\\d{1,2}[:.]\\d{2}([:.]\\d{2}([.,]\\d{1,9})?)?("
                  + " ?(Z|UTC|GMT|[+-]\\d{2}:?\\d{2}))?)?"),
          Form.whole(
              "\\d{4}-\\d{1,2}-\\d{1,2}(([T ]|, ?)\\d{1,2}[:.]\\d{2}([:.]\\d{2}([.,]\\d{1,9})?)?("
                  + " ?(Z|UTC|GMT|[+-]\\d{2}:?\\d{2}))?)?"),
          Form.whole(
              "\\d{1,2}/\\d{1,2}/(\\d{4}|\\d{2})(,? \\d{1,2}[:.]\\d{2}([:.]\\d{2}([.,]\\d{1,9})?)?("
                  + " ?[ap]m)?)?"),
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
    long first = number(b, from, to);
    long second = number(b, end(first), to);
    long third = number(b, end(second), to);
    int one = value(first);
    int two = value(second);
    int three = value(third);
    boolean yearFirst = end(first) - from == 4;
    int year = yearFirst ? one : three < 100 ? 2000 + three : three;
    int day = yearFirst ? three : one;
    boolean exists =
        CalendarDate.exists(year, two, day)
            || (b[end(first)] == '/' && CalendarDate.exists(year, day, two));
    return exists && time(b, end(third), to);
  }

  /** Whether hours, minutes and seconds, if there are any, are below 24, 60 and 60. */
  private static boolean time(byte[] b, int from, int to) {
    int most = 24;
    int at = from;
    for (int part = 0; part < 3 && at < to; part++) {
      long number = number(b, at, to);
      if (value(number) >= most) {
        return false;
      }
      at = end(number);
      most = 60;
    }
    return true;
  }

  /** The next number from here on, and above it where it ends. */
  private static long number(byte[] b, int from, int to) {
    int at = from;
    while (at < to && !Bytes.digit(b[at])) {
      at++;
    }
    int value = 0;
    while (at < to && Bytes.digit(b[at])) {
      value = value * 10 + Bytes.value(b[at++]);
    }
    return (long) at << 32 | value;
  }

  private static int value(long number) {
    return (int) number;
  }

  private static int end(long number) {
    return (int) (number >>> 32);
  }
}
