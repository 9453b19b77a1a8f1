package fi.seloste.collect;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.jspecify.annotations.Nullable;

/** Fills sheets for tests. */
final class SheetFixture {

  private SheetFixture() {}

  /** Writes a row, numbered as a spreadsheet does; null leaves a cell out. */
  static void row(Sheet sheet, int number, @Nullable Object... values) {
    Row row = sheet.createRow(number - 1);
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      if (value != null) {
        fill(row.createCell(i), value);
      }
    }
  }

  static CellStyle style(Workbook workbook, String format) {
    CellStyle style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    return style;
  }

  private static void fill(Cell cell, Object value) {
    Workbook workbook = cell.getSheet().getWorkbook();
    if (value instanceof Number n) {
      cell.setCellValue(n.doubleValue());
    } else if (value instanceof Boolean b) {
      cell.setCellValue(b);
    } else if (value instanceof LocalDateTime d) {
      cell.setCellValue(d);
      cell.setCellStyle(style(workbook, "d.m.yyyy h:mm"));
    } else if (value instanceof LocalDate d) {
      cell.setCellValue(d);
      cell.setCellStyle(style(workbook, "dd.mm.yyyy"));
    } else {
      cell.setCellValue(String.valueOf(value));
    }
  }
}
