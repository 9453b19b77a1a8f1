package fi.seloste.report;

import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Rows of the summary whose cells span several of its columns. */
final class Block {

  /**
   * A cell over some columns.
   *
   * @param from the first column, from 0
   * @param to the last column
   */
  record Part(int from, int to, Entry entry) {}

  /** What a printed page of the summary holds, in points. */
  private static final float PAGE = 510f;

  private static final float TITLE = 24f;

  private final Book book;
  private final XSSFSheet sheet;
  private float used;

  Block(Book book, XSSFSheet sheet) {
    this.book = book;
    this.sheet = sheet;
  }

  /** Begins a printed page with this row. */
  void page(int row) {
    sheet.setRowBreak(row - 1);
    used = 0;
  }

  /** Begins a printed page with this row unless so many points are left on this one. */
  void together(int row, float points) {
    if (used + points > PAGE) {
      page(row);
    }
  }

  /** The title of a part of the sheet. */
  void section(int row, String text) {
    Row line = sheet.createRow(row);
    line.setHeightInPoints(TITLE);
    used += TITLE;
    book.cells().put(line, 0, Entry.of(text), Look.SECTION);
  }

  /** A warning over the whole width that leads somewhere. */
  void alarm(int row, String text, String target) {
    parts(
        row,
        List.of(new Part(0, SummarySheet.COLUMNS - 1, new Entry(text, null, target))),
        Look.ALARM);
  }

  /** The head of a table. */
  void head(int row, List<Part> parts) {
    parts(row, parts, Look.HEADER);
  }

  /** A row of a table. */
  void row(int row, List<Part> parts) {
    parts(row, parts, Look.TEXT);
  }

  private void parts(int row, List<Part> parts, Look usual) {
    Row line = sheet.createRow(row);
    float height = 0;
    for (Part part : parts) {
      Look look = part.entry().look() == null ? usual : part.entry().look();
      for (int i = part.from(); i <= part.to(); i++) {
        book.cells().put(line, i, i == part.from() ? part.entry() : Entry.EMPTY, look);
      }
      if (part.to() > part.from()) {
        sheet.addMergedRegion(new CellRangeAddress(row, row, part.from(), part.to()));
      }
      Object value = part.entry().value();
      int width = (part.to() - part.from() + 1) * SummarySheet.COLUMN_WIDTH - 1;
      height =
          Math.max(
              height, Measure.height(value == null ? "" : value.toString(), width, look.points()));
    }
    line.setHeightInPoints(height);
    used += height;
  }
}
