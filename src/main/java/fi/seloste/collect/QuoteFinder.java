package fi.seloste.collect;

/** Which quotes stand around fields, and what makes a quote inside them literal. */
final class QuoteFinder {

  private QuoteFinder() {}

  /** The apostrophe when it opens and closes more fields than the double quote does. */
  static char quote(byte[] sample, int limit, char delimiter) {
    long single = wrapped(sample, limit, delimiter, '\'');
    boolean enough = single > 1 || (single == 1 && count(sample, limit, '\'') == 2);
    return enough && single > wrapped(sample, limit, delimiter, '"') ? '\'' : '"';
  }

  private static int count(byte[] sample, int limit, char sign) {
    int count = 0;
    for (int i = 0; i < limit; i++) {
      count += sample[i] == sign ? 1 : 0;
    }
    return count;
  }

  /** How many fields both begin and end with the quote, as far as one can see from outside. */
  private static long wrapped(byte[] sample, int limit, char delimiter, char quote) {
    long opened = 0;
    long closed = 0;
    for (int i = 0; i < limit; i++) {
      if (sample[i] != quote) {
        continue;
      }
      boolean left = i == 0 || edge(sample[i - 1], delimiter) || padding(sample, i, delimiter);
      boolean right = i + 1 >= limit || edge(sample[i + 1], delimiter);
      opened += left ? 1 : 0;
      closed += right ? 1 : 0;
    }
    return Math.min(opened, closed);
  }

  /**
   * How well the quotes stand where fields begin and end: below 1 when they mostly do not, so that
   * this is hardly the delimiter; above 1 when many do.
   */
  static double fit(byte[] sample, int limit, char delimiter, char quote) {
    int seen = 0;
    int fitting = 0;
    for (int i = 0; i < limit; i++) {
      if (sample[i] == quote) {
        seen++;
        boolean left = i == 0 || edge(sample[i - 1], delimiter) || padding(sample, i, delimiter);
        fitting += left || i + 1 >= limit || edge(sample[i + 1], delimiter) ? 1 : 0;
      }
    }
    if (seen < 4) {
      return 1;
    }
    double share = fitting / (double) seen;
    return seen >= 20 && share > 0.85 ? 2 : 0.3 + 0.7 * share;
  }

  private static boolean padding(byte[] sample, int at, char delimiter) {
    return at > 1 && sample[at - 1] == ' ' && sample[at - 2] == delimiter;
  }

  private static boolean edge(byte b, char delimiter) {
    return b == delimiter || b == '\n' || b == '\r';
  }

  /** The quote itself, or the backslash when it stands before more inner quotes. */
  static int escape(byte[] sample, int limit, char delimiter, char quote) {
    int backslashed = 0;
    int doubled = 0;
    for (int i = 1; i + 1 < limit; i++) {
      if (sample[i] != quote) {
        continue;
      }
      boolean inner = !edge(sample[i + 1], delimiter);
      if (sample[i - 1] == '\\' && inner && !(i > 1 && edge(sample[i - 2], delimiter))) {
        backslashed++;
      } else if (sample[i + 1] == quote && !edge(sample[i - 1], delimiter)) {
        doubled++;
        i++;
      }
    }
    return backslashed > doubled ? '\\' : quote;
  }
}
