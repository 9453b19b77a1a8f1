package fi.seloste.expire;

/** Counts what the values of a column say about the order of day and month. */
final class SlashTally {

  private long dayFirst;
  private long monthFirst;
  private long open;
  private long halfDays;

  /** Looks at a value; only {@code n/n/year} and {@code n-n-year} say anything. */
  void see(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to && bytes[at] == ' ') {
      at++;
    }
    int second = after(bytes, at, to);
    int third = second == 0 ? 0 : after(bytes, second, to);
    if (third == 0 || bytes[second - 1] != bytes[third - 1]) {
      return;
    }
    int first = value(bytes, at, second - 1);
    int middle = value(bytes, second, third - 1);
    if (first > 31 || middle > 31 || first == middle) {
      return;
    }
    dayFirst += first > 12 ? 1 : 0;
    monthFirst += middle > 12 ? 1 : 0;
    open += first <= 12 && middle <= 12 ? 1 : 0;
    halfDays += bytes[to - 1] == 'M' || bytes[to - 1] == 'm' ? 1 : 0;
  }

  /** Adds what another column of the same table says, for a column that does not say itself. */
  SlashTally with(SlashTally other) {
    if (dayFirst == 0 && monthFirst == 0 && open > 0) {
      dayFirst = other.dayFirst;
      monthFirst = other.monthFirst;
    }
    return this;
  }

  /** The order; the Finnish one when nothing says otherwise. */
  SlashOrder order() {
    if (dayFirst > 0 && monthFirst > 0) {
      return SlashOrder.MIXED;
    }
    // Only a program set to American habits writes AM and PM.
    boolean american = monthFirst > 0 || (dayFirst == 0 && halfDays > 0);
    return american ? SlashOrder.MONTH_FIRST : SlashOrder.DAY_FIRST;
  }

  /** Whether there are dates that could be read both ways and nothing decides. */
  boolean ambiguous() {
    return open > 0 && (dayFirst > 0) == (monthFirst > 0);
  }

  /** Whether it can decide for another column. */
  boolean decided() {
    return (dayFirst > 0) != (monthFirst > 0);
  }

  /** The place behind one or two figures and their mark; 0 when they are none. */
  private static int after(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to && at < from + 2 && bytes[at] >= '0' && bytes[at] <= '9') {
      at++;
    }
    boolean mark = at > from && at < to && (bytes[at] == '/' || bytes[at] == '-');
    return mark ? at + 1 : 0;
  }

  private static int value(byte[] bytes, int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      value = value * 10 + bytes[i] - '0';
    }
    return value;
  }
}
