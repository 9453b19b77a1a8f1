package fi.seloste.report;

import fi.seloste.declare.Quote;
import fi.seloste.declare.RetentionRule;
import fi.seloste.match.OverdueGroup;
import fi.seloste.purge.WorkbookSeal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** The overdue records by source, rule and action, each group with its decision. */
final class OverdueGroupsSheet implements Page {

  /** The row of the table's head: the totals stand above it. */
  static final int HEAD = 6;

  private static final int TOTAL_LABELS = 3;

  static final List<Column> FACTS =
      List.of(
          new Column("source", Look.TEXT, 14),
          new Column("rule", Look.TEXT, 31),
          new Column("covers", Look.TEXT, 17),
          new Column("action", Look.TEXT, 12),
          new Column("in-group", Look.COUNT, 11),
          new Column("blocked", Look.COUNT, 11),
          new Column("oldest-due", Look.DATE, 12),
          new Column("undatable", Look.COUNT, 11),
          new Column("notice-line", Look.TEXT, 9),
          new Column("sentence", Look.TEXT, 24));

  private static final List<Column> IDS =
      List.of(new Column("rule-id", Look.CODE, 22), new Column("id", Look.CODE, 14));

  @Override
  public String id() {
    return "groups";
  }

  @Override
  public void write(Book book) {
    boolean decided = book.options().seal() != null;
    List<Column> columns = new ArrayList<>(FACTS);
    if (decided) {
      columns.addAll(Decisions.COLUMNS);
      columns.addAll(IDS);
    }
    int printed = decided ? columns.size() - IDS.size() : columns.size();
    int width = columns.stream().limit(printed).mapToInt(Column::width).sum();
    Sheet sheet = book.sheet(id(), printed, width);
    Row labels = sheet.createRow(TOTAL_LABELS);
    Row totals = sheet.createRow(TOTAL_LABELS + 1);
    Grid grid = new Grid(book, sheet, columns, HEAD).widths().frozen(1).repeated();
    if (decided) {
      new DecisionTotals(book, grid, groups(book)).write(labels, totals);
    }
    rows(book, grid, decided);
    if (decided) {
      Decisions.guard(book, sheet, grid);
      Decisions.lock(book.workbook().getSheet(sheet.getSheetName()));
      names(book, grid);
      sheet.setColumnHidden(grid.column("id"), true);
    }
    grid.emptyAs("empty.groups").filtered();
    Names.table(book, grid, id());
    int index = book.workbook().getSheetIndex(sheet);
    book.workbook().setPrintArea(index, 0, printed - 1, 0, Math.max(grid.last(), HEAD + 1));
  }

  /** A row for each group, with cells for its decision or without. */
  static void rows(Content book, Rows rows, boolean decided) {
    for (OverdueGroup group : groups(book)) {
      rows.add(entries(book, group, decided).toArray());
    }
  }

  /** The groups that the purge proposal has lines of, in its order. */
  static List<OverdueGroup> groups(Content book) {
    return book.outcome().overdue().stream().filter(g -> g.overdue() + g.blocked() > 0).toList();
  }

  /** The id of a group's row. */
  static String groupId(OverdueGroup group) {
    return WorkbookSeal.groupId(group.source(), group.rule(), group.action());
  }

  private static List<Entry> entries(Content book, OverdueGroup group, boolean decided) {
    Wording wording = book.wording();
    RetentionRule rule = wording.rule(group.rule());
    Quote quote = rule == null ? Quote.NONE : rule.quote();
    List<Entry> entries = new ArrayList<>();
    entries.add(Entry.of(group.source()));
    entries.add(Entry.of(rule == null ? group.rule() : wording.conditionalRule(rule)));
    entries.add(Entry.of(rule == null ? "" : wording.covers(rule.covers())));
    entries.add(Entry.of(wording.id("action", group.action())));
    entries.add(Entry.of(group.overdue() + group.blocked()));
    entries.add(Entry.of(group.blocked()));
    entries.add(Entry.of(group.oldestDue()));
    entries.add(Entry.of(group.undatable()));
    entries.add(book.places().line(quote));
    boolean policy = rule != null && rule.policy();
    entries.add(Entry.of(policy ? book.words().text("rule.policy") : quote.quote()));
    if (decided) {
      entries.addAll(Decisions.undecided());
      entries.add(Entry.of(group.rule()));
      entries.add(Entry.of(groupId(group)));
    }
    return entries;
  }

  private static void names(Book book, Grid grid) {
    Map<String, String> names =
        Map.of(
            "id", "id",
            "source", "source",
            "rule", "rule-id",
            "records", "in-group",
            "choice", "choice",
            "reason", "reason",
            "by", "by",
            "date", "date",
            "until", "until");
    new java.util.TreeMap<>(names)
        .forEach((name, key) -> Names.column(book, grid, "groups", "decision.group." + name, key));
  }
}
