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
    LongTable table = new LongTable(number -> begun(book, number), book.sheetRows());
    for (SourceFound source : book.outcome().sources()) {
      for (InventoryTables found : InventoryTables.of(source)) {
        group(book, table, source.id(), found);
        found.found().fields().forEach(field -> field(book, table, source.id(), found, field));
      }
    }
    table.current().emptyAs("empty.inventory").filtered().hiddenIfEmpty("table", "invalid");
    if (table.sheets() == 1) {
      Names.table(book, table.current(), id());
    }
  }

  private Grid begun(Book book, int number) {
    Sheet sheet =
        number == 1
            ? book.sheet(id(), COLUMNS.size(), WIDTH)
            : book.further(id(), number, COLUMNS.size(), WIDTH);
    sheet.setRowSumsBelow(false);
    return new Grid(book, sheet, COLUMNS, Book.HEAD).widths().frozen(5).repeated().outlined();
  }

  /** The row of a table above its fields, which can be folded under it. */
  private static void group(Book book, LongTable rows, String source, InventoryTables told) {
    TableFound table = told.found();
    long personal =
        table.fields().stream()
            .filter(field -> field.categories().stream().anyMatch(CategoryFound::found))
            .count();
    Map<String, Long> counts = Map.of("fields", (long) table.fields().size(), "personal", personal);
    rows.add(
        Entry.of(source, Look.GROUP),
        Entry.of(file(book, told), Look.GROUP),
        Entry.of(table.table(), Look.GROUP),
        Entry.of(null, Look.GROUP),
        Entry.of(book.words().text("inventory.group", counts), Look.GROUP),
        Entry.of(null, Look.GROUP),
        Entry.of(null, Look.GROUP),
        Entry.of(null, Look.GROUP),
        Entry.of(null, Look.GROUP),
        Entry.of(null, Look.GROUP),
        Entry.of(table.rows(), Look.GROUP_COUNT),
        Entry.of(null, Look.GROUP),
        Entry.of(null, Look.GROUP));
  }

  /** A row for each category; what is neither found nor shown by a single value is not told. */
  static void field(
      Content book, Rows rows, String source, InventoryTables table, FieldFound field) {
    List<CategoryFound> told =
        field.categories().stream().filter(c -> c.found() || c.hits() > 0).toList();
    if (told.isEmpty()) {
      row(book, rows, source, table, field, null);
    }
    for (CategoryFound category : told) {
      row(book, rows, source, table, field, category);
    }
  }

  /** The name of the file, or how many files are told together. */
  static String file(Content book, InventoryTables table) {
    return table.files() == 1
        ? book.files().of(table.found().file())
        : book.words().text("inventory.files", Map.of("files", (long) table.files()));
  }

  private static void row(
      Content book,
      Rows grid,
      String source,
      InventoryTables table,
      FieldFound field,
      @org.jspecify.annotations.Nullable CategoryFound category) {
    Words words = book.words();
    boolean invalid = category != null && category.category().equals(field.invalidCategory());
    grid.add(
        source,
        file(book, table),
        table.found().table(),
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
        table.found().rows(),
        table.counted() ? field.distinct() : null,
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
