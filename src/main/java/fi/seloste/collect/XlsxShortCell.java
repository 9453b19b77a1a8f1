package fi.seloste.collect;

/**
 * Reads the cells that nearly all are, {@code <c r="A1" s="2" t="s"><v>12</v></c>}, in one go.
 * Whatever is written in another way is left to {@link SheetXml}, which is three times slower.
 */
final class XlsxShortCell {

  private static final int OTHER = -1;

  private int column;
  private int style;
  private int type;
  private int valueFrom;
  private int valueTo;

  /** The column its reference names, counted from 0; -1 when it has no reference. */
  int column() {
    return column;
  }

  int style() {
    return style;
  }

  /** As {@link XlsxCell#type} tells it. */
  int type() {
    return type;
  }

  /** Where the value begins; its end too when there is none. */
  int valueFrom() {
    return valueFrom;
  }

  int valueTo() {
    return valueTo;
  }

  /** Reads a cell at p; returns where it ends, or a negative number when it is no short one. */
  int read(byte[] b, int from, int limit) {
    // the longest tag of this shape is shorter than this, so that no index is checked in it
    if (limit - from < 96 || b[from] != '<' || b[from + 1] != 'c') {
      return OTHER;
    }
    column = -1;
    style = -1;
    type = XlsxCell.NUMBER;
    int p = from + 2;
    while (b[p] == ' ') {
      if (p - from > 40 || b[p + 2] != '=' || b[p + 3] != '"') {
        return OTHER;
      }
      byte name = b[p + 1];
      p += 4;
      if (name == 'r') {
        p = reference(b, p);
      } else if (name == 's') {
        p = style(b, p);
      } else if (name == 't') {
        p = type(b, p);
      } else {
        return OTHER;
      }
      if (p < 0 || b[p++] != '"') {
        return OTHER;
      }
    }
    return b[p] == '>' ? value(b, p + 1, limit) : empty(b, p);
  }

  private int empty(byte[] b, int p) {
    valueFrom = p;
    valueTo = p;
    return b[p] == '/' && b[p + 1] == '>' ? p + 2 : OTHER;
  }

  private int reference(byte[] b, int from) {
    int p = from;
    int letters = 0;
    while (b[p] >= 'A' && b[p] <= 'Z' && p - from < 4) {
      letters = letters * 26 + b[p] - 'A' + 1;
      p++;
    }
    column = letters - 1;
    int digits = p;
    while (b[p] >= '0' && b[p] <= '9' && p - digits < 9) {
      p++;
    }
    return letters == 0 || p == digits ? OTHER : p;
  }

  private int style(byte[] b, int from) {
    int p = from;
    int number = 0;
    while (b[p] >= '0' && b[p] <= '9' && p - from < 6) {
      number = number * 10 + b[p] - '0';
      p++;
    }
    style = number;
    return p == from ? OTHER : p;
  }

  private int type(byte[] b, int from) {
    int p = from;
    while (b[p] >= 'a' && b[p] <= 'z' && p - from < 12) {
      p++;
    }
    type = XlsxCell.type(b, from, p);
    return p - from == 1 || (p - from == 3 && b[from + 1] == 't') ? p : OTHER;
  }

  private int value(byte[] b, int from, int limit) {
    if (b[from] != '<' || b[from + 1] != 'v' || b[from + 2] != '>') {
      return OTHER;
    }
    int p = from + 3;
    while (p < limit && b[p] != '<' && b[p] != '&') {
      p++;
    }
    if (limit - p < 8 || b[p] != '<' || b[p + 1] != '/' || b[p + 2] != 'v' || b[p + 3] != '>') {
      return OTHER;
    }
    if (b[p + 4] != '<' || b[p + 5] != '/' || b[p + 6] != 'c' || b[p + 7] != '>') {
      return OTHER;
    }
    valueFrom = from + 3;
    valueTo = p;
    return p + 8;
  }
}
