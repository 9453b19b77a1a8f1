package fi.seloste.collect;

import java.io.IOException;

/**
 * Reads the rows of a {@code table:table} element (ODF 1.3 part 3, 9.1), or the comments and shapes
 * beside its cells. A cell or row that is written once for many is told as often as it stands.
 */
final class OdsSheet {

  private static final long ROW = SheetXml.code("table-row");
  private static final long HEADER_ROWS = SheetXml.code("table-header-rows");
  private static final long CELL = SheetXml.code("table-cell");
  private static final long COVERED = SheetXml.code("covered-table-cell");
  private static final long COLUMN = SheetXml.code("table-column");
  private static final long ROWS_REPEATED = SheetXml.code("table:number-rows-repeated");
  private static final long COLUMNS_REPEATED = SheetXml.code("table:number-columns-repeated");
  private static final long ROWS_SPANNED = SheetXml.code("table:number-rows-spanned");
  private static final long COLUMNS_SPANNED = SheetXml.code("table:number-columns-spanned");
  private static final long VISIBILITY = SheetXml.code("table:visibility");
  private static final long LAST_ROW = 1_048_576;

  /** More copies than any sheet that a person made. */
  private static final long MOST_COPIES = 200_000_000;

  private final SheetXml xml;
  private final boolean comments;
  private final SheetRows rows;
  private final SheetFacts facts;
  private final int outside;
  private final SheetRecord record = new SheetRecord();
  private final OdsCell cell;
  private long row;
  private long copies;

  /** Reads the table that just began. */
  OdsSheet(SheetXml xml, boolean comments, SheetRows rows, SheetFacts facts) {
    this.xml = xml;
    this.comments = comments;
    this.rows = rows;
    this.facts = facts;
    this.outside = xml.depth() - 1;
    this.cell = new OdsCell(xml);
  }

  /** Reads to the table's end, or until nobody wants more rows. */
  void scan() throws IOException {
    boolean header = false;
    while (xml.depth() > outside) {
      int token = xml.next();
      long name = xml.name();
      if (token == SheetXml.TEXT) {
        continue;
      }
      if (name == HEADER_ROWS) {
        header = token == SheetXml.START;
      } else if (token == SheetXml.START && name == ROW) {
        if (!row()) {
          return;
        }
        if (header) {
          facts.headerRow(row);
        }
      } else if (token == SheetXml.START && name == COLUMN) {
        column();
      } else if (token == SheetXml.START && OdsCell.beside(name) && !beside(row + 1)) {
        return;
      }
    }
  }

  /** Goes to the table's end when {@link #scan} ended before. */
  void leave() throws IOException {
    while (xml.depth() > outside) {
      xml.next();
    }
  }

  private boolean row() throws IOException {
    long repeated = repeated(ROWS_REPEATED);
    boolean hidden = hidden();
    long first = row + 1;
    row += repeated;
    record.begin(first, hidden);
    int column = 0;
    int end = xml.depth() - 1;
    boolean more = true;
    while (xml.depth() > end && more) {
      int token = xml.next();
      if (token == SheetXml.START && (xml.name() == CELL || xml.name() == COVERED)) {
        column = cells(column, first);
        more = !comments || cell.besideCount() == 0 || besideCells(first);
      } else if (token == SheetXml.START) {
        xml.skip();
      }
    }
    return more && (comments || deliver(first, repeated));
  }

  private int cells(int column, long first) throws IOException {
    long repeated = repeated(COLUMNS_REPEATED);
    long down = Math.max(1, number(ROWS_SPANNED));
    long right = Math.max(1, number(COLUMNS_SPANNED));
    if (down > 1 || right > 1) {
      int last = (int) Math.min(column + right - 1, SheetRecord.MAX_COLUMNS);
      facts.merge(new SheetFacts.Merge(first, column, first + down - 1, last));
    }
    int start = record.bytes().size();
    byte kind = cell.read(record.bytes());
    if (comments) {
      record.bytes().cut(start);
    } else {
      cell.takeBeside();
    }
    if (record.bytes().size() > start) {
      copy(repeated);
      int end = (int) Math.min(column + repeated, SheetRecord.MAX_COLUMNS + 1L);
      for (int i = column; i < end; i++) {
        record.cell(i, start, kind);
      }
    }
    return (int) Math.min(column + repeated, SheetRecord.MAX_COLUMNS + 1L);
  }

  private boolean deliver(long first, long repeated) throws IOException {
    if (record.blank()) {
      return true;
    }
    for (long i = first; i < first + repeated && i <= LAST_ROW; i++) {
      copy(record.columns());
      record.renumber(i);
      if (!rows.row(record)) {
        return false;
      }
    }
    return true;
  }

  private void copy(long count) throws IOException {
    copies += count;
    if (copies > MOST_COPIES) {
      throw new SheetFault("zip-bomb");
    }
  }

  private boolean besideCells(long first) throws IOException {
    for (String text : cell.takeBeside()) {
      if (!tell(first, text)) {
        return false;
      }
    }
    return true;
  }

  private boolean beside(long at) throws IOException {
    String text = cell.text();
    return !comments || tell(at, text);
  }

  private boolean tell(long at, String text) {
    record.begin(at, false);
    record.bytes().append(text);
    record.cell(0, 0, Values.TEXT);
    return record.blank() || rows.row(record);
  }

  private void column() throws IOException {
    long repeated = repeated(COLUMNS_REPEATED);
    if (hidden() && repeated < 1000) {
      facts.hideColumns(repeated);
    }
  }

  private boolean hidden() throws IOException {
    String visibility = xml.value(VISIBILITY);
    return visibility.equals("collapse") || visibility.equals("filter");
  }

  private long repeated(long attribute) {
    return Math.max(1, number(attribute));
  }

  private long number(long attribute) {
    int i = xml.attribute(attribute);
    return i < 0 ? 1 : XlsxRange.digits(xml.bytes(), xml.from(i), xml.to(i));
  }
}
