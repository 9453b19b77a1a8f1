package fi.seloste.report;

import fi.seloste.expire.OverdueRecord;
import fi.seloste.purge.WorkbookSeal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/** The overdue records one by one, as many as a person may look through. */
final class OverdueRecordsSheet implements Page {

  private static final List<Column> PLACE =
      List.of(
          new Column("source", Look.TEXT, 13),
          new Column("file", Look.TEXT, 20),
          new Column("table", Look.TEXT, 14),
          new Column("row", Look.COUNT, 11));

  private static final Column KEY = new Column("key", Look.TEXT, 20);

  private static final List<Column> FACTS =
      List.of(
          new Column("rule", Look.TEXT, 22),
          new Column("due-date", Look.DATE, 12),
          new Column("days", Look.COUNT, 9),
          new Column("action", Look.TEXT, 12),
          new Column("covers", Look.TEXT, 40),
          new Column("blocked-by", Look.TEXT, 20),
          new Column("blocked-until", Look.DATE, 12));

  /** Not printed: how the due date came about, and what {@code purge} needs. */
  private static final List<Column> DETAILS =
      List.of(
          new Column("clock", Look.DETAIL, 22),
          new Column("clock-date", Look.DATE, 12),
          new Column("path", Look.CODE, 40),
          new Column("rule-id", Look.CODE, 26),
          new Column("id", Look.CODE, 14));

  private final Iterable<OverdueRecord> records;
  private final List<String> listed = new ArrayList<>();

  /** What the same few rules, clocks and blocks are in words: a million rows ask for them. */
  private final Map<List<Object>, String> words = new HashMap<>();

  /** The sheet of these records; they are read once, in their order, and not kept. */
  OverdueRecordsSheet(Iterable<OverdueRecord> records) {
    this.records = records;
  }

  @Override
  public String id() {
    return "records";
  }

  /** The ids of the rows that were written, for the seal of the decisions. */
  List<String> listed() {
    return listed;
  }

  @Override
  public void write(Book book) {
    boolean decided = book.options().seal() != null;
    boolean keys = !book.options().keysShown().isEmpty();
    List<Column> columns = columns(decided, keys);
    int printed = columns.size() - DETAILS.size();
    int width = columns.stream().limit(printed).mapToInt(Column::width).sum();
    LongTable table = new LongTable(n -> begun(book, n, columns, printed, width), book.sheetRows());
    Grid first = table.current();
    for (OverdueRecord record : records) {
      book.ages().add(record.rule(), record.days());
      if (table.size() < book.options().recordRows()) {
        boolean decidable = decided && table.current() == first && first.size() < book.sheetRows();
        table.add(entries(book, record, decided, keys).toArray());
        if (decidable) {
          listed.add(WorkbookSeal.recordId(record.record(), record.rule()));
        }
      }
    }
    if (decided) {
      Decisions.guard(book, first.sheet(), first);
      Decisions.lock(book.workbook().getSheet(book.sheetName(id())));
      names(book, first);
    }
    table.current().emptyAs("empty.records").filtered();
    if (table.sheets() == 1) {
      first.hiddenIfEmpty("table", "blocked-by", "blocked-until");
      if (keys) {
        first.hiddenIfEmpty("key");
      }
      Names.table(book, first, id());
    }
    int index = book.workbook().getSheetIndex(book.sheetName(id()));
    book.workbook().setPrintArea(index, 0, printed - 1, 0, Math.max(first.last(), Book.HEAD + 1));
  }

  /** Opens a sheet; on further ones nobody can decide, and their head says so. */
  private Grid begun(Book book, int number, List<Column> columns, int printed, int width) {
    Sheet sheet =
        number == 1 ? book.sheet(id(), printed, width) : book.further(id(), number, printed, width);
    String note = note(book, number);
    if (!note.isEmpty()) {
      book.paragraph(sheet, Book.HEAD - 1, note, Look.ALARM, printed, width);
    }
    Grid grid = new Grid(book, sheet, columns, Book.HEAD).widths().frozen(4).repeated();
    sheet.setColumnHidden(grid.column("id"), true);
    return grid;
  }

  /** What a reader must know before the rows: that there are more, that these are not decided. */
  private static String note(Book book, int number) {
    if (number > 1) {
      return book.words().text("records.further");
    }
    long all =
        OverdueGroupsSheet.groups(book).stream().mapToLong(g -> g.overdue() + g.blocked()).sum();
    long rows = book.options().recordRows();
    String more =
        all <= rows
            ? ""
            : book.words().text("records.more", Map.of("all", all, "rows", rows)) + " ";
    String next =
        Math.min(all, rows) <= book.sheetRows()
            ? ""
            : book.words()
                .text("records.continues", Map.of("sheet", book.furtherName("records", 2)));
    return (more + next).strip();
  }

  /** The cells of a column of the decided records, of which there are so many, for formulas. */
  static String range(Book book, String key, long records) {
    List<Column> columns = columns(true, !book.options().keysShown().isEmpty());
    int column = 0;
    while (!columns.get(column).key().equals(key)) {
      column++;
    }
    long rows = Math.min(Math.min(records, book.options().recordRows()), book.sheetRows());
    int last = Book.HEAD + (int) Math.max(1, rows);
    CellRangeAddress cells = new CellRangeAddress(Book.HEAD + 1, last, column, column);
    return cells.formatAsString(book.sheetName("records"), true);
  }

  static List<Column> columns(boolean decided, boolean keys) {
    List<Column> columns = new ArrayList<>(PLACE);
    if (keys) {
      columns.add(KEY);
    }
    columns.addAll(FACTS);
    if (decided) {
      columns.addAll(Decisions.COLUMNS);
    }
    columns.addAll(DETAILS);
    return columns;
  }

  private List<Entry> entries(Book book, OverdueRecord record, boolean decided, boolean keys) {
    Wording wording = book.wording();
    List<Entry> entries = new ArrayList<>();
    entries.add(Entry.of(record.source()));
    entries.add(Entry.of(book.files().of(record.file())));
    entries.add(Entry.of(record.table()));
    entries.add(Entry.of(record.row()));
    if (keys) {
      boolean shown = book.options().keysShown().contains(record.source());
      entries.add(shown ? Entry.of(record.key()) : Entry.EMPTY);
    }
    entries.add(once("rule", record.rule(), () -> wording.ruleName(record.rule())));
    entries.add(Entry.of(record.due()));
    entries.add(Entry.of(record.days()));
    entries.add(once("action", record.action(), () -> wording.id("action", record.action())));
    List<Object> covers = List.of(record.covers(), record.whollyBlocked());
    entries.add(once("covers", covers, () -> covers(book, record)));
    entries.add(once("block", record.blockedBy(), () -> blocks(wording, record.blockedBy())));
    entries.add(Entry.of(record.blockedUntil()));
    if (decided) {
      entries.addAll(Decisions.undecided());
    }
    entries.add(once("clock", record.role(), () -> wording.clock(record.role())));
    entries.add(Entry.of(record.clock()));
    entries.add(Entry.of(record.file()));
    entries.add(Entry.of(record.rule()));
    entries.add(Entry.of(record.record()));
    return entries;
  }

  private Entry once(String kind, Object id, Supplier<String> text) {
    return Entry.of(words.computeIfAbsent(List.of(kind, id), key -> text.get()));
  }

  /** What goes, and what a block keeps of it. */
  private static String covers(Book book, OverdueRecord record) {
    Words words = book.words();
    if (record.whollyBlocked()) {
      return words.text("covers.nothing");
    }
    String goes =
        record.goes().equals(List.of(OverdueRecord.WHOLE))
            ? words.text("covers.all")
            : names(book, record.goes());
    return record.stays().isEmpty()
        ? goes
        : words.text("covers.but", Map.of("goes", goes, "stays", names(book, record.stays())));
  }

  private static String names(Book book, List<String> categories) {
    return categories.stream().map(book.wording()::category).collect(Collectors.joining(", "));
  }

  private static String blocks(Wording wording, String blockedBy) {
    return blockedBy.isEmpty()
        ? ""
        : Stream.of(blockedBy.split("\\+"))
            .map(by -> wording.id("block", by))
            .collect(Collectors.joining(", "));
  }

  private static void names(Book book, Grid grid) {
    List<String> same = List.of("id", "source", "row", "choice", "reason", "by", "date", "until");
    same.forEach(key -> Names.column(book, grid, "records", "decision.record." + key, key));
    Names.column(book, grid, "records", "decision.record.rule", "rule-id");
    Names.column(book, grid, "records", "decision.record.file", "path");
  }
}
