package fi.seloste.collect;

import java.time.LocalDate;

/**
 * Day numbers of spreadsheets as dates (ECMA-376 part 1, 18.17.4).
 *
 * <p>In the 1900 system day 1 is 1900-01-01 and day 60 is 1900-02-29, which never was: it stays a
 * number, and only from day 61 on do the days count from 1899-12-30. In the 1904 system day 0 is
 * 1904-01-01. What has no date stays a number; a time of day without a date becomes text.
 */
final class SheetDates {

  /** Told instead of a kind when the number is no date. */
  static final byte NONE = -1;

  private static final long EPOCH_1900 = 25_569;
  private static final long EPOCH_1904 = EPOCH_1900 - 1462;
  private static final long LEAP_DAY_THAT_NEVER_WAS = 60;
  private static final long LAST_DAY = LocalDate.of(9999, 12, 31).toEpochDay();
  private static final long FIRST_DAY_OF_TIMES = 10_000;
  private static final int DAY = 86_400;

  private SheetDates() {}

  /**
   * Appends a date, a date and time, or a time of day.
   *
   * @return {@link Values#DATE}, {@link Values#TEXT} for a time of day, or {@link #NONE} when
   *     nothing was appended
   */
  static byte append(SheetBytes out, double serial, boolean from1904, SheetForm form) {
    if (!(serial >= 0) || serial > LAST_DAY + EPOCH_1900 + 1) {
      return NONE;
    }
    long day = (long) serial;
    int second = (int) Math.round((serial - day) * DAY);
    if (second == DAY) {
      day++;
      second = 0;
    }
    boolean timeOnly = day == 0 && (form == SheetForm.TIME || !from1904);
    if (timeOnly && (second > 0 || form == SheetForm.TIME)) {
      appendTime(out, second);
      return Values.TEXT;
    }
    if (timeOnly || (form == SheetForm.TIME && day < FIRST_DAY_OF_TIMES)) {
      return NONE;
    }
    if (!from1904 && day == LEAP_DAY_THAT_NEVER_WAS) {
      return NONE;
    }
    long early = !from1904 && day < LEAP_DAY_THAT_NEVER_WAS ? 1 : 0;
    long epochDay = day + early - (from1904 ? EPOCH_1904 : EPOCH_1900);
    if (epochDay > LAST_DAY) {
      return NONE;
    }
    append(out, LocalDate.ofEpochDay(epochDay), second);
    return Values.DATE;
  }

  /**
   * Appends what a file writes as ISO 8601, such as {@code 2026-01-31T00:00:00.000}.
   *
   * @return {@link Values#DATE}, or {@link Values#TEXT} when it is no full date
   */
  static byte appendIso(SheetBytes out, byte[] bytes, int from, int to) {
    boolean date = matches("0000-00-00", bytes, from, to);
    out.append(bytes, from, date ? from + 10 : to);
    if (!date) {
      return Values.TEXT;
    }
    int time = from + 10;
    if (time < to && bytes[time] == 'T' && matches("00:00", bytes, time + 1, to)) {
      boolean seconds = matches("00:00:00", bytes, time + 1, to);
      int start = out.size();
      out.append(bytes, time, seconds ? time + 9 : time + 6);
      if (!seconds) {
        out.append(":00");
      }
      if (out.text(start, out.size()).equals("T00:00:00")) {
        out.cut(start);
      }
    }
    return Values.DATE;
  }

  private static void append(SheetBytes out, LocalDate date, int second) {
    out.appendDigits(date.getYear(), 4);
    out.append('-');
    out.appendDigits(date.getMonthValue(), 2);
    out.append('-');
    out.appendDigits(date.getDayOfMonth(), 2);
    if (second > 0) {
      out.append('T');
      appendTime(out, second);
    }
  }

  private static void appendTime(SheetBytes out, int second) {
    out.appendDigits(second / 3600, 2);
    out.append(':');
    out.appendDigits(second / 60 % 60, 2);
    out.append(':');
    out.appendDigits(second % 60, 2);
  }

  /** Whether the slice begins as the mask: a digit where it has 0, else the same character. */
  private static boolean matches(String mask, byte[] bytes, int from, int to) {
    if (to - from < mask.length()) {
      return false;
    }
    for (int i = 0; i < mask.length(); i++) {
      byte b = bytes[from + i];
      if (mask.charAt(i) == '0' ? b < '0' || b > '9' : b != mask.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
