package fi.seloste.collect;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Finds the fields of one record, as RFC 4180 has them and as offices write them: any line end, a
 * quote inside an unquoted field is a character, a quote inside a quoted field ends it only before
 * a delimiter or a line end. A record that this reading cannot explain goes to {@link CsvRepair}.
 *
 * <p>What is found depends on the bytes from the record's start onwards only, never on where a
 * window or a slice ends: the pass that cuts the slices and the pass that reads them agree.
 */
final class CsvSplitter {

  /** The window ends before the record does: read more and split again. */
  static final int MORE = -1;

  /** The record has more fields than anybody can use. */
  static final int TOO_MANY = -3;

  /**
   * How long a quoted field with line ends in it may be, in bytes. A stray quote must not swallow
   * the rest of the file.
   */
  static final int LONGEST_QUOTED = 1 << 16;

  private static final int UNCLOSED = -2;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;

  /** Line ends are below 14 in every byte. */
  private static final long CONTROLS = 14 * ONES;

  private final Dialect dialect;
  private final int delimiter;
  private final long delimiters;
  private final int quote;
  private final int escape;
  private final int blank;
  private final boolean padded;
  private final byte[] ends = new byte[256];
  private final byte[] inQuotes = new byte[256];
  private final CsvRepair repair;
  private final CsvRecord record = new CsvRecord();

  /** Whether a quote had to be taken as a character. */
  private boolean doubtful;

  /** Whether such a quote looks like the start of the next field. */
  private boolean suspect;

  private int most;

  CsvSplitter(Dialect dialect) {
    this.dialect = dialect;
    delimiter = dialect.delimiter();
    delimiters = (delimiter == Dialect.NONE ? '\n' : delimiter) * ONES;
    quote = dialect.quote();
    escape = dialect.backslash() ? '\\' : Dialect.NONE;
    blank = delimiter == ' ' ? Dialect.NONE : ' ';
    padded = dialect.padded();
    mark(ends, '\n', '\r', delimiter, escape);
    mark(inQuotes, '\n', '\r', quote, escape);
    repair = new CsvRepair(dialect);
  }

  private static void mark(byte[] table, int... characters) {
    for (int character : characters) {
      if (character != Dialect.NONE) {
        table[character & 0xff] = 1;
      }
    }
  }

  /** The fields found last. */
  CsvRecord record() {
    return record;
  }

  Dialect dialect() {
    return dialect;
  }

  /**
   * Splits the record that begins at {@code start}.
   *
   * @param limit behind the last byte in memory; line ends must stand there
   * @param ended whether that is the end of the file
   * @param width how many fields a record should have; 0 when nobody knows
   * @return where the next record begins, {@link #MORE} or {@link #TOO_MANY}
   */
  int split(byte[] bytes, int start, int limit, boolean ended, int width) {
    record.clear();
    doubtful = false;
    suspect = false;
    most = mostAcrossLines(width);
    int end = fields(bytes, start, limit, ended);
    if (end == MORE || record.full()) {
      return end == MORE ? MORE : TOO_MANY;
    }
    int found = record.fields();
    boolean strange =
        end == UNCLOSED
            || doubtful
            || (width > 0
                && found != width
                && (record.lines > 0 || (found * 2 <= width && width > 2)));
    if (strange && (end == UNCLOSED || suspect || found != width || record.lines > 0)) {
      end = repair.best(bytes, start, limit, ended, width, record);
    }
    if (end == MORE || record.full()) {
      return end == MORE ? MORE : TOO_MANY;
    }
    record.lines++;
    record.next = end;
    return end;
  }

  /**
   * How many fields a record may have before a quoted field crosses a line end. Stray quotes could
   * chain line to line otherwise.
   */
  static int mostAcrossLines(int width) {
    return width > 0 ? width * 2 + 8 : Integer.MAX_VALUE;
  }

  private int fields(byte[] b, int start, int limit, boolean ended) {
    int i = start;
    while (true) {
      int from = i;
      if (padded && record.fields() > 0) {
        while (b[i] == ' ') {
          i++;
        }
        from = i;
      }
      int opening = opening(b, i);
      if (opening >= 0) {
        i = quoted(b, opening, limit, ended);
        if (i < 0) {
          return i;
        }
      } else {
        i = unquotedEnd(b, i);
        if (b[i] == escape && i < limit) {
          i = escaped(b, from, i);
        } else {
          record.add(from, i);
        }
      }
      if (i >= limit) {
        return ended ? limit : MORE;
      }
      byte c = b[i++];
      if (c != delimiter) {
        return lineEnd(b, c, i, limit, ended);
      }
    }
  }

  /**
   * Looks at eight bytes at a time: a byte below 14 or equal to the delimiter may end the field.
   */
  private int unquotedEnd(byte[] b, int from) {
    int i = from;
    if (escape != Dialect.NONE) {
      while (ends[b[i] & 0xff] == 0) {
        i++;
      }
      return i;
    }
    while (true) {
      long word = (long) LONGS.get(b, i);
      long apart = word ^ delimiters;
      long hits = (((word - CONTROLS) & ~word) | ((apart - ONES) & ~apart)) & HIGH_BITS;
      if (hits == 0) {
        i += 8;
        continue;
      }
      i += Long.numberOfTrailingZeros(hits) >>> 3;
      if (ends[b[i] & 0xff] != 0) {
        return i;
      }
      i++;
    }
  }

  private static int lineEnd(byte[] b, byte c, int next, int limit, boolean ended) {
    if (c != '\r') {
      return next;
    }
    if (next == limit && !ended) {
      return MORE;
    }
    return next < limit && b[next] == '\n' ? next + 1 : next;
  }

  /** The quote that opens a field here, blanks before it allowed; -1 if none does. */
  private int opening(byte[] b, int at) {
    byte c = b[at];
    if (c == quote) {
      return at;
    }
    if (c != blank) {
      return -1;
    }
    int i = at;
    while (b[i] == ' ') {
      i++;
    }
    return b[i] == quote ? i : -1;
  }

  /** An unquoted field with a backslash in it: what follows the backslash is literal. */
  private int escaped(byte[] b, int from, int at) {
    int i = at;
    while (ends[b[i] & 0xff] == 0 || b[i] == '\\') {
      i += b[i] == '\\' && b[i + 1] != '\n' && b[i + 1] != '\r' ? 2 : 1;
    }
    record.addEscaped(from, i);
    return i;
  }

  private int quoted(byte[] b, int open, int limit, boolean ended) {
    int i = open + 1;
    boolean escapes = false;
    while (true) {
      while (inQuotes[b[i] & 0xff] == 0) {
        i++;
      }
      if (i + 2 >= limit && !ended) {
        return MORE;
      }
      if (i >= limit) {
        return UNCLOSED;
      }
      byte c = b[i];
      if (c == quote) {
        byte d = b[i + 1];
        if (d == quote && i + 1 < limit) {
          escapes = true;
          i += 2;
          continue;
        }
        int close = closing(b, i + 1);
        if (close >= limit && !ended) {
          return MORE;
        }
        if (close >= 0) {
          close(open + 1, i, escapes);
          return Math.min(close, limit);
        }
        doubtful = true;
        suspect |= b[i - 1] == delimiter;
        if (suspect && record.lines > 0) {
          return UNCLOSED;
        }
        i++;
      } else if (c == escape) {
        escapes = true;
        i += 2;
      } else {
        if (i - open > LONGEST_QUOTED || record.fields() > most) {
          return UNCLOSED;
        }
        i++;
        if (c == '\r' && b[i] == '\n' && i < limit) {
          i++;
        }
        record.lines++;
      }
    }
  }

  private void close(int from, int to, boolean escapes) {
    if (escapes) {
      record.addEscaped(from, to);
    } else {
      record.add(from, to);
    }
  }

  /** Where the field ends when the quote before {@code at} closes it, else -1. */
  private int closing(byte[] b, int at) {
    int i = at;
    while (b[i] == blank) {
      i++;
    }
    byte c = b[i];
    return c == delimiter || c == '\n' || c == '\r' ? i : -1;
  }
}
