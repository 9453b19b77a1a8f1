package fi.seloste.detect;

/** Which days exist in the Gregorian calendar. */
final class CalendarDate {

  private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  private CalendarDate() {}

  /** Whether there is such a day. */
  static boolean exists(int year, int month, int day) {
    if (month < 1 || month > 12 || day < 1 || day > DAYS[month - 1]) {
      return false;
    }
    return month != 2 || day < 29 || (year % 4 == 0 && (year % 100 != 0 || year % 400 == 0));
  }
}
