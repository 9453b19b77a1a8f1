package fi.seloste.collect;

import java.util.Arrays;

/**
 * Where the fields of one record lie in a window. A field that holds escaped quotes is marked; its
 * slice still holds them.
 */
final class CsvRecord {

  private static final int MOST_FIELDS = 1 << 21;

  private int[] from = new int[64];
  private int[] to = new int[64];
  private int fields;

  /** Behind the record's line end. */
  int next;

  /** How many lines the record takes, the one it ends included. */
  int lines;

  void clear() {
    fields = 0;
    lines = 0;
  }

  void add(int start, int end) {
    if (fields == from.length && !grow()) {
      return;
    }
    from[fields] = start;
    to[fields++] = end;
  }

  /** Adds a field in which quotes are escaped. */
  void addEscaped(int start, int end) {
    add(start, ~end);
  }

  private boolean grow() {
    if (full()) {
      return false;
    }
    from = Arrays.copyOf(from, fields * 2);
    to = Arrays.copyOf(to, fields * 2);
    return true;
  }

  /** Whether no more fields fit. */
  boolean full() {
    return fields >= MOST_FIELDS;
  }

  int fields() {
    return fields;
  }

  int from(int field) {
    return from[field];
  }

  int to(int field) {
    int end = to[field];
    return end < 0 ? ~end : end;
  }

  boolean escaped(int field) {
    return to[field] < 0;
  }

  /** Takes over what another found. */
  void copy(CsvRecord other) {
    if (from.length < other.fields) {
      from = new int[other.from.length];
      to = new int[other.to.length];
    }
    System.arraycopy(other.from, 0, from, 0, other.fields);
    System.arraycopy(other.to, 0, to, 0, other.fields);
    fields = other.fields;
    next = other.next;
    lines = other.lines;
  }

  /** Whether the record is an empty line: nothing in it but blanks, and no delimiter. */
  boolean emptyLine(byte[] bytes) {
    return fields == 1 && blank(bytes, 0);
  }

  /** Whether the field holds nothing but blanks. */
  boolean blank(byte[] bytes, int field) {
    for (int i = from(field); i < to(field); i++) {
      if (bytes[i] > ' ' || bytes[i] < 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * Takes the escapes out of a field, in place.
   *
   * @return where the field ends now
   */
  int unescape(byte[] bytes, int field, Dialect dialect) {
    int end = to(field);
    int at = from[field];
    for (int i = at; i < end; i++) {
      byte b = bytes[i];
      boolean escapes =
          (b == dialect.quote() && i + 1 < end && bytes[i + 1] == b)
              || (b == '\\'
                  && dialect.backslash()
                  && i + 1 < end
                  && escapable(bytes[i + 1], dialect));
      if (escapes) {
        i++;
      }
      bytes[at++] = bytes[i];
    }
    to[field] = at;
    return at;
  }

  private static boolean escapable(byte b, Dialect dialect) {
    return b == '\\' || b == dialect.quote() || b == dialect.delimiter();
  }
}
