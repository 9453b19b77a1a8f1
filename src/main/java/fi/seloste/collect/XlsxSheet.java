package fi.seloste.collect;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads the rows of a worksheet part (ECMA-376 part 1, 18.3). */
final class XlsxSheet {

  private static final long SHEET_DATA = SheetXml.code("sheetData");
  private static final long ROW = SheetXml.code("row");
  private static final long CELL = SheetXml.code("c");
  private static final long VALUE = SheetXml.code("v");
  private static final long FORMULA = SheetXml.code("f");
  private static final long INLINE = SheetXml.code("is");
  private static final long COLUMN = SheetXml.code("col");
  private static final long PANE = SheetXml.code("pane");
  private static final long MERGE = SheetXml.code("mergeCell");
  private static final long FILTER = SheetXml.code("autoFilter");
  private static final long R = SheetXml.code("r");
  private static final long S = SheetXml.code("s");
  private static final long T = SheetXml.code("t");
  private static final long HIDDEN = SheetXml.code("hidden");
  private static final long REF = SheetXml.code("ref");

  private final SheetXml xml;
  private final XlsxCell cells;
  private final SheetRows rows;
  private final SheetFacts facts;
  private final SheetRecord record = new SheetRecord();
  private final XlsxShortCell shortCell = new XlsxShortCell();
  private long lastRow;

  XlsxSheet(InputStream part, XlsxCell cells, SheetRows rows, SheetFacts facts) throws IOException {
    this.xml = new SheetXml(part);
    this.cells = cells;
    this.rows = rows;
    this.facts = facts;
  }

  /** Reads to the end of the part, or until nobody wants more rows. */
  void scan() throws IOException {
    if (xml.next() != SheetXml.START || !sheet(xml.name())) {
      throw new IOException("no sheet");
    }
    for (int token = xml.next(); token != SheetXml.END_OF_FILE; token = xml.next()) {
      if (token != SheetXml.START) {
        continue;
      }
      long name = xml.name();
      if (name == SHEET_DATA) {
        if (!data()) {
          return;
        }
      } else if (name == COLUMN) {
        hiddenColumns();
      } else if (name == PANE) {
        pane();
      } else if (name == MERGE) {
        merge();
      } else if (name == FILTER) {
        facts.headerRow(XlsxRange.of(xml.value(REF)).top());
      }
    }
  }

  private static boolean sheet(long name) {
    return name == SheetXml.code("worksheet")
        || name == SheetXml.code("macrosheet")
        || name == SheetXml.code("dialogsheet");
  }

  private boolean data() throws IOException {
    while (true) {
      int token = xml.next();
      if (token == SheetXml.END) {
        return true;
      }
      if (token == SheetXml.START) {
        if (xml.name() != ROW) {
          xml.skip();
        } else if (!row()) {
          return false;
        }
      }
    }
  }

  private boolean row() throws IOException {
    int r = xml.attribute(R);
    long number = r < 0 ? -1 : XlsxRange.digits(xml.bytes(), xml.from(r), xml.to(r));
    lastRow = Math.max(number, lastRow + 1);
    boolean wanted = rows.wantsValues(lastRow);
    record.begin(lastRow, xml.flag(HIDDEN));
    int column = 0;
    while (true) {
      int after = shortCell.read(xml.bytes(), xml.position(), xml.limit());
      if (after >= 0) {
        column = shortCell.column() < 0 ? column : shortCell.column();
        cells.take(shortCell, record, column++, wanted, xml.bytes());
        xml.advance(after);
        continue;
      }
      int token = xml.next();
      if (token == SheetXml.START) {
        if (xml.name() == CELL) {
          column = cell(column, wanted) + 1;
        } else {
          xml.skip();
        }
      } else if (token == SheetXml.END) {
        cells.finish(record, wanted);
        return record.blank() || rows.row(record);
      }
    }
  }

  private int cell(int next, boolean wanted) throws IOException {
    int column = next;
    int type = 0;
    int style = -1;
    byte[] b = xml.bytes();
    int i = xml.attribute(R);
    if (i >= 0) {
      int named = XlsxRange.column(b, xml.from(i), xml.to(i));
      column = named >= 0 ? named : next;
    }
    i = xml.attribute(T);
    if (i >= 0) {
      type = XlsxCell.type(b, xml.from(i), xml.to(i));
    }
    i = xml.attribute(S);
    if (i >= 0) {
      style = (int) XlsxRange.digits(b, xml.from(i), xml.to(i));
    }
    content(column, type, style, wanted);
    return column;
  }

  private void content(int column, int type, int style, boolean wanted) throws IOException {
    int outside = xml.depth() - 1;
    boolean formula = false;
    boolean value = false;
    while (xml.depth() > outside) {
      if (xml.next() != SheetXml.START) {
        continue;
      }
      long name = xml.name();
      if (name == VALUE) {
        value = true;
        cells.value(xml, record, column, type, style, wanted);
      } else if (name == INLINE) {
        value = true;
        int start = record.bytes().size();
        XlsxStrings.append(xml, record.bytes());
        cells.place(record, column, start, Values.TEXT, style);
      } else {
        formula |= name == FORMULA;
        xml.skip();
      }
    }
    if (formula && !value) {
      facts.uncalculated();
    }
  }

  private void hiddenColumns() throws IOException {
    if (xml.flag(HIDDEN)) {
      long first = number(xml.value(SheetXml.code("min")));
      long last = number(xml.value(SheetXml.code("max")));
      boolean rest = last >= SheetRecord.MAX_COLUMNS;
      facts.hideColumns(rest ? 0 : Math.max(0, last - first + 1));
    }
  }

  private void pane() throws IOException {
    String state = xml.value(SheetXml.code("state"));
    long top = number(xml.value(SheetXml.code("ySplit")));
    if (state.startsWith("frozen") && top > 0) {
      facts.headerRow(top);
    }
  }

  private void merge() throws IOException {
    facts.merge(XlsxRange.of(xml.value(REF)));
  }

  private static long number(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return XlsxRange.digits(bytes, 0, bytes.length);
  }
}
