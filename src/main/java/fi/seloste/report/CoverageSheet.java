package fi.seloste.report;

import fi.seloste.match.FileCoverage;
import fi.seloste.match.FileCoverage.TableCoverage;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Sheet;
import org.jspecify.annotations.Nullable;

/** Every file and table: read, in part or not, and why. */
final class CoverageSheet implements Page {

  /** How many digits of a hash a person compares. */
  private static final int HASH = 16;

  static final List<Column> FILES =
      List.of(
          new Column("status", Look.TEXT, 14),
          new Column("source", Look.TEXT, 18),
          new Column("file", Look.TEXT, 36),
          new Column("format", Look.TEXT, 9),
          new Column("table", Look.TEXT, 18),
          new Column("rows", Look.COUNT, 12),
          new Column("unreadable", Look.COUNT, 12),
          new Column("first-unreadable", Look.COUNT, 14),
          new Column("reason-not-read", Look.TEXT, 40),
          new Column("details", Look.TEXT, 30),
          new Column("bytes", Look.COUNT, 14),
          new Column("hash", Look.CODE, 17),
          new Column("path", Look.CODE, 40));

  /** The path is for those who look for the file, not for paper. */
  private static final int PRINTED = FILES.size() - 1;

  private static final int WIDTH = FILES.stream().limit(PRINTED).mapToInt(Column::width).sum();

  @Override
  public String id() {
    return "coverage";
  }

  @Override
  public void write(Book book) {
    Sheet sheet = book.sheet(id(), PRINTED, WIDTH);
    Grid grid = new Grid(book, sheet, FILES, Book.HEAD).widths().frozen(3).repeated();
    files(book, grid);
    grid.emptyAs("empty.coverage").filtered();
    grid.hiddenIfEmpty("table", "unreadable", "first-unreadable", "reason-not-read");
    sheet.groupColumn(grid.column("hash"), grid.column("path"));
    Names.table(book, grid, id());
    int index = book.workbook().getSheetIndex(sheet);
    book.workbook().setPrintArea(index, 0, PRINTED - 1, 0, Math.max(grid.last(), Book.HEAD + 1));
  }

  /** A row for each file and table. */
  static void files(Content book, Rows rows) {
    for (FileCoverage file : book.outcome().coverage()) {
      if (file.tables().isEmpty()) {
        row(book, rows, file, null, true);
      }
      boolean first = true;
      for (TableCoverage table : file.tables()) {
        row(book, rows, file, table, first);
        first = false;
      }
    }
  }

  private static void row(
      Content book, Rows rows, FileCoverage file, @Nullable TableCoverage table, boolean first) {
    Words words = book.words();
    rows.add(
        Entry.of(words.text("status." + file.status()), look(file.status())),
        file.source(),
        book.files().of(file.file()),
        file.format(),
        table == null ? "" : table(words, table),
        table == null ? null : table.rows(),
        table == null || table.unreadable() == 0 ? null : table.unreadable(),
        table == null || table.firstUnreadableLine() == 0 ? null : table.firstUnreadableLine(),
        first ? reasons(book, file) : "",
        table == null ? "" : details(words, table),
        file.bytes(),
        file.sha256().length() > HASH ? file.sha256().substring(0, HASH) : file.sha256(),
        file.file());
  }

  private static String table(Words words, TableCoverage table) {
    return table.hidden()
        ? words.text("table.hidden", Map.of("table", table.table()))
        : table.table();
  }

  private static String reasons(Content book, FileCoverage file) {
    List<String> reasons = new java.util.ArrayList<>();
    if (file.reason() != null) {
      reasons.add(book.wording().reason(file.reason()));
    }
    file.notes().forEach(note -> reasons.add(book.wording().reason(note)));
    return String.join("\n", reasons);
  }

  /** The details that have a word; the rest is for programs and stands in findings.json. */
  private static String details(Words words, TableCoverage table) {
    return new TreeMap<>(table.details())
        .entrySet().stream()
            .filter(e -> words.has("detail." + e.getKey()) && !e.getValue().equals("none"))
            .map(e -> words.text("detail." + e.getKey(), Map.of("value", value(words, e))))
            .collect(Collectors.joining(" · "));
  }

  /** A value in words where it has some, such as a tab; another sign stands in quotes. */
  private static String value(Words words, Map.Entry<String, String> detail) {
    String prefix = "detail." + detail.getKey() + ".";
    String value = detail.getValue();
    return detail.getKey().equals("delimiter") && !words.has(prefix + value)
        ? words.text("detail.sign", Map.of("value", value))
        : words.orId(prefix, value);
  }

  private static Look look(String status) {
    return switch (status) {
      case "read" -> Look.GOOD;
      case "partly" -> Look.MEDIUM;
      default -> Look.HIGH;
    };
  }
}
