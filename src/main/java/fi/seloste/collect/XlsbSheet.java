package fi.seloste.collect;

import java.io.IOException;
import org.apache.poi.ss.usermodel.FormulaError;

/** Makes rows of the records of a binary sheet (MS-XLSB 2.1.7.62). */
final class XlsbSheet {

  private static final int ROW = 0;
  private static final int RICH = 62;
  private static final int LAST_CELL = 18;
  private static final int FIRST_SHORT = 12;
  private static final int SHORT = 11;
  private static final int COLUMNS = 60;
  private static final int MERGE = 176;
  private static final int COMMENT = 635;
  private static final int COMMENT_TEXT = 637;
  private static final int HIDDEN_ROW = 0x10;

  private final XlsbBook book;
  private final SharedStrings strings;
  private final SheetRows rows;
  private final SheetFacts facts;
  private final SheetRecord row = new SheetRecord();
  private boolean begun;
  private boolean values;
  private int column = -1;

  XlsbSheet(XlsbBook book, SharedStrings strings, SheetRows rows, SheetFacts facts) {
    this.book = book;
    this.strings = strings;
    this.rows = rows;
    this.facts = facts;
  }

  /** Hands the comments of a part on. */
  static void comments(XlsbRecords records, SheetRows to) throws IOException {
    SheetRecord record = new SheetRecord();
    long row = 1;
    while (records.next()) {
      if (records.type() == COMMENT) {
        row = records.int32(4) + 1L;
      } else if (records.type() == COMMENT_TEXT) {
        record.begin(row, false);
        record.bytes().append(records.text(1));
        record.cell(0, 0, Values.TEXT);
        if (!record.blank() && !to.row(record)) {
          return;
        }
      }
    }
  }

  void scan(XlsbRecords records) throws IOException {
    while (records.next()) {
      int type = records.type();
      if (type == ROW) {
        if (!finish()) {
          return;
        }
        long number = records.int32(0) + 1L;
        begun = true;
        values = rows.wantsValues(number);
        column = -1;
        row.begin(number, (records.uint8(11) & HIDDEN_ROW) != 0);
      } else if ((type > ROW && type <= LAST_CELL) || type == RICH) {
        cell(records, type);
      } else if (type == COLUMNS && (records.uint16(16) & 1) != 0) {
        long count = records.int32(4) - records.int32(0) + 1L;
        facts.hideColumns(records.int32(4) >= SheetRecord.MAX_COLUMNS - 1 ? 0 : count);
      } else if (type == MERGE) {
        facts.merge(
            new SheetFacts.Merge(
                records.int32(0) + 1L, records.int32(8), records.int32(4) + 1L, records.int32(12)));
      }
    }
    finish();
  }

  private boolean finish() {
    return !begun || row.blank() || rows.row(row);
  }

  /** A cell; in the short form it stands right of the one before. */
  private void cell(XlsbRecords records, int type) throws IOException {
    boolean shorter = type >= FIRST_SHORT && type <= LAST_CELL;
    int what = shorter ? type - SHORT : type;
    int at = shorter ? 4 : 8;
    column = shorter ? column + 1 : records.int32(0);
    if (column < 0 || what == 1) {
      return;
    }
    if (!values) {
      row.filled(column);
      return;
    }
    SheetStyle style = book.style(records.int32(at - 4) & 0xffffff);
    SheetBytes bytes = row.bytes();
    int start = bytes.size();
    byte kind = Values.TEXT;
    switch (what) {
      case 2 -> kind = style.append(bytes, records.packed(at), book.from1904());
      case 3, 11 -> {
        kind = Values.ERROR;
        bytes.append(error(records.uint8(at)));
      }
      case 4, 10 -> {
        kind = Values.BOOLEAN;
        bytes.append(records.uint8(at) != 0 ? "true" : "false");
      }
      case 5, 9 -> kind = style.append(bytes, records.real(at), book.from1904());
      case 6, 8 -> bytes.append(records.text(at));
      case 7 -> shared(records.int32(at));
      default -> bytes.append(records.text(at + 1));
    }
    row.cell(column, start, kind);
    if (style.bold()) {
      row.emphasise();
    }
  }

  private void shared(int index) throws IOException {
    if (index < 0 || index >= strings.count()) {
      row.fail(Reason.of("missing-shared-string"));
    } else {
      strings.copy(index, strings.length(index), row.bytes());
    }
  }

  private static String error(int code) {
    return FormulaError.isValidCode(code) ? FormulaError.forInt((byte) code).getString() : "#ERR";
  }
}
