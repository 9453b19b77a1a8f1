package fi.seloste.report;

import fi.seloste.detect.CategoryFound;
import fi.seloste.detect.FieldFound;
import fi.seloste.match.SourceFound;
import fi.seloste.match.TableFound;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Sheet;

/** Every field of every table with the categories found in it, how surely and why. */
final class InventorySheet implements Page {

  /** Excel ends at 1,048,576 rows; what does not fit is said and stands in findings.json. */
  static final int ROWS = 1_000_000;

  static final List<Column> COLUMNS =
      List.of(
          new Column("source", Look.TEXT, 16),
          new Column("file", Look.TEXT, 28),
          new Column("table", Look.TEXT, 16),
          new Column("field-number", Look.COUNT, 7),
          new Column("field", Look.TEXT, 22),
          new Column("category", Look.TEXT, 26),
          new Column("confidence", Look.TEXT, 15),
          new Column("why", Look.TEXT, 26),
          new Column("hits", Look.COUNT, 11),
          new Column("filled", Look.COUNT, 11),
          new Column("rows", Look.COUNT, 11),
          new Column("distinct", Look.COUNT, 11),
          new Column("invalid", Look.COUNT, 11));

  private static final int WIDTH = COLUMNS.stream().mapToInt(Column::width).sum();

  @Override
  public String id() {
    return "inventory";
  }

  @Override
  public void write(Book book) {
    Sheet sheet = book.sheet(id(), COLUMNS.size(), WIDTH);
    long left = Math.max(0, rows(book) - ROWS);
    if (left > 0) {
      String more = book.words().text("inventory.more", Map.of("count", left));
      book.paragraph(sheet, Book.HEAD - 1, more, Look.ALARM, COLUMNS.size(), WIDTH);
    }
    Grid grid = new Grid(book, sheet, COLUMNS, Book.HEAD).widths().frozen(5).repeated();
    for (SourceFound source : book.outcome().sources()) {
      for (TableFound table : source.tables()) {
        table.fields().forEach(field -> field(book, grid, source.id(), table, field));
      }
    }
    grid.emptyAs("empty.inventory").filtered();
  }

  /** How many rows all fields need. */
  private static long rows(Content book) {
    return book.outcome().sources().stream()
        .flatMap(source -> source.tables().stream())
        .flatMap(table -> table.fields().stream())
        .mapToLong(field -> Math.max(1, field.categories().size()))
        .sum();
  }

  /** A row for each category, as long as there is room. */
  static void field(Content book, Rows grid, String source, TableFound table, FieldFound field) {
    if (field.categories().isEmpty() && grid.size() < ROWS) {
      row(book, grid, source, table, field, null);
    }
    for (CategoryFound category : field.categories()) {
      if (grid.size() < ROWS) {
        row(book, grid, source, table, field, category);
      }
    }
  }

  private static void row(
      Content book,
      Rows grid,
      String source,
      TableFound table,
      FieldFound field,
      @org.jspecify.annotations.Nullable CategoryFound category) {
    Words words = book.words();
    boolean invalid = category != null && category.category().equals(field.invalidCategory());
    grid.add(
        source,
        book.files().of(table.file()),
        table.table(),
        (long) field.index() + 1,
        field.header().isEmpty() ? words.text("field.unnamed") : field.header(),
        category == null
            ? Entry.of(words.text("category.none"), Look.MUTED)
            : Entry.of(category.category().name(words.language())),
        category == null ? "" : Entry.of(words.text(confidence(category)), look(category)),
        category == null
            ? ""
            : category.reasons().stream()
                .map(r -> words.orId("why.", r))
                .collect(Collectors.joining(", ")),
        category == null ? null : category.hits(),
        field.filled(),
        table.rows(),
        field.distinct(),
        invalid && field.invalid() > 0 ? field.invalid() : null);
  }

  /** The text for a confidence: the limits are those of the legend. */
  private static String confidence(CategoryFound category) {
    double confidence = category.confidence();
    if (confidence >= 0.95) {
      return "confidence.certain";
    }
    if (confidence >= 0.8) {
      return "confidence.likely";
    }
    return category.found() ? "confidence.possible" : "confidence.suspected";
  }

  private static Look look(CategoryFound category) {
    return category.found() ? Look.TEXT : Look.MUTED;
  }
}
