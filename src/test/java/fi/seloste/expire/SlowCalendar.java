package fi.seloste.expire;

/**
 * The tests' own calendar, which knows nothing of {@code java.time}: it walks day by day and counts
 * months on its fingers. Slow, and independent of what it checks.
 */
final class SlowCalendar implements Comparable<SlowCalendar> {

  final int year;
  final int month;
  final int day;

  SlowCalendar(int year, int month, int day) {
    this.year = year;
    this.month = month;
    this.day = day;
  }

  static int length(int year, int month) {
    if (month == 2) {
      boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
      return leap ? 29 : 28;
    }
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
  }

  SlowCalendar next() {
    if (day < length(year, month)) {
      return new SlowCalendar(year, month, day + 1);
    }
    return month < 12 ? new SlowCalendar(year, month + 1, 1) : new SlowCalendar(year + 1, 1, 1);
  }

  /** Years and months first, to the last day of a month that is too short; then days. */
  SlowCalendar plus(int years, int months, int days) {
    int y = year + years;
    int m = month;
    for (int i = 0; i < months; i++) {
      m++;
      if (m > 12) {
        m = 1;
        y++;
      }
    }
    SlowCalendar moved = new SlowCalendar(y, m, Math.min(day, length(y, m)));
    for (int i = 0; i < days; i++) {
      moved = moved.next();
    }
    return moved;
  }

  /** The next day, this one included, with this month and day; 29 February is the last day. */
  SlowCalendar until(int wantedMonth, int wantedDay) {
    SlowCalendar at = this;
    while (at.month != wantedMonth || at.day != Math.min(wantedDay, length(at.year, wantedMonth))) {
      at = at.next();
    }
    return at;
  }

  @Override
  public int compareTo(SlowCalendar other) {
    int years = Integer.compare(year, other.year);
    int months = Integer.compare(month, other.month);
    return years != 0 ? years : months != 0 ? months : Integer.compare(day, other.day);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SlowCalendar that && compareTo(that) == 0;
  }

  @Override
  public int hashCode() {
    return year * 400 + month * 31 + day;
  }

  @Override
  public String toString() {
    return String.format(java.util.Locale.ROOT, "%04d-%02d-%02d", year, month, day);
  }
}
