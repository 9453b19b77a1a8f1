package fi.seloste.expire;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;

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
   * @return the seconds, or 0 when it is no such number
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
      return 0;
    }
    long seconds = value / unit;
    // An untold number of ten figures may be a telephone number; those do not begin with 1.
    boolean sure = width % 3 == 1 && seconds >= 1_000_000_000L && seconds < 2_000_000_000L;
    boolean earlier = told && seconds >= 100_000_000L && seconds < 4_200_000_000L;
    boolean date = width == 12 && compact(value);
    return sure || (earlier && !date) ? seconds : 0;
  }

  /** Whether twelve figures are a compact date with a time rather than milliseconds of 1976. */
  private static boolean compact(long value) {
    long date = value / 10_000;
    return real((int) (date / 10_000), (int) (date / 100 % 100), (int) (date % 100));
  }

  /** Whether the calendar has the day. */
  static boolean real(int year, int month, int day) {
    return month >= 1
        && month <= 12
        && day >= 1
        && day <= Month.of(month).length(Year.isLeap(year));
  }

  /** Whether it is no day but a way to write that there is none: zeros, nines, Excel's day 0. */
  static boolean standsForNone(int year, int month, int day) {
    return (year == 0 && month == 0 && day == 0)
        || (year == 9999 && month == 99 && day == 99)
        || (year == 1900 && month == 1 && day == 0);
  }
}
