package fi.seloste.report;

import fi.seloste.purge.Choice;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.ComparisonOperator;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;

/**
 * The columns in which the team decides about overdue records: a choice from a list, why, who, when
 * and until when. What a person may not write there, the workbook already refuses or shows in red;
 * {@code purge} checks all of it again.
 */
final class Decisions {

  /** The columns, the same on the sheet of groups and on the sheet of records. */
  static final List<Column> COLUMNS =
      List.of(
          new Column("choice", Look.INPUT, 11),
          new Column("reason", Look.INPUT, 20),
          new Column("by", Look.INPUT, 12),
          new Column("date", Look.INPUT_DATE, 12),
          new Column("until", Look.INPUT_DATE, 12));

  private static final Map<Choice, String> FILLS =
      Map.of(
          Choice.PURGE, Palette.HIGH_PALE,
          Choice.KEEP, Palette.GOOD_PALE,
          Choice.POSTPONE, Palette.MEDIUM_PALE);

  private static final String SOME_DAY = "DATE(2000,1,1)";

  private Decisions() {}

  /** An empty cell for each column. */
  static List<Entry> undecided() {
    return COLUMNS.stream().map(c -> Entry.EMPTY).toList();
  }

  /** The label of a choice in the language of the report. */
  static String label(Words words, Choice choice) {
    return words.text("choice." + choice.id());
  }

  /** Adds lists, checks and colours to the decision columns of a table that has rows. */
  static void guard(Book book, Sheet sheet, Grid grid) {
    if (grid.size() == 0) {
      return;
    }
    choices(book, sheet, grid);
    date(book, sheet, grid, "date");
    date(book, sheet, grid, "until");
    colours(book, sheet, grid);
  }

  /** Locks what {@code purge} compares with the proposal; people still write, filter and resize. */
  static void lock(org.apache.poi.xssf.streaming.SXSSFSheet sheet) {
    sheet.enableLocking();
    sheet.lockAutoFilter(false);
    sheet.lockSort(false);
    sheet.lockFormatColumns(false);
    sheet.lockFormatRows(false);
    sheet.lockSelectLockedCells(false);
    sheet.lockSelectUnlockedCells(false);
  }

  private static void choices(Book book, Sheet sheet, Grid grid) {
    Words words = book.words();
    DataValidationHelper helper = sheet.getDataValidationHelper();
    String[] labels =
        Arrays.stream(Choice.values()).map(c -> label(words, c)).toArray(String[]::new);
    DataValidation validation =
        helper.createValidation(
            helper.createExplicitListConstraint(labels), list(grid.cells("choice")));
    validation.setShowErrorBox(true);
    validation.createErrorBox(words.text("choice.title"), words.text("choice.error"));
    validation.setShowPromptBox(true);
    validation.createPromptBox(words.text("choice.title"), words.text("choice.prompt"));
    sheet.addValidationData(validation);
  }

  private static void date(Book book, Sheet sheet, Grid grid, String key) {
    DataValidationHelper helper = sheet.getDataValidationHelper();
    DataValidationConstraint after =
        helper.createDateConstraint(OperatorType.GREATER_THAN, SOME_DAY, null, null);
    DataValidation validation = helper.createValidation(after, list(grid.cells(key)));
    validation.setShowErrorBox(true);
    validation.createErrorBox(
        book.words().text("column." + key), book.words().text("choice.date.error"));
    sheet.addValidationData(validation);
  }

  private static CellRangeAddressList list(CellRangeAddress cells) {
    CellRangeAddressList list = new CellRangeAddressList();
    list.addCellRangeAddress(cells);
    return list;
  }

  private static void colours(Book book, Sheet sheet, Grid grid) {
    SheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
    CellRangeAddress[] choice = {grid.cells("choice")};
    for (Choice option : Choice.values()) {
      ConditionalFormattingRule rule =
          formats.createConditionalFormattingRule(ComparisonOperator.EQUAL, quoted(book, option));
      fill(rule, Objects.requireNonNull(FILLS.get(option)));
      formats.addConditionalFormatting(choice, rule);
    }
    String chosen = first(grid, "choice");
    missing(formats, grid, "reason", chosen + "<>\"\"");
    missing(formats, grid, "by", chosen + "<>\"\"");
    missing(formats, grid, "until", chosen + "=" + quoted(book, Choice.POSTPONE));
  }

  /** A label as a formula has it. */
  static String quoted(Book book, Choice choice) {
    return "\"" + label(book.words(), choice) + "\"";
  }

  /** Red while something is missing that the choice needs. */
  private static void missing(
      SheetConditionalFormatting formats, Grid grid, String key, String needed) {
    String formula = "AND(" + needed + "," + first(grid, key) + "=\"\")";
    ConditionalFormattingRule rule = formats.createConditionalFormattingRule(formula);
    fill(rule, Palette.HIGH_PALE);
    formats.addConditionalFormatting(new CellRangeAddress[] {grid.cells(key)}, rule);
  }

  private static String first(Grid grid, String key) {
    return "$" + CellReference.convertNumToColString(grid.column(key)) + (grid.head() + 2);
  }

  private static void fill(ConditionalFormattingRule rule, String color) {
    PatternFormatting pattern = rule.createPatternFormatting();
    pattern.setFillBackgroundColor(Palette.color(color));
    pattern.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
  }
}
