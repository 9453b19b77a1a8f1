package fi.seloste.report;

import fi.seloste.match.Outcome.MonthTotals;
import java.util.List;
import java.util.Objects;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** The months in numbers and in two charts. */
final class TrendSheet implements Page {

  static final List<Column> COLUMNS =
      List.of(
          new Column("month", Look.MONTH, 12),
          new Column("complete", Look.TEXT, 16),
          new Column("high", Look.COUNT, 11),
          new Column("medium", Look.COUNT, 11),
          new Column("low", Look.COUNT, 11),
          new Column("resolved", Look.COUNT, 13),
          new Column("overdue", Look.COUNT, 15),
          new Column("blocked", Look.COUNT, 13),
          new Column("undatable", Look.COUNT, 13),
          new Column("rows", Look.COUNT, 15));

  private static final int WIDTH = COLUMNS.stream().mapToInt(Column::width).sum();

  /** The rows of a chart. */
  private static final int TALL = 17;

  private @Nullable Grid table;

  /** The table of the months, once it is written. */
  Grid table() {
    return Objects.requireNonNull(table);
  }

  @Override
  public String id() {
    return "trend";
  }

  @Override
  public void write(Book book) {
    XSSFSheet sheet = book.wholeSheet(id(), COLUMNS.size(), WIDTH);
    Grid grid = new Grid(book, sheet, COLUMNS, Book.HEAD).widths().frozen(1).repeated();
    table = grid;
    List<MonthTotals> months = book.outcome().trend();
    rows(book, grid);
    grid.emptyAs("empty.trend").filtered();
    Names.table(book, grid, id());
    if (!months.isEmpty()) {
      int top = grid.last() + 2;
      MonthCharts charts = new MonthCharts(book, new Charts(book, sheet), grid);
      charts.severities(new Charts.Frame(0, top, 5, top + TALL));
      charts.overdue(new Charts.Frame(5, top, COLUMNS.size(), top + TALL));
    }
  }

  /** A row for each month, oldest first. */
  static void rows(Content book, Rows rows) {
    for (MonthTotals month : book.outcome().trend()) {
      rows.add(
          month.month(),
          Entry.of(
              book.words().text(month.complete() ? "complete.yes" : "complete.no"),
              month.complete() ? Look.TEXT : Look.MEDIUM),
          month.high(),
          month.medium(),
          month.low(),
          month.resolved(),
          month.overdue(),
          month.blocked(),
          month.undatable(),
          month.records());
    }
  }
}
