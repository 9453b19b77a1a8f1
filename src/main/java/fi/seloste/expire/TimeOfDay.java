package fi.seloste.expire;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneRules;

/**
 * The time that follows a date: {@code 14:05}, {@code klo 14.05}, {@code T14:05:33.123Z}, {@code
 * 2:05 PM +0300}. Without a zone it is Finnish time and changes nothing; with one the date may be
 * another in Helsinki.
 *
 * <p>Not for several threads.
 */
final class TimeOfDay {

  private static final ZoneRules HELSINKI = ZoneId.of("Europe/Helsinki").getRules();
  private static final int DAY = 86_400;
  private static final int NONE = Integer.MIN_VALUE;
  private static final int LOCAL = Integer.MIN_VALUE + 1;

  private byte[] bytes = new byte[0];
  private int at;
  private int end;

  /** The date in Helsinki at so many seconds since 1970, as days since 1970-01-01. */
  static int helsinki(long seconds) {
    int offset = HELSINKI.getOffset(Instant.ofEpochSecond(seconds)).getTotalSeconds();
    return (int) Math.floorDiv(seconds + offset, (long) DAY);
  }

  /**
   * The date in Helsinki.
   *
   * @param date the date as written, in days since 1970-01-01
   * @param buffer holds what follows the date, from {@code from} to {@code to}
   * @return the date, or {@link Day#UNREADABLE} when what follows is no time
   */
  int date(int date, byte[] buffer, int from, int to) {
    bytes = buffer;
    at = from;
    end = to;
    if (at == end) {
      return date;
    }
    boolean hourAlone = separator();
    int seconds = seconds(hourAlone);
    if (seconds == NONE) {
      return zoneAlone(from) ? date : Day.UNREADABLE;
    }
    seconds = halfDay(seconds);
    if (seconds == NONE || at == end) {
      return seconds == NONE ? Day.UNREADABLE : date;
    }
    int zone = zone();
    if (zone == NONE || at != end) {
      return Day.UNREADABLE;
    }
    return zone == LOCAL ? date : helsinki((long) date * DAY + seconds - zone);
  }

  /** Skips what stands between date and time; whether an hour may then stand alone. */
  private boolean separator() {
    accept(',');
    if (accept('T') || accept('t') || accept('-') || accept('_')) {
      return true;
    }
    blanks();
    boolean klo = word("klo") || word("kl");
    if (klo) {
      accept('.');
      blanks();
    }
    return klo;
  }

  /** Seconds since midnight, or {@link #NONE}. */
  private int seconds(boolean hourAlone) {
    int start = at;
    int first = number();
    int width = at - start;
    if (width == 4 || width == 6) {
      int clock = width == 4 ? first * 100 : first;
      fraction();
      return time(clock / 10_000, clock / 100 % 100, clock % 100);
    }
    if (width == 0 || width > 2) {
      return NONE;
    }
    if (!accept(':') && !accept('.')) {
      return hourAlone || meridiem() ? time(first, 0, 0) : NONE;
    }
    int minute = pair();
    if (minute < 0) {
      return NONE;
    }
    int second = 0;
    if (at < end && (bytes[at] == ':' || bytes[at] == '.')) {
      at++;
      second = pair();
      fraction();
    }
    return second < 0 ? NONE : time(first, minute, second);
  }

  private static int time(int hour, int minute, int second) {
    boolean real = hour < 24 && minute < 60 && second <= 60;
    boolean midnight = hour == 24 && minute == 0 && second == 0;
    // 24:00 still belongs to the day that it ends.
    return midnight ? DAY - 1 : real ? hour * 3600 + minute * 60 + Math.min(second, 59) : NONE;
  }

  private boolean meridiem() {
    int ahead = at < end && bytes[at] == ' ' ? at + 1 : at;
    return ahead + 1 < end && (lower(ahead) == 'a' || lower(ahead) == 'p');
  }

  /** Applies AM or PM, if one follows. */
  private int halfDay(int seconds) {
    int before = at;
    blanks();
    boolean morning = word("am") || word("a.m.");
    boolean evening = !morning && (word("pm") || word("p.m."));
    if (!morning && !evening) {
      at = before;
      return seconds;
    }
    int hour = seconds / 3600;
    if (hour == 0 || hour > 12) {
      return NONE;
    }
    return seconds % 3600 + (hour % 12 + (evening ? 12 : 0)) * 3600;
  }

  /**
   * Seconds east of Greenwich; {@link #LOCAL} for Finnish time, {@link #NONE} for anything else.
   */
  private int zone() {
    blanks();
    if (accept('Z') || accept('z') || word("utc") || word("gmt")) {
      bracket();
      return 0;
    }
    if (word("eest") || word("eet")) {
      return LOCAL;
    }
    int sign = accept('+') ? 1 : accept('-') ? -1 : 0;
    int hours = sign == 0 ? -1 : pair();
    if (hours < 0 || hours > 14) {
      return NONE;
    }
    boolean colon = accept(':');
    int minutes = (at < end && digit(at)) || colon ? pair() : 0;
    if (minutes < 0 || minutes > 59) {
      return NONE;
    }
    bracket();
    return sign * (hours * 3600 + minutes * 60);
  }

  /** XML Schema dates may carry a zone and no time: the date stays as it is. */
  private boolean zoneAlone(int from) {
    at = from;
    return bytes[at] != ' ' && zone() != NONE && at == end;
  }

  /** Java writes the zone's name after its offset: {@code [Europe/Helsinki]}. */
  private void bracket() {
    if (at < end && bytes[at] == '[' && bytes[end - 1] == ']') {
      at = end;
    }
  }

  private void fraction() {
    if (at + 1 < end && (bytes[at] == '.' || bytes[at] == ',') && digit(at + 1)) {
      at++;
      while (at < end && digit(at)) {
        at++;
      }
    }
  }

  private int number() {
    int value = 0;
    for (int limit = Math.min(end, at + 7); at < limit && digit(at); at++) {
      value = value * 10 + bytes[at] - '0';
    }
    return value;
  }

  /** Two figures, or -1. */
  private int pair() {
    if (at + 1 >= end || !digit(at) || !digit(at + 1)) {
      return -1;
    }
    at += 2;
    return (bytes[at - 2] - '0') * 10 + bytes[at - 1] - '0';
  }

  private void blanks() {
    while (at < end && bytes[at] == ' ') {
      at++;
    }
  }

  private boolean accept(char wanted) {
    if (at < end && bytes[at] == wanted) {
      at++;
      return true;
    }
    return false;
  }

  private boolean word(String wanted) {
    if (end - at < wanted.length()) {
      return false;
    }
    for (int i = 0; i < wanted.length(); i++) {
      if (lower(at + i) != wanted.charAt(i)) {
        return false;
      }
    }
    at += wanted.length();
    return true;
  }

  /** In lower case, when it is a letter. */
  private int lower(int place) {
    return bytes[place] | ' ';
  }

  private boolean digit(int place) {
    return bytes[place] >= '0' && bytes[place] <= '9';
  }
}
