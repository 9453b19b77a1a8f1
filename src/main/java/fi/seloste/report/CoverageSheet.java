package fi.seloste.report;

import fi.seloste.match.FileCoverage;
import fi.seloste.match.FileCoverage.TableCoverage;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Sheet;
import org.jspecify.annotations.Nullable;

/** Every file and table: read, in part or not, and why; every detector and check that ran. */
final class CoverageSheet implements Page {

  /** How many digits of a hash a person compares. */
  private static final int HASH = 16;

  /**
   * Rows of a printed page: a longer list repeats its head, though it is not the second table's.
   */
  private static final int PAGE = 40;

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

  static final List<Column> RAN =
      List.of(
          new Column("ran-kind", Look.TEXT, 14),
          new Column("ran-id", Look.TEXT, 18),
          new Column("ran-name", Look.TEXT, 34),
          new Column("ran-count", Look.COUNT, 9));

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
    Grid grid = new Grid(book, sheet, FILES, Book.HEAD).widths().frozen(3);
    files(book, grid);
    grid.emptyAs("empty.coverage").filtered();
    grid.hiddenIfEmpty("table", "unreadable", "first-unreadable", "reason-not-read");
    sheet.groupColumn(grid.column("hash"), grid.column("path"));
    Names.table(book, grid, id());
    if (grid.size() > PAGE) {
      grid.repeated();
    }
    int last = ran(book, sheet, grid.last() + 2);
    book.workbook().setPrintArea(book.workbook().getSheetIndex(sheet), 0, PRINTED - 1, 0, last);
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
            .filter(e -> words.has("detail." + e.getKey()))
            .map(e -> words.text("detail." + e.getKey(), Map.of("value", value(words, e))))
            .collect(Collectors.joining(" · "));
  }

  /** A value in words where it has some: a tab is no sign that a reader sees. */
  private static String value(Words words, Map.Entry<String, String> detail) {
    return words.orId("detail." + detail.getKey() + ".", detail.getValue());
  }

  private static Look look(String status) {
    return switch (status) {
      case "read" -> Look.GOOD;
      case "partly" -> Look.MEDIUM;
      default -> Look.HIGH;
    };
  }

  private static int ran(Book book, Sheet sheet, int row) {
    Entry head = Entry.of(book.words().text("section.ran"));
    book.cells().put(sheet.createRow(row), 0, head, Look.SECTION);
    Grid grid = new Grid(book, sheet, RAN, row + 1);
    ran(book, grid);
    return grid.last();
  }

  /** A row for each check and detector that ran. */
  static void ran(Content book, Rows grid) {
    Words words = book.words();
    for (String check : book.outcome().checks()) {
      long open =
          book.outcome().discrepancies().stream()
              .filter(j -> j.discrepancy().code().equals(check) && !j.state().equals("resolved"))
              .count();
      grid.add(words.text("ran.check"), check, words.text("check." + check + ".title"), open);
    }
    for (String detector : book.outcome().detectors()) {
      grid.add(words.text("ran.detector"), detector, words.orId("detector.", detector), null);
    }
  }
}
