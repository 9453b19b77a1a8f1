package fi.seloste.collect;

import java.io.IOException;

/** Turns the value of a cell into bytes and a kind, by the cell's type and style. */
final class XlsxCell {

  /** {@code n}, also when a cell has no type. */
  static final int NUMBER = 0;

  private static final int SHARED = 's';
  private static final int BOOLEAN = 'b';
  private static final int ERROR = 'e';
  private static final int DATE = 'd';
  private static final int OTHER = 't';

  private final XlsxSharedCells shared;
  private final XlsxStyles styles;
  private final boolean from1904;
  private final SheetBytes raw = new SheetBytes();

  XlsxCell(SharedStrings strings, XlsxStyles styles, boolean from1904) {
    this.shared = new XlsxSharedCells(strings);
    this.styles = styles;
    this.from1904 = from1904;
  }

  /** The cell type in an attribute; an unknown one is text, for nothing is dropped. */
  static int type(byte[] bytes, int from, int to) {
    if (to - from != 1) {
      return OTHER;
    }
    return switch (bytes[from]) {
      case 'n' -> NUMBER;
      case 's' -> SHARED;
      case 'b' -> BOOLEAN;
      case 'e' -> ERROR;
      case 'd' -> DATE;
      default -> OTHER;
    };
  }

  /** Reads the {@code v} element that just began, to its end, into a column of the record. */
  void value(SheetXml xml, SheetRecord record, int column, int type, int style, boolean wanted)
      throws IOException {
    int token = xml.next();
    if (token == SheetXml.TEXT && xml.text().plain() && xml.endFollows()) {
      take(record, column, type, style, wanted, xml.bytes(), xml.text().from(), xml.text().to());
      xml.next();
      return;
    }
    raw.clear();
    while (token != SheetXml.END) {
      if (token == SheetXml.TEXT) {
        xml.text().appendTo(raw);
      } else {
        xml.skip();
      }
      token = xml.next();
    }
    if (raw.size() > 0) {
      take(record, column, type, style, wanted, raw.bytes(), 0, raw.size());
    }
  }

  /** Takes a cell that was read in one go. */
  void take(XlsxShortCell cell, SheetRecord record, int column, boolean wanted, byte[] bytes)
      throws IOException {
    int from = cell.valueFrom();
    int to = cell.valueTo();
    if (from < to) {
      take(record, column, cell.type(), cell.style(), wanted, bytes, from, to);
    }
  }

  /** Makes what was appended since {@code start} the text of a column. */
  void place(SheetRecord record, int column, int start, byte kind, int style) {
    record.cell(column, start, kind);
    emphasise(record, style);
  }

  /** Looks up what was left to the end of the row. */
  void finish(SheetRecord record, boolean wanted) throws IOException {
    shared.finish(record, wanted);
  }

  private void emphasise(SheetRecord record, int style) {
    if (styles.style(style).bold()) {
      record.emphasise();
    }
  }

  private void take(
      SheetRecord record,
      int column,
      int type,
      int style,
      boolean wanted,
      byte[] bytes,
      int from,
      int to)
      throws IOException {
    if (type == SHARED) {
      if (!shared.add(column, XlsxRange.digits(bytes, from, to))) {
        record.fail(Reason.of("missing-shared-string"));
      } else if (wanted) {
        emphasise(record, style);
      }
      return;
    }
    if (!wanted) {
      record.filled(column);
      return;
    }
    int start = record.bytes().size();
    byte kind =
        type == NUMBER
            ? number(record.bytes(), styles.style(style), bytes, from, to)
            : other(record.bytes(), type, bytes, from, to);
    place(record, column, start, kind, style);
  }

  private byte number(SheetBytes out, SheetStyle style, byte[] bytes, int from, int to) {
    if (style.form() != SheetForm.NUMBER) {
      double serial = SheetNumbers.parse(bytes, from, to);
      byte kind = SheetDates.append(out, serial, from1904, style.form());
      if (kind != SheetDates.NONE) {
        return kind;
      }
    }
    for (int i = to - from; i < style.zeros() && SheetNumbers.digitsOnly(bytes, from, to); i++) {
      out.append('0');
    }
    return SheetNumbers.append(out, bytes, from, to);
  }

  private static byte other(SheetBytes out, int type, byte[] bytes, int from, int to) {
    return switch (type) {
      case BOOLEAN -> {
        out.append(bytes[from] == '1' || bytes[from] == 't' ? "true" : "false");
        yield Values.BOOLEAN;
      }
      case ERROR -> {
        out.append(bytes, from, to);
        yield Values.ERROR;
      }
      case DATE -> SheetDates.appendIso(out, bytes, from, to);
      default -> {
        int start = out.size();
        out.append(bytes, from, to);
        SheetEscapes.decode(out, start);
        yield Values.TEXT;
      }
    };
  }
}
