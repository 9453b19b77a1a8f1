package fi.seloste.report;

import fi.seloste.match.Discrepancy;
import fi.seloste.match.Judged;
import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;

/**
 * Every discrepancy: what, where, which sentence, which law, what to do; and columns in which the
 * team says who does it. The columns after the note are for filtering and are not printed.
 */
final class DiscrepanciesSheet implements Page {

  /** Defined names of the columns that {@link FollowUps} reads next month. */
  static final String NAMES = "followup.";

  static final List<Column> COLUMNS =
      List.of(
          new Column("severity", Look.TEXT, 11),
          new Column("state", Look.TEXT, 13),
          new Column("discrepancy", Look.TEXT, 22),
          new Column("what", Look.TEXT, 31),
          new Column("where", Look.TEXT, 19),
          new Column("records", Look.COUNT, 11),
          new Column("notice-line", Look.TEXT, 8),
          new Column("sentence", Look.TEXT, 22),
          new Column("law", Look.TEXT, 22),
          new Column("todo", Look.TEXT, 31),
          new Column("since", Look.MONTH, 10),
          new Column("owner", Look.INPUT, 13),
          new Column("due", Look.INPUT_DATE, 12),
          new Column("note", Look.INPUT, 12),
          new Column("category", Look.DETAIL, 18),
          new Column("subjects", Look.DETAIL, 14),
          new Column("source", Look.DETAIL, 16),
          new Column("file", Look.DETAIL, 26),
          new Column("table", Look.DETAIL, 16),
          new Column("field", Look.DETAIL, 18),
          new Column("first-row", Look.COUNT, 14),
          new Column("code", Look.CODE, 18),
          new Column("id", Look.CODE, 14));

  private static final int PRINTED = 14;

  private static final int WIDTH = COLUMNS.stream().limit(PRINTED).mapToInt(Column::width).sum();

  @Override
  public String id() {
    return "discrepancies";
  }

  @Override
  public void write(Book book) {
    Sheet sheet = book.sheet(id(), PRINTED, WIDTH);
    Grid grid = new Grid(book, sheet, COLUMNS, Book.HEAD).widths().frozen(3).repeated();
    rows(book, grid);
    names(book, grid);
    grid.emptyAs("empty.discrepancies").filtered();
    Names.table(book, grid, id());
    sheet.groupColumn(PRINTED, COLUMNS.size() - 1);
    dates(sheet, grid);
    int index = book.workbook().getSheetIndex(sheet);
    book.workbook().setPrintArea(index, 0, PRINTED - 1, 0, Math.max(grid.last(), Book.HEAD + 1));
  }

  /** A row for each discrepancy. */
  static void rows(Content book, Rows rows) {
    for (Judged judged : book.outcome().discrepancies()) {
      row(book, rows, judged);
    }
  }

  private static void row(Content book, Rows rows, Judged judged) {
    Discrepancy found = judged.discrepancy();
    Findings findings = book.findings();
    FollowUp followUp = book.options().followUps().getOrDefault(judged.id(), FollowUp.NONE);
    boolean resolved = judged.state().equals("resolved");
    Look severity = resolved ? Look.MUTED : Look.of(found.severity());
    rows.add(
        Entry.of(book.words().text("severity." + found.severity().id()), severity),
        Entry.of(findings.state(judged), resolved ? Look.GOOD : Look.TEXT),
        findings.title(found),
        findings.what(found),
        findings.place(found),
        found.records() == 0 ? null : found.records(),
        book.places().line(found.notice()),
        findings.sentence(found),
        findings.laws(found.law()),
        findings.todo(found),
        judged.since(),
        followUp.owner(),
        followUp.due(),
        followUp.note(),
        found.category().isEmpty() ? "" : book.wording().category(found.category()),
        found.subjects().isEmpty() ? "" : book.wording().id("group", found.subjects()),
        found.source(),
        found.file(),
        found.table(),
        findings.field(found.field()),
        found.firstRow() == 0 ? null : found.firstRow(),
        found.code(),
        judged.id());
  }

  private static void names(Book book, Grid grid) {
    for (String key : List.of("id", "owner", "due", "note")) {
      Names.column(book, grid, "discrepancies", NAMES + key, key);
    }
  }

  /** The due date is a date, or the plan cannot be sorted by it. */
  private static void dates(Sheet sheet, Grid grid) {
    DataValidationHelper helper = sheet.getDataValidationHelper();
    DataValidationConstraint date =
        helper.createDateConstraint(
            DataValidationConstraint.OperatorType.GREATER_THAN, "DATE(2000,1,1)", null, null);
    CellRangeAddressList cells = new CellRangeAddressList();
    cells.addCellRangeAddress(grid.cells("due"));
    DataValidation validation = helper.createValidation(date, cells);
    validation.setShowErrorBox(true);
    sheet.addValidationData(validation);
  }
}
