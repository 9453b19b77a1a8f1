package fi.seloste.report;

import fi.seloste.match.Outcome;
import org.apache.poi.ss.usermodel.Footer;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The workbook while it is written: what every sheet needs. */
final class Book extends Content {

  /** Where the tables of most sheets have their head: below title, introduction and a blank row. */
  static final int HEAD = 3;

  private final SXSSFWorkbook workbook;
  private final Cells cells;
  private final int sheetRows;

  Book(SXSSFWorkbook workbook, Outcome outcome, ReportOptions options, Ages ages, int sheetRows) {
    super(outcome, options, ages, CellPlaces::new);
    this.workbook = workbook;
    this.sheetRows = sheetRows;
    this.cells = new Cells(new Styles(workbook.getXSSFWorkbook(), words().language()));
  }

  /** How many rows a sheet takes before a table goes on on the next. */
  int sheetRows() {
    return sheetRows;
  }

  Cells cells() {
    return cells;
  }

  SXSSFWorkbook workbook() {
    return workbook;
  }

  /** The workbook without streaming: charts, names and properties. */
  XSSFWorkbook whole() {
    return workbook.getXSSFWorkbook();
  }

  /** The streamed sheet, with title, introduction and print set-up. */
  Sheet sheet(String id, int printedColumns, int printedWidth) {
    return dressed(workbook.getSheet(sheetName(id)), id, printedColumns, printedWidth);
  }

  /** A further sheet of a table that is too long for one, behind the sheets of the same table. */
  Sheet further(String id, int number, int printedColumns, int printedWidth) {
    String name = furtherName(id, number);
    Sheet sheet = workbook.createSheet(name);
    workbook.setSheetOrder(name, workbook.getSheetIndex(furtherName(id, number - 1)) + 1);
    Row title = sheet.createRow(0);
    title.setHeightInPoints(27f);
    cells.put(title, 0, Entry.of(name), Look.TITLE);
    String about = words().text("sheet.further.about", java.util.Map.of("sheet", sheetName(id)));
    paragraph(sheet, 1, about, Look.SUBTITLE, printedColumns, printedWidth);
    sheet.setDisplayGridlines(false);
    printed(sheet);
    return sheet;
  }

  /** The name of a further sheet of a table. */
  String furtherName(String id, int number) {
    return number == 1 ? sheetName(id) : sheetName(id) + " " + number;
  }

  /** The sheet in memory, for the few that carry charts. */
  XSSFSheet wholeSheet(String id, int printedColumns, int printedWidth) {
    XSSFSheet sheet = whole().getSheet(sheetName(id));
    dressed(sheet, id, printedColumns, printedWidth);
    return sheet;
  }

  private Sheet dressed(Sheet sheet, String id, int columns, int width) {
    Row title = sheet.createRow(0);
    title.setHeightInPoints(27f);
    cells.put(title, 0, Entry.of(title(id)), Look.TITLE);
    paragraph(
        sheet,
        1,
        words().text("sheet." + id + ".about", header()),
        Look.SUBTITLE,
        columns,
        width * 3 / 4);
    sheet.setDisplayGridlines(false);
    sheet.setZoom(100);
    printed(sheet);
    return sheet;
  }

  private String title(String id) {
    return id.equals("summary") ? outcome().register().title() : sheetName(id);
  }

  /** A text over several columns, in a row as high as it needs. */
  void paragraph(Sheet sheet, int row, String text, Look look, int columns, int width) {
    Row line = sheet.createRow(row);
    for (int i = 0; i < columns; i++) {
      cells.put(line, i, i == 0 ? Entry.of(text) : Entry.EMPTY, look);
    }
    if (columns > 1) {
      sheet.addMergedRegion(new CellRangeAddress(row, row, 0, columns - 1));
    }
    line.setHeightInPoints(Measure.height(text, width, look.points()));
  }

  private void printed(Sheet sheet) {
    PrintSetup setup = sheet.getPrintSetup();
    setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
    setup.setLandscape(true);
    setup.setFitWidth((short) 1);
    setup.setFitHeight((short) 0);
    sheet.setFitToPage(true);
    sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.LEFT, 0.4);
    sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.RIGHT, 0.4);
    sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.TOP, 0.5);
    sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.BOTTOM, 0.6);
    Footer footer = sheet.getFooter();
    footer.setLeft(plain(outcome().register().title()));
    footer.setCenter(plain(words().month(outcome().month())));
    footer.setRight(words().template("print.page"));
  }

  /** A text without the signs that mean something in a footer. */
  private static String plain(String text) {
    return text.replace("&", "&&");
  }
}
