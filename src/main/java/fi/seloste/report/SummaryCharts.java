package fi.seloste.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The charts of the summary, with their numbers in tables below for those who read numbers. */
final class SummaryCharts {

  private static final int TALL = 17;

  /** The columns of a table's names and of its first number. */
  private static final int NAME_TO = 3;

  private final Book book;
  private final Block block;
  private final Charts charts;
  private final XSSFSheet sheet;
  private final TrendSheet trend;

  SummaryCharts(Book book, XSSFSheet sheet, Block block, TrendSheet trend) {
    this.book = book;
    this.block = block;
    this.sheet = sheet;
    this.charts = new Charts(book, sheet);
    this.trend = trend;
  }

  /** Draws them; gives the row below. */
  int write(int top) {
    block.page(top);
    block.section(top, book.words().text("section.charts"));
    int middle = top + 1 + TALL;
    int tables = middle + TALL + 1;
    Figures figures = new Figures(book);
    Figures.Numbers ages = figures.ages();
    Figures.Numbers categories = figures.categories();
    int next = tables;
    block.page(tables);
    if (!book.outcome().trend().isEmpty()) {
      new MonthCharts(book, charts, trend.table())
          .severities(new Charts.Frame(0, top + 1, 6, middle));
    }
    if (!ages.rows().isEmpty()) {
      next = table("chart.overdue", ages, next, new Charts.Frame(6, top + 1, 12, middle));
    }
    if (!categories.rows().isEmpty()) {
      next =
          table("chart.categories", categories, next, new Charts.Frame(0, middle, 12, tables - 1));
    }
    return next;
  }

  /** Writes the numbers as a table and draws them; gives the row below the table. */
  private int table(String key, Figures.Numbers numbers, int top, Charts.Frame frame) {
    block.section(top, book.words().text(key));
    List<Block.Part> heads = new ArrayList<>();
    heads.add(new Block.Part(0, NAME_TO, Entry.of(book.words().text(key + ".names"))));
    for (int i = 0; i < numbers.heads().size(); i++) {
      int column = NAME_TO + 1 + i;
      heads.add(
          new Block.Part(column, column, Entry.of(numbers.heads().get(i), Look.HEADER_NUMBER)));
    }
    block.head(top + 1, heads);
    int row = top + 2;
    for (Map.Entry<String, long[]> line : numbers.rows().entrySet()) {
      List<Block.Part> parts = new ArrayList<>();
      parts.add(new Block.Part(0, NAME_TO, Entry.of(line.getKey())));
      for (int i = 0; i < line.getValue().length; i++) {
        int column = NAME_TO + 1 + i;
        parts.add(new Block.Part(column, column, Entry.of(line.getValue()[i], Look.COUNT)));
      }
      block.row(row++, parts);
    }
    draw(key, numbers, top + 2, frame);
    return row + 1;
  }

  private void draw(String key, Figures.Numbers numbers, int first, Charts.Frame frame) {
    int last = first + numbers.rows().size() - 1;
    List<String> names = List.copyOf(numbers.rows().keySet());
    List<Charts.Series> series = new ArrayList<>();
    for (int i = 0; i < numbers.heads().size(); i++) {
      int at = i;
      List<Long> values = numbers.rows().values().stream().map(n -> n[at]).toList();
      String cells = cells(NAME_TO + 1 + i, first, last);
      series.add(
          new Charts.Series(numbers.heads().get(i), numbers.colors().apply(i), values, cells));
    }
    Charts.Stacks stacks = new Charts.Stacks(names, cells(0, first, last));
    charts.stacked(key, stacks, series, BarDirection.BAR, frame);
  }

  private String cells(int column, int first, int last) {
    String letters = "$" + CellReference.convertNumToColString(column) + "$";
    String name = sheet.getSheetName().replace("'", "''");
    return "'" + name + "'!" + letters + (first + 1) + ":" + letters + (last + 1);
  }
}
