package fi.seloste.report;

import java.util.StringJoiner;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.PaneInformation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A sheet as text: what a reader sees, and what Excel was told about it. */
final class SheetText {

  private SheetText() {}

  static String of(XSSFWorkbook workbook, XSSFSheet sheet) {
    StringBuilder text = new StringBuilder();
    text.append("sheet ").append(sheet.getSheetName()).append('\n');
    PaneInformation pane = sheet.getPaneInformation();
    if (pane != null) {
      text.append("frozen ")
          .append(pane.getVerticalSplitPosition())
          .append(" columns, ")
          .append(pane.getHorizontalSplitPosition())
          .append(" rows\n");
    }
    if (sheet.getCTWorksheet().isSetAutoFilter()) {
      text.append("filter ").append(sheet.getCTWorksheet().getAutoFilter().getRef()).append('\n');
    }
    if (sheet.getRepeatingRows() != null) {
      text.append("repeated ").append(sheet.getRepeatingRows().formatAsString()).append('\n');
    }
    String area = workbook.getPrintArea(workbook.getSheetIndex(sheet));
    if (area != null) {
      text.append("printed ").append(area).append('\n');
    }
    if (sheet.getProtect()) {
      text.append("protected\n");
    }
    for (DataValidation validation : sheet.getDataValidations()) {
      String[] labels = validation.getValidationConstraint().getExplicitListValues();
      text.append("validated ")
          .append(validation.getRegions().getCellRangeAddress(0).formatAsString())
          .append(labels == null ? " date" : " " + String.join("/", labels))
          .append('\n');
    }
    if (sheet.getDrawingPatriarch() != null) {
      sheet
          .getDrawingPatriarch()
          .getCharts()
          .forEach(c -> text.append("chart ").append(c.getTitleText().getString()).append('\n'));
    }
    text.append('\n');
    sheet.forEach(row -> text.append(line(row)));
    return text.toString().replace('\u00a0', ' ');
  }

  private static String line(Row row) {
    StringJoiner cells = new StringJoiner(" | ", (row.getRowNum() + 1) + ": ", "\n");
    row.forEach(cell -> cells.add(cell(cell)));
    return cells.toString().replaceAll("( \\|)+ *\n$", "\n");
  }

  private static String cell(Cell cell) {
    String value =
        switch (cell.getCellType()) {
          case STRING -> cell.getStringCellValue().replace("\n", " / ");
          case NUMERIC -> number(cell);
          case FORMULA -> "=" + cell.getCellFormula() + " → " + number(cell);
          default -> "";
        };
    return cell.getHyperlink() == null ? value : value + " → " + cell.getHyperlink().getAddress();
  }

  private static String number(Cell cell) {
    double number = cell.getNumericCellValue();
    String format = cell.getCellStyle().getDataFormatString();
    return format.contains("yyyy")
        ? cell.getLocalDateTimeCellValue().toLocalDate().toString()
        : java.math.BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
