package fi.seloste.collect;

import java.io.IOException;
import java.util.Arrays;

/** The attributes of one start tag, as slices of the buffer it stands in. */
final class SheetAttributes {

  private byte[] bytes = new byte[0];
  private int count;
  private long[] names = new long[16];
  private int[] from = new int[16];
  private int[] to = new int[16];

  /** The index of the attribute with this {@linkplain SheetXml#code name}, or -1. */
  int find(long name) {
    for (int i = 0; i < count; i++) {
      if (names[i] == name) {
        return i;
      }
    }
    return -1;
  }

  /** The value with this name as text, empty when there is none. */
  String value(long name) throws IOException {
    int i = find(name);
    if (i < 0) {
      return "";
    }
    SheetBytes decoded = new SheetBytes();
    SheetEntities.decode(bytes, from[i], to[i], decoded);
    return decoded.text(0, decoded.size());
  }

  /** Whether the value with this name is {@code 1} or {@code true}. */
  boolean flag(long name) {
    int i = find(name);
    return i >= 0 && to[i] > from[i] && (bytes[from[i]] == '1' || bytes[from[i]] == 't');
  }

  int from(int index) {
    return from[index];
  }

  int to(int index) {
    return to[index];
  }

  /**
   * Reads what follows the name in a start tag.
   *
   * @return where {@code >} or {@code /} stands; -1 when the buffer ends first
   */
  int read(byte[] b, int start, int end) throws IOException {
    bytes = b;
    count = 0;
    int p = start;
    while (true) {
      while (p < end && SheetMarks.blank(b[p])) {
        p++;
      }
      if (p == end) {
        return -1;
      }
      if (b[p] == '>' || b[p] == '/') {
        return p;
      }
      p = one(b, p, end);
      if (p < 0) {
        return -1;
      }
    }
  }

  private int one(byte[] b, int start, int end) throws IOException {
    int p = start;
    long name = 0;
    while (p < end && b[p] != '=' && !SheetMarks.nameEnds(b[p])) {
      name = name * 257 + b[p++];
    }
    while (p < end && SheetMarks.blank(b[p])) {
      p++;
    }
    if (p < end && (b[p] != '=' || name == 0)) {
      throw SheetMarks.broken();
    }
    p++;
    while (p < end && SheetMarks.blank(b[p])) {
      p++;
    }
    if (p >= end) {
      return -1;
    }
    byte quote = b[p];
    if (quote != '"' && quote != '\'') {
      throw SheetMarks.broken();
    }
    int value = ++p;
    while (p < end && b[p] != quote) {
      if (b[p] == '<') {
        throw SheetMarks.broken();
      }
      p++;
    }
    if (p >= end) {
      return -1;
    }
    remember(name, value, p);
    return p + 1;
  }

  private void remember(long name, int valueFrom, int valueTo) {
    if (count == names.length) {
      names = Arrays.copyOf(names, count * 2);
      from = Arrays.copyOf(from, count * 2);
      to = Arrays.copyOf(to, count * 2);
    }
    names[count] = name;
    from[count] = valueFrom;
    to[count++] = valueTo;
  }
}
