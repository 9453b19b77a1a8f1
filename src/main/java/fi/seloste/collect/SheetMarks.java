package fi.seloste.collect;

import java.io.IOException;

/** The characters between which XML keeps its names and texts. */
final class SheetMarks {

  private SheetMarks() {}

  static boolean nameEnds(byte b) {
    return b == '>' || b == '/' || blank(b);
  }

  static boolean blank(byte b) {
    return b == ' ' || b == '\n' || b == '\r' || b == '\t';
  }

  /** Where these ASCII characters stand next; -1 when they do not. */
  static int find(byte[] bytes, String what, int from, int to) {
    for (int p = from; p <= to - what.length(); p++) {
      int i = 0;
      while (i < what.length() && bytes[p + i] == what.charAt(i)) {
        i++;
      }
      if (i == what.length()) {
        return p;
      }
    }
    return -1;
  }

  static void requireBlank(byte[] bytes, int from, int to) throws IOException {
    for (int i = from; i < to; i++) {
      if (!blank(bytes[i])) {
        throw broken();
      }
    }
  }

  /** Never says what stands where. */
  static IOException broken() {
    return new IOException("broken XML");
  }
}
