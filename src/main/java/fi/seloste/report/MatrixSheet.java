package fi.seloste.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Sheet;

/** What the notice says of each category, and beside it what is kept. */
final class MatrixSheet implements Page {

  static final List<Column> COLUMNS =
      List.of(
          new Column("category", Look.TEXT, 26),
          new Column("says", Look.TEXT, 16),
          new Column("subjects", Look.TEXT, 18),
          new Column("condition", Look.TEXT, 20),
          new Column("notice-line", Look.TEXT, 9),
          new Column("sentence", Look.TEXT, 38),
          new Column("found-where", Look.TEXT, 36),
          new Column("hits", Look.COUNT, 12),
          new Column("verdict", Look.TEXT, 34));

  /** How many fields a row names before it counts the rest. */
  private static final int PLACES = 8;

  private static final int WIDTH = COLUMNS.stream().mapToInt(Column::width).sum();

  @Override
  public String id() {
    return "matrix";
  }

  @Override
  public void write(Book book) {
    Sheet sheet = book.sheet(id(), COLUMNS.size(), WIDTH);
    Grid grid = new Grid(book, sheet, COLUMNS, Book.HEAD).widths().frozen(1).repeated();
    rows(book, grid);
    grid.emptyAs("empty.matrix").filtered().hiddenIfEmpty("condition");
    Names.table(book, grid, id());
  }

  /** A row for each statement of the notice, and for what it does not say. */
  static void rows(Content book, Rows rows) {
    for (Comparison.Row row : new Comparison(book.outcome()).rows()) {
      rows.add(
          row.category().name(book.words().language()),
          book.words().text("says." + row.says()),
          book.wording().groups(row.groups()),
          book.wording().condition(row.condition()),
          book.places().line(row.quote()),
          row.quote().quote(),
          where(book, row),
          row.hits() == 0 ? null : row.hits(),
          verdict(book, row));
    }
  }

  private static String where(Content book, Comparison.Row row) {
    Set<String> places = new LinkedHashSet<>();
    row.places().forEach(p -> places.add(p.source() + " › " + book.findings().field(p.field())));
    String shown = places.stream().limit(PLACES).collect(Collectors.joining("\n"));
    long rest = places.size() - (long) PLACES;
    return rest <= 0
        ? shown
        : shown + "\n" + book.words().text("more.places", Map.of("count", rest));
  }

  private static Entry verdict(Content book, Comparison.Row row) {
    fi.seloste.match.Judged judged = row.judged();
    if (judged != null) {
      String text = book.findings().title(judged.discrepancy());
      return new Entry(
          text, Look.of(judged.discrepancy().severity()), book.places().discrepancy(judged.id()));
    }
    Look look = row.verdict().equals("match") ? Look.GOOD : Look.MUTED;
    return Entry.of(book.words().text("verdict." + row.verdict()), look);
  }
}
