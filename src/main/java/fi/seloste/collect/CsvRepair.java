package fi.seloste.collect;

/**
 * Reads a damaged record in several ways and keeps the one that explains it best: the expected
 * number of fields first, then the fewest quotes that had to be taken as characters. No value is
 * dropped by any of them.
 */
final class CsvRepair {

  /** Quotes may close on another line. */
  private static final int LINES = 1;

  /**
   * A quote that follows a delimiter inside a quoted field shows that the first was a character.
   */
  private static final int RESTART = 2;

  /** Two quotes before a delimiter are a character and the end: the writer knew no escape. */
  private static final int PLAIN = 4;

  /** The first quote that is followed by text ends the quoting. */
  private static final int CLOSE = 8;

  /** No quote means anything. */
  private static final int LITERAL = 16;

  private static final int[] WAYS = {
    LINES,
    0,
    RESTART,
    PLAIN,
    RESTART | PLAIN,
    CLOSE,
    LITERAL,
    LINES | RESTART,
    LINES | PLAIN,
    LINES | CLOSE
  };

  private static final byte[] OTHER_DELIMITERS = {';', ',', '\t', '|', ' '};

  private static final int FIELD_COST = 4;
  private static final int UNCLOSED_COST = 3;
  private static final int LINE_COST = 3;

  /** For taking as a character what looks like the start of the next quoted field. */
  private static final int SUSPECT_COST = 4;

  /**
   * No field of several lines has more quotes that close nothing; looking on for each record of a
   * file full of them would take for ever.
   */
  private static final int MOST_STRAY = 16;

  private static final int DELIMITER_COST = 2;
  private static final int OPEN = -2;

  private final Dialect dialect;
  private final CsvRecord trial = new CsvRecord();
  private int delimiter;
  private int blank;
  private int stray;
  private int unclosed;
  private int quotedFields;
  private int most;

  CsvRepair(Dialect dialect) {
    this.dialect = dialect;
    use(dialect.delimiter());
  }

  private void use(int another) {
    delimiter = another;
    blank = another == ' ' ? Dialect.NONE : ' ';
  }

  /**
   * Splits the record at {@code start} in the best way.
   *
   * @return where the next record begins, or {@link CsvSplitter#MORE}
   */
  int best(byte[] b, int start, int limit, boolean ended, int width, CsvRecord result) {
    int least = Integer.MAX_VALUE;
    most = CsvSplitter.mostAcrossLines(width);
    for (int way : WAYS) {
      int end = read(b, start, limit, ended, way);
      if (end == CsvSplitter.MORE) {
        return end;
      }
      int cost = cost(width);
      if (cost < least) {
        least = cost;
        result.copy(trial);
      }
    }
    if (width > 2 && least >= FIELD_COST) {
      int end = otherDelimiter(b, start, limit, ended, width, least, result);
      if (end == CsvSplitter.MORE) {
        return end;
      }
    }
    return result.next;
  }

  /** A single row may be separated by another character than its file. */
  private int otherDelimiter(
      byte[] b, int start, int limit, boolean ended, int width, int least, CsvRecord result) {
    for (byte other : OTHER_DELIMITERS) {
      if (other == dialect.delimiter() || DELIMITER_COST >= least) {
        continue;
      }
      use(other);
      int end = read(b, start, limit, ended, 0);
      use(dialect.delimiter());
      if (end == CsvSplitter.MORE) {
        return end;
      }
      if (trial.fields() == width && unclosed == 0 && (other != ' ' || quotedFields > 0)) {
        result.copy(trial);
        break;
      }
    }
    return 0;
  }

  private int cost(int width) {
    int apart = width > 0 ? Math.abs(trial.fields() - width) * FIELD_COST : 0;
    boolean clean = stray == 0 && unclosed == 0;
    return apart + stray + unclosed * UNCLOSED_COST + (trial.lines > 0 && !clean ? LINE_COST : 0);
  }

  private int read(byte[] b, int start, int limit, boolean ended, int way) {
    trial.clear();
    stray = 0;
    unclosed = 0;
    quotedFields = 0;
    int i = start;
    while (true) {
      int from = i;
      while (b[i] == blank) {
        i++;
      }
      int next = OPEN;
      if (b[i] == dialect.quote() && i < limit) {
        next = way == LITERAL ? OPEN : quoted(b, i, limit, ended, way);
        if (next == CsvSplitter.MORE) {
          return next;
        }
        unclosed += next == OPEN ? 1 : 0;
      }
      i = next == OPEN ? unquoted(b, dialect.padded() ? i : from) : next;
      if (i >= limit) {
        trial.next = limit;
        return ended ? limit : CsvSplitter.MORE;
      }
      byte c = b[i++];
      if (c != delimiter) {
        if (c == '\r' && i == limit && !ended) {
          return CsvSplitter.MORE;
        }
        trial.next = c == '\r' && i < limit && b[i] == '\n' ? i + 1 : i;
        return trial.next;
      }
    }
  }

  private int unquoted(byte[] b, int from) {
    int i = from;
    boolean escapes = false;
    while (b[i] != delimiter && b[i] != '\n' && b[i] != '\r') {
      boolean pair = b[i] == '\\' && dialect.backslash() && b[i + 1] != '\n' && b[i + 1] != '\r';
      escapes |= pair;
      i += pair ? 2 : 1;
    }
    if (escapes) {
      trial.addEscaped(from, i);
    } else {
      trial.add(from, i);
    }
    return i;
  }

  /** The end of the quoted field, {@link #OPEN} when its quote is a character after all. */
  private int quoted(byte[] b, int open, int limit, boolean ended, int way) {
    int strayBefore = stray;
    int linesBefore = trial.lines;
    boolean escapes = false;
    int i = open + 1;
    while (true) {
      if (i + 2 >= limit && !ended) {
        return CsvSplitter.MORE;
      }
      byte c = b[i];
      boolean lineEnd = c == '\n' || c == '\r';
      if (i >= limit || (lineEnd && !mayCross(i - open, way))) {
        return open(strayBefore, linesBefore);
      }
      if (c == '\\' && dialect.backslash()) {
        escapes = true;
        i += 2;
      } else if (lineEnd) {
        trial.lines++;
        i += c == '\r' && b[i + 1] == '\n' ? 2 : 1;
      } else if (c != dialect.quote()) {
        i++;
      } else if (b[i + 1] == c && i + 1 < limit && !endsPlainly(b, i, way)) {
        escapes = true;
        i += 2;
      } else {
        boolean plain = b[i + 1] == c && i + 1 < limit;
        int quoteAt = plain ? i + 1 : i;
        int close = closing(b, quoteAt + 1);
        if (close >= limit && !ended) {
          return CsvSplitter.MORE;
        }
        if (close >= 0) {
          stray += plain ? 1 : 0;
          return close(open + 1, quoteAt, escapes, Math.min(close, limit));
        }
        stray += b[i - 1] == delimiter ? 1 + SUSPECT_COST : 1;
        boolean across = trial.lines > linesBefore;
        if (wasCharacter(b[i - 1] == delimiter, across, way)
            || (across && stray - strayBefore > MOST_STRAY)) {
          return open(strayBefore, linesBefore);
        }
        if ((way & CLOSE) != 0) {
          return tail(b, open + 1, i, escapes);
        }
        i++;
      }
    }
  }

  /** Whether a stray quote shows that the field's first quote was a character. */
  private static boolean wasCharacter(boolean afterDelimiter, boolean acrossLines, int way) {
    return afterDelimiter ? acrossLines || (way & RESTART) != 0 : acrossLines && (way & CLOSE) != 0;
  }

  private boolean mayCross(int length, int way) {
    return (way & LINES) != 0 && length <= CsvSplitter.LONGEST_QUOTED && trial.fields() <= most;
  }

  private int open(int strayBefore, int linesBefore) {
    stray = strayBefore;
    trial.lines = linesBefore;
    return OPEN;
  }

  private boolean endsPlainly(byte[] b, int at, int way) {
    return (way & PLAIN) != 0 && closing(b, at + 2) >= 0;
  }

  private int close(int from, int to, boolean escapes, int end) {
    quotedFields++;
    if (escapes) {
      trial.addEscaped(from, to);
    } else {
      trial.add(from, to);
    }
    return end;
  }

  /** The text behind a closing quote belongs to the field. */
  private int tail(byte[] b, int from, int quoteAt, boolean escapes) {
    int i = quoteAt;
    while (b[i] != delimiter && b[i] != '\n' && b[i] != '\r') {
      i++;
    }
    return close(from, i, escapes, i);
  }

  private int closing(byte[] b, int at) {
    int i = at;
    while (b[i] == blank) {
      i++;
    }
    byte c = b[i];
    return c == delimiter || c == '\n' || c == '\r' ? i : -1;
  }
}
