package fi.seloste.expire;

import fi.seloste.collect.Values;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/**
 * Reads calendar dates in Europe/Helsinki from bytes. Numeric forms are read in place, without
 * text; words (month names, Asterisk ids, marks for nothing) go the slower way of {@link
 * WrittenDates}. A value that is not wholly understood is unreadable: nothing is guessed.
 *
 * <p>Read are {@code d.M.yyyy}, {@code d.M.yy}, {@code yyyy-M-d}, {@code d/M/yyyy} or {@code
 * M/d/yyyy} as the column's {@link DateShape} says, {@code yyyyMMdd[HHmm[ss]]}, each with a time
 * and zone; epoch seconds, milliseconds and microseconds; spreadsheet day counts.
 *
 * <p>Not for several threads.
 */
public final class Dates {

  /** Two-digit years lie at most so many years ahead. */
  private static final int YEARS_AHEAD = 20;

  /** A date later than so many years ahead only stands for "never". */
  private static final int NEVER_AFTER = 50;

  /** Before the age of computers: 1.1.1900, 1.1.1753, 1.1.0001 and the like stand for no date. */
  private static final int NEVER_UNTIL = (int) LocalDate.of(1900, 1, 1).toEpochDay();

  /** The value needs the slower reader. */
  static final int WORDS = Integer.MIN_VALUE + 5;

  private final int today;
  private final int thisYear;
  private final int never;
  private final TimeOfDay time = new TimeOfDay();
  private final WrittenDates written;

  private byte[] bytes = new byte[0];
  private int at;
  private int end;

  /**
   * @param asOf the day of the report: what lies in the future, and how far, is seen from it
   */
  public Dates(LocalDate asOf) {
    today = (int) asOf.toEpochDay();
    thisYear = asOf.getYear();
    never = (int) LocalDate.of(thisYear + NEVER_AFTER + 1, 1, 1).toEpochDay();
    written = new WrittenDates(this);
  }

  /** Reads a field of a record. */
  public int read(Values record, int field, DateShape shape) {
    return read(record.bytes(), record.from(field), record.to(field), record.kind(field), shape);
  }

  /**
   * Reads a date that a person wrote or a cell holds as text; days since 1970-01-01 or a {@link
   * Day} constant.
   */
  public int read(String text, DateShape shape) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    return read(utf8, 0, utf8.length, Values.TEXT, shape);
  }

  /**
   * Reads the slice [{@code from}, {@code to}) of UTF-8 text.
   *
   * @param kind what the cell is, as in {@link Values}
   * @return days since 1970-01-01, or one of the constants of {@link Day}
   */
  public int read(byte[] buffer, int from, int to, byte kind, DateShape shape) {
    int start = from;
    int stop = to;
    while (start < stop && blank(buffer[start])) {
      start++;
    }
    while (stop > start && blank(buffer[stop - 1])) {
      stop--;
    }
    if (start == stop) {
      return Day.EMPTY;
    }
    if (kind == Values.BOOLEAN || kind == Values.ERROR) {
      return Day.UNREADABLE;
    }
    int day = figures(buffer, start, stop, kind, shape);
    return day == WORDS || (day == Day.UNREADABLE && !plain(buffer, start, stop))
        ? written.read(buffer, start, stop, shape)
        : day;
  }

  /** Reads a value that begins with a figure; {@link WrittenDates#WORDS} when words follow. */
  int figures(byte[] buffer, int start, int stop, byte kind, DateShape shape) {
    bytes = buffer;
    at = start;
    end = stop;
    long first = number();
    int width = at - start;
    if (width == 0) {
      return WORDS;
    }
    if (at == end) {
      return bare(first, width, kind, shape);
    }
    byte mark = bytes[at];
    if (width >= 5) {
      return longNumber(first, width, mark, kind, shape);
    }
    if (mark != '.' && mark != '-' && mark != '/') {
      return WORDS;
    }
    at++;
    skipBlank(mark);
    int before = at;
    long second = number();
    int secondWidth = at - before;
    if (secondWidth == 0) {
      return WORDS;
    }
    if (secondWidth > 2 || at == end || bytes[at] != mark) {
      return zeros(start, end) ? Day.PLACEHOLDER : Day.UNREADABLE;
    }
    at++;
    skipBlank(mark);
    before = at;
    long third = number();
    return triple((int) first, width, (int) second, (int) third, at - before, mark, shape);
  }

  private int triple(
      int first, int width, int second, int third, int thirdWidth, byte mark, DateShape shape) {
    if (width == 4 && thirdWidth >= 1 && thirdWidth <= 2) {
      return dated(first, second, third);
    }
    if (width > 2 || (thirdWidth != 2 && thirdWidth != 4)) {
      return Day.UNREADABLE;
    }
    int day = first;
    int month = second;
    if (mark != '.') {
      SlashOrder order = shape.slashes();
      if (order == SlashOrder.MIXED && first <= 12 && second <= 12 && first != second) {
        return Day.UNREADABLE;
      }
      if (order == SlashOrder.MONTH_FIRST || (order == SlashOrder.MIXED && second > 12)) {
        day = second;
        month = first;
      }
    }
    int year = thirdWidth == 4 ? third : century(third, month, day, shape.past());
    return dated(year, month, day);
  }

  /** Eight or more figures with something behind: a compact date with its time, or an epoch. */
  private int longNumber(long value, int width, byte mark, byte kind, DateShape shape) {
    if (mark == '.' && width != 8) {
      at++;
      int before = at;
      number();
      return at == end && at > before ? bare(value, width, kind, shape) : Day.UNREADABLE;
    }
    return width == 8 ? compact(value) : WORDS;
  }

  /** Nothing but figures, perhaps with a fraction. */
  private int bare(long value, int width, byte kind, DateShape shape) {
    boolean told = shape.serials();
    boolean asDays = kind == Values.NUMBER || told;
    if (value == 0 || (asDays && value == 1)) {
      return Day.PLACEHOLDER;
    }
    if (width == 5 && asDays) {
      return settled(
          (int) value + (shape.base1904() ? NumberDates.BASE_1904 : NumberDates.BASE_1900));
    }
    long seconds = NumberDates.epochSeconds(value, width, asDays);
    if (seconds > 0) {
      return settled(TimeOfDay.helsinki(seconds));
    }
    if (width == 8) {
      return compact(value);
    }
    if (width == 12 || width == 14) {
      long clock = width == 12 ? value % 10_000 * 100 : value % 1_000_000;
      boolean real = clock / 10_000 < 24 && clock / 100 % 100 < 60 && clock % 100 < 60;
      return real ? compact(value / (width == 12 ? 10_000 : 1_000_000)) : Day.UNREADABLE;
    }
    return Day.UNREADABLE;
  }

  private int compact(long value) {
    return dated((int) (value / 10_000), (int) (value / 100 % 100), (int) (value % 100));
  }

  /** The date with the time that may follow at {@link #at}. */
  private int dated(int year, int month, int day) {
    if (NumberDates.standsForNone(year, month, day)) {
      return Day.PLACEHOLDER;
    }
    if ((year < 1000 && year != 1) || !NumberDates.real(year, month, day)) {
      return Day.UNREADABLE;
    }
    int local = (int) LocalDate.of(year, month, day).toEpochDay();
    int zoned = time.date(local, bytes, at, end);
    return zoned == Day.UNREADABLE ? zoned : settled(zoned);
  }

  /** The date whose parts were told in words, with the time that follows in the buffer. */
  int dated(int year, int month, int day, byte[] buffer, int from, int to) {
    bytes = buffer;
    at = from;
    end = to;
    return dated(year, month, day);
  }

  /** The date, unless it is one of those that stand for no date. */
  int settled(int day) {
    return day <= NEVER_UNTIL || day == 0 || day >= never ? Day.PLACEHOLDER : day;
  }

  /**
   * The year that two figures stand for: of this century, unless that lies too far ahead.
   *
   * @param past whether the date cannot lie in the future at all
   */
  int century(int figures, int month, int day, boolean past) {
    int year = 2000 + figures;
    if (!past) {
      return year > thisYear + YEARS_AHEAD ? year - 100 : year;
    }
    boolean real = NumberDates.real(year, month, day);
    return (real && LocalDate.of(year, month, day).toEpochDay() > today) || year > thisYear
        ? year - 100
        : year;
  }

  private long number() {
    long value = 0;
    int limit = Math.min(end, at + 18);
    while (at < limit && bytes[at] >= '0' && bytes[at] <= '9') {
      value = value * 10 + bytes[at++] - '0';
    }
    return value;
  }

  /** {@code 3. 5. 2018}: people leave a blank after the dot. */
  private void skipBlank(byte mark) {
    if (mark == '.' && at < end && bytes[at] == ' ') {
      at++;
    }
  }

  private boolean zeros(int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] >= '1' && bytes[i] <= '9') {
        return false;
      }
    }
    return true;
  }

  /** Whether it is ASCII: other blanks and dashes want normalising first. */
  private static boolean plain(byte[] buffer, int from, int to) {
    for (int i = from; i < to; i++) {
      if (buffer[i] < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean blank(byte b) {
    return b >= 0 && b <= ' ';
  }
}
