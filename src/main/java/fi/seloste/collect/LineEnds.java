package fi.seloste.collect;

/** Counts how the lines of a file end. */
final class LineEnds {

  private long lf;
  private long crLf;
  private long cr;

  /** Counts the line end before {@code next}; a last line may have none. */
  void count(byte[] bytes, int next) {
    if (next == 0) {
      return;
    }
    byte last = bytes[next - 1];
    if (last == '\r') {
      cr++;
    } else if (last == '\n') {
      if (next > 1 && bytes[next - 2] == '\r') {
        crLf++;
      } else {
        lf++;
      }
    }
  }

  /** The line end that all lines have, or {@code mixed}. */
  String name() {
    int kinds = (lf > 0 ? 1 : 0) + (crLf > 0 ? 1 : 0) + (cr > 0 ? 1 : 0);
    if (kinds == 0) {
      return "none";
    }
    return kinds > 1 ? "mixed" : lf > 0 ? "lf" : crLf > 0 ? "crlf" : "cr";
  }
}
