package fi.seloste.expire;

import java.time.LocalDate;

/** Dates that are only numbers: day counts of spreadsheets, seconds of computers. */
final class NumberDates {

  /** Day 0 of Excel's 1900 system, counted so that days from 1.3.1900 on are right. */
  static final int BASE_1900 = (int) LocalDate.of(1899, 12, 30).toEpochDay();

  /** Day 0 of Excel's 1904 system. */
  static final int BASE_1904 = (int) LocalDate.of(1904, 1, 1).toEpochDay();

  private NumberDates() {}

  /**
   * The seconds since 1970 that a number counts.
   *
   * @param width how many figures it has: 10 seconds, 13 milliseconds, 16 microseconds
   * @param told whether the column is known to hold dates: then a figure less is taken too, for the
   *     years before 2001
   * @return the seconds, or -1 when it is no such number
   */
  static long epochSeconds(long value, int width, boolean told) {
    long unit =
        switch (width) {
          case 9, 10 -> 1;
          case 12, 13 -> 1_000;
          case 15, 16 -> 1_000_000;
          default -> 0;
        };
    if (unit == 0) {
      return -1;
    }
    long seconds = value / unit;
    // An untold number of ten figures may be a telephone number; those do not begin with 1.
    boolean sure = width % 3 == 1 && seconds >= 1_000_000_000L && seconds < 2_000_000_000L;
    boolean earlier = told && seconds >= 100_000_000L && seconds < 4_200_000_000L;
    boolean date = width == 12 && minutes(value);
    return sure || (earlier && !date) ? seconds : -1;
  }

  /** Whether twelve figures are a compact date with hours and minutes rather than milliseconds. */
  private static boolean minutes(long value) {
    return real((int) (value / 100_000_000), (int) (value / 1_000_000 % 100), day(value))
        && value / 100 % 100 < 24
        && value % 100 < 60;
  }

  private static int day(long value) {
    return (int) (value / 10_000 % 100);
  }

  /** Whether the calendar has the day. */
  static boolean real(int year, int month, int day) {
    if (month < 1 || month > 12 || day < 1) {
      return false;
    }
    return day <= 28 || day <= LocalDate.of(year, month, 1).lengthOfMonth();
  }

  /** Whether it is no day but a way to write that there is none: zeros, nines, Excel's day 0. */
  static boolean standsForNone(int year, int month, int day) {
    return (year == 0 && month == 0 && day == 0)
        || (year == 9999 && month == 99 && day == 99)
        || (year == 1900 && month == 1 && day == 0);
  }
}
