package fi.seloste.report;

import fi.seloste.match.Outcome;
import fi.seloste.match.OverdueGroup;
import java.util.List;
import java.util.function.ToLongFunction;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The first sheet: what changed, the key figures, what to do first, three charts, the contents. */
final class SummarySheet implements Page {

  /** All columns are alike, so that tiles, texts and charts share them. */
  static final int COLUMNS = 12;

  static final int COLUMN_WIDTH = 13;

  private static final int SENTENCES = 3;
  private static final int TILES = 7;
  private static final int BODY = 10;

  /** The height of a line of the contents, in points. */
  private static final float LINE = 16f;

  private final TrendSheet trend;

  /**
   * The sheet.
   *
   * @param trend the months, which one of the charts draws
   */
  SummarySheet(TrendSheet trend) {
    this.trend = trend;
  }

  @Override
  public String id() {
    return "summary";
  }

  @Override
  public void write(Book book) {
    XSSFSheet sheet = book.wholeSheet(id(), COLUMNS, COLUMNS * COLUMN_WIDTH);
    for (int i = 0; i < COLUMNS; i++) {
      sheet.setColumnWidth(i, COLUMN_WIDTH * 256);
    }
    Block block = new Block(book, sheet);
    boolean complete = book.outcome().complete();
    if (!book.outcome().register().notice().confirmed()) {
      String unconfirmed = book.words().text("notice.unconfirmed");
      block.alarm(
          2,
          complete ? unconfirmed : book.words().text("summary.incomplete") + " " + unconfirmed,
          book.places().sheet(complete ? "notice" : "coverage"));
    } else if (!complete) {
      block.alarm(2, book.words().text("summary.incomplete"), book.places().sheet("coverage"));
    }
    sentences(book, sheet);
    tiles(book, sheet);
    int next = new FirstThings(book, block).write(BODY);
    next = new SummaryCharts(book, sheet, block, trend).write(next + 1);
    contents(book, block, next + 1);
  }

  private static void sentences(Book book, XSSFSheet sheet) {
    int row = SENTENCES;
    for (String sentence : new Changes(book).sentences()) {
      book.paragraph(
          sheet, row++, sentence, Look.SENTENCE, COLUMNS, COLUMNS * COLUMN_WIDTH * 9 / 10);
    }
  }

  private static void tiles(Book book, XSSFSheet sheet) {
    Outcome outcome = book.outcome();
    Changes changes = new Changes(book);
    Row numbers = sheet.createRow(TILES);
    Row labels = sheet.createRow(TILES + 1);
    numbers.setHeightInPoints(32f);
    labels.setHeightInPoints(28f);
    tile(book, numbers, labels, 0, "high", changes.open("high"));
    tile(book, numbers, labels, 1, "medium", changes.open("medium"));
    tile(book, numbers, labels, 2, "low", changes.open("low"));
    tile(book, numbers, labels, 3, "overdue", sum(outcome, OverdueGroup::overdue));
    tile(book, numbers, labels, 4, "blocked", sum(outcome, OverdueGroup::blocked));
    tile(book, numbers, labels, 5, "unread", changes.notInFull());
  }

  static long sum(Outcome outcome, ToLongFunction<OverdueGroup> number) {
    return outcome.overdue().stream().mapToLong(number).sum();
  }

  private static void tile(Book book, Row numbers, Row labels, int index, String key, long number) {
    for (int i = 0; i < 2; i++) {
      int column = index * 2 + i;
      book.cells().put(numbers, column, i == 0 ? Entry.of(number) : Entry.EMPTY, Look.TILE_NUMBER);
      String label = book.words().text("tile." + key);
      book.cells().put(labels, column, i == 0 ? Entry.of(label) : Entry.EMPTY, Look.TILE_LABEL);
    }
    for (Row row : List.of(numbers, labels)) {
      row.getSheet()
          .addMergedRegion(
              new CellRangeAddress(row.getRowNum(), row.getRowNum(), index * 2, index * 2 + 1));
    }
  }

  private static void contents(Book book, Block block, int row) {
    block.together(row, (Workbook.ORDER.size() + 2) * LINE);
    block.section(row, book.words().text("section.contents"));
    int next = row + 1;
    for (String id : Workbook.ORDER) {
      if (!id.equals("summary")) {
        block.row(
            next++,
            List.of(
                new Block.Part(0, 2, Entry.link(book.sheetName(id), book.places().sheet(id))),
                new Block.Part(
                    3, COLUMNS - 1, Entry.of(book.words().text("sheet." + id + ".answers")))));
      }
    }
  }
}
