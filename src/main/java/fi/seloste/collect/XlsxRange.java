package fi.seloste.collect;

import java.nio.charset.StandardCharsets;

/** Cell references such as {@code B2} and {@code A1:C3}. */
final class XlsxRange {

  private XlsxRange() {}

  /** The column of a reference, counted from 0; -1 when it is none. */
  static int column(byte[] bytes, int from, int to) {
    int column = 0;
    int p = from;
    while (p < to && p < from + 4) {
      int letter = bytes[p] & ~0x20;
      if (letter < 'A' || letter > 'Z') {
        break;
      }
      column = column * 26 + letter - 'A' + 1;
      p++;
    }
    return column - 1;
  }

  /** The whole number in a slice; -1 when it is none, or too large. */
  static long digits(byte[] bytes, int from, int to) {
    long number = 0;
    for (int p = from; p < to; p++) {
      int digit = bytes[p] - '0';
      if (digit < 0 || digit > 9 || number > Integer.MAX_VALUE) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return from == to || number > Integer.MAX_VALUE ? -1 : number;
  }

  /** A range, or a single cell; nowhere when it is neither. */
  static SheetFacts.Merge of(String reference) {
    int colon = reference.indexOf(':');
    String first = colon < 0 ? reference : reference.substring(0, colon);
    String last = reference.substring(colon + 1);
    return new SheetFacts.Merge(row(first), column(first), row(last), column(last));
  }

  /** The letters of a column counted from 0. */
  static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.toString();
  }

  /** The row of a reference; -1 when it has none. */
  static long row(String cell) {
    byte[] bytes = cell.replace("$", "").getBytes(StandardCharsets.UTF_8);
    int digits = 0;
    while (digits < bytes.length && Character.isLetter(bytes[digits])) {
      digits++;
    }
    return digits(bytes, digits, bytes.length);
  }

  /** The column of a reference; -1 when it has none. */
  static int column(String cell) {
    byte[] bytes = cell.replace("$", "").getBytes(StandardCharsets.UTF_8);
    return column(bytes, 0, bytes.length);
  }
}
