package fi.seloste.collect;

import java.io.EOFException;
import java.io.IOException;
import java.util.Locale;
import org.apache.poi.ss.usermodel.FormulaError;

/** Makes rows of the records of one sheet older than Excel 97. Cells of a row stand together. */
final class XlsOldSheet {

  private static final int END = 0x0a;

  private final XlsOldBook book;
  private final SheetRows rows;
  private final SheetFacts facts;
  private final SheetRecord row = new SheetRecord();
  private int current = -1;
  private int formulaColumn = -1;
  private boolean going = true;

  XlsOldSheet(XlsOldBook book, SheetRows rows, SheetFacts facts) {
    this.book = book;
    this.rows = rows;
    this.facts = facts;
  }

  void scan(XlsOldRecords records) throws IOException {
    int depth = 1;
    while (going && depth > 0) {
      if (!next(records)) {
        finish();
        throw new IOException("the sheet ends early");
      }
      int type = records.type();
      if ((type & 0xff) == 0x09 && type <= 0x0809) {
        depth++; // a chart inside the sheet
      } else if (type == END) {
        depth--;
      } else if (depth == 1) {
        record(records, type);
      }
    }
    finish();
  }

  private static boolean next(XlsOldRecords records) throws IOException {
    try {
      return records.next();
    } catch (EOFException e) {
      return false;
    }
  }

  private void record(XlsOldRecords in, int type) throws IOException {
    switch (type) {
      case 0x0203 -> number(in, in.uint16(4), in.real(6));
      case 0x0003 -> number(in, 0, in.real(7));
      case 0x0002 -> number(in, 0, in.uint16(7));
      case 0x027e -> number(in, in.uint16(4), in.packed(6));
      case 0x00bd -> numbers(in);
      case 0x0204, 0x00d6 -> text(in, in.text(8, in.uint16(6), book.charset()));
      case 0x0004 -> text(in, in.text(8, in.uint8(7), book.charset()));
      case 0x0205 -> flag(in, in.uint8(6), in.uint8(7) != 0);
      case 0x0005 -> flag(in, in.uint8(7), in.uint8(8) != 0);
      case 0x0006, 0x0206, 0x0406 -> formula(in, book.version2() ? 7 : 6);
      case 0x0207 -> result(in.text(2, in.uint16(0), book.charset()));
      case 0x0007 -> result(in.text(1, in.uint8(0), book.charset()));
      case 0x007d -> {
        boolean hidden = (in.uint16(8) & 1) != 0 && in.uint16(2) < 255;
        facts.hideColumns(hidden ? in.uint16(2) - in.uint16(0) + 1L : 0);
      }
      default -> {
        // nothing that holds a value
      }
    }
  }

  private void begin(int number) {
    if (number != current) {
      finish();
      current = number;
      row.begin(number + 1L, false);
    }
    formulaColumn = -1;
  }

  private void finish() {
    if (going && current >= 0 && !row.blank()) {
      going = rows.row(row);
    }
    current = -1;
  }

  private void number(XlsOldRecords in, int style, double value) throws IOException {
    begin(in.uint16(0));
    number(in.uint16(2), style, value);
  }

  private void number(int column, int style, double value) {
    int start = row.bytes().size();
    byte kind = book.style(style).append(row.bytes(), value, book.from1904());
    row.cell(column, start, kind);
  }

  private void numbers(XlsOldRecords in) throws IOException {
    begin(in.uint16(0));
    int first = in.uint16(2);
    int count = (in.length() - 6) / 6;
    for (int i = 0; i < count; i++) {
      number(first + i, in.uint16(4 + 6 * i), in.packed(6 + 6 * i));
    }
  }

  private void text(XlsOldRecords in, String text) throws IOException {
    begin(in.uint16(0));
    put(in.uint16(2), Values.TEXT, text);
  }

  private void put(int column, byte kind, String text) {
    int start = row.bytes().size();
    row.bytes().append(text);
    row.cell(column, start, kind);
  }

  private void flag(XlsOldRecords in, int value, boolean error) throws IOException {
    begin(in.uint16(0));
    flag(in.uint16(2), value, error);
  }

  private void flag(int column, int value, boolean error) {
    if (error) {
      boolean known = FormulaError.isValidCode(value);
      put(column, Values.ERROR, known ? FormulaError.forInt((byte) value).getString() : "#ERR");
    } else {
      put(column, Values.BOOLEAN, String.valueOf(value != 0).toLowerCase(Locale.ROOT));
    }
  }

  /** The stored result of a formula: a number, or what its first byte says when its last are set. */
  private void formula(XlsOldRecords in, int at) throws IOException {
    begin(in.uint16(0));
    int column = in.uint16(2);
    if (in.uint16(at + 6) != 0xffff) {
      number(column, book.version2() ? 0 : in.uint16(4), in.real(at));
      return;
    }
    switch (in.uint8(at)) {
      case 0 -> formulaColumn = column; // its text comes next
      case 1 -> flag(column, in.uint8(at + 2), false);
      case 2 -> flag(column, in.uint8(at + 2), true);
      default -> {
        // empty
      }
    }
  }

  private void result(String text) {
    if (formulaColumn >= 0) {
      put(formulaColumn, Values.TEXT, text);
      formulaColumn = -1;
    }
  }
}
