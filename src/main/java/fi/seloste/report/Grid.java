package fi.seloste.report;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.jspecify.annotations.Nullable;

/** A table on a sheet: its head, its rows, and what Excel must know about it. */
final class Grid implements Rows {

  /** Lines of a header cell beyond which a column is too narrow for its head. */
  private static final float HEAD_HEIGHT = 30f;

  private final Book book;
  private final Sheet sheet;
  private final List<Column> columns;
  private final int head;
  private final boolean[] filled;
  private int next;
  private boolean outlined;

  /**
   * Writes the head.
   *
   * @param head the row of the head, from 0
   */
  Grid(Book book, Sheet sheet, List<Column> columns, int head) {
    this.book = book;
    this.sheet = sheet;
    this.columns = columns;
    this.head = head;
    this.next = head + 1;
    this.filled = new boolean[columns.size()];
    Row row = sheet.createRow(head);
    row.setHeightInPoints(HEAD_HEIGHT);
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      String text = book.words().text("column." + column.key());
      book.cells().put(row, i, Entry.of(text), column.head());
    }
  }

  /** Sets the widths of the columns; one table of a sheet says them. */
  Grid widths() {
    for (int i = 0; i < columns.size(); i++) {
      sheet.setColumnWidth(i, columns.get(i).width() * 256 + 180);
    }
    return this;
  }

  /** Keeps the head and the first columns in sight. */
  Grid frozen(int leftColumns) {
    sheet.createFreezePane(leftColumns, head + 1);
    return this;
  }

  /** The head, repeated on every printed page. */
  Grid repeated() {
    sheet.setRepeatingRows(new CellRangeAddress(head, head, -1, -1));
    return this;
  }

  @Override
  public void add(@Nullable Object... values) {
    if (values.length != columns.size()) {
      throw new IllegalArgumentException(values.length + " values, " + columns.size() + " columns");
    }
    Row row = sheet.createRow(next++);
    float height = 0;
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      Entry entry = value instanceof Entry e ? e : Entry.of(value);
      book.cells().put(row, i, entry, columns.get(i).look());
      height = Math.max(height, height(columns.get(i), entry));
      filled[i] |= entry.value() != null && !entry.value().equals("");
    }
    row.setHeightInPoints(height);
    boolean group = values[0] instanceof Entry first && first.look() == Look.GROUP;
    if (outlined && !group && sheet instanceof SXSSFSheet streamed) {
      streamed.setRowOutlineLevel(row.getRowNum(), 1);
    }
  }

  private static float height(Column column, Entry entry) {
    Look look = entry.look() == null ? column.look() : entry.look();
    String text = entry.value() instanceof String string ? string : "";
    return Measure.height(look.wraps() ? text : "", column.width(), look.points());
  }

  /** Adds a row of a list. */
  void add(List<Entry> entries) {
    add(new ArrayList<Object>(entries).toArray());
  }

  /** Says in words that the table has no rows, when it has none. */
  Grid emptyAs(String key) {
    if (size() == 0) {
      Row row = sheet.createRow(next++);
      book.cells().put(row, 0, Entry.of(book.words().text(key)), Look.SUBTITLE);
      sheet.addMergedRegion(new CellRangeAddress(next - 1, next - 1, 0, columns.size() - 1));
    }
    return this;
  }

  /** Lets the reader filter the rows that were added. */
  Grid filtered() {
    sheet.setAutoFilter(new CellRangeAddress(head, last(), 0, columns.size() - 1));
    return this;
  }

  /** Rows below a {@link Look#GROUP} row can be folded under it. */
  Grid outlined() {
    outlined = true;
    return this;
  }

  /** Hides those of the columns that no row has anything in. */
  Grid hiddenIfEmpty(String... keys) {
    for (String key : keys) {
      if (size() > 0 && !filled[column(key)]) {
        sheet.setColumnHidden(column(key), true);
      }
    }
    return this;
  }

  @Override
  public int size() {
    return next - head - 1;
  }

  /** The sheet that it stands on. */
  Sheet sheet() {
    return sheet;
  }

  /** The row of the head, from 0. */
  int head() {
    return head;
  }

  /** The last row so far, from 0; the head when there is none. */
  int last() {
    return next - 1;
  }

  /** The place of a column, by its key. */
  int column(String key) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).key().equals(key)) {
        return i;
      }
    }
    throw new IllegalArgumentException(key);
  }

  /** The cells of a column as a reference, such as {@code $F$5:$F$90}; at least one cell. */
  String range(String key) {
    return range(key, size());
  }

  /** The cells of a column with so many rows, which may be still to be added. */
  String range(String key, int rows) {
    String letters = CellReference.convertNumToColString(column(key));
    return "$" + letters + "$" + (head + 2) + ":$" + letters + "$" + (head + 1 + Math.max(rows, 1));
  }

  /** The cells of a column with the sheet's name, for charts. */
  String reference(String key) {
    return "'" + sheet.getSheetName().replace("'", "''") + "'!" + range(key);
  }

  /** The cells of the whole table with its head, absolute and with the sheet's name. */
  String whole() {
    CellRangeAddress all = new CellRangeAddress(head, last(), 0, columns.size() - 1);
    return all.formatAsString(sheet.getSheetName(), true);
  }

  /** The cells of a column. */
  CellRangeAddress cells(String key) {
    int column = column(key);
    return new CellRangeAddress(head + 1, Math.max(last(), head + 1), column, column);
  }
}
