package fi.seloste.sample;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** An Excel workbook of several tables whose bytes do not depend on when it was written. */
final class Sheets {
  private static final LocalDateTime WRITTEN = LocalDateTime.of(2026, 11, 1, 6, 0);

  private final XSSFWorkbook book = new XSSFWorkbook();
  private final CellStyle dates = book.createCellStyle();

  Sheets() {
    dates.setDataFormat(book.createDataFormat().getFormat("d.m.yyyy"));
  }

  Sheets sheet(String name, Table table) {
    XSSFSheet sheet = book.createSheet(name);
    int at = 0;
    for (String title : table.above()) {
      sheet.createRow(at++).createCell(0).setCellValue(title);
    }
    var header = sheet.createRow(at++);
    for (int i = 0; i < table.header().size(); i++) {
      header.createCell(i).setCellValue(table.header().get(i));
    }
    for (var cells : table.rows()) {
      var row = sheet.createRow(at++);
      for (int i = 0; i < cells.size(); i++) {
        fill(row.createCell(i), cells.get(i));
      }
    }
    return this;
  }

  Sheets hidden(String name, Table table) {
    sheet(name, table);
    book.setSheetHidden(book.getSheetIndex(name), true);
    return this;
  }

  private void fill(XSSFCell cell, @Nullable Object value) {
    if (value instanceof LocalDate day) {
      cell.setCellValue(day);
      cell.setCellStyle(dates);
    } else if (value instanceof Number number) {
      cell.setCellValue(number.doubleValue());
    } else if (value != null && !"".equals(value)) {
      cell.setCellValue(value.toString());
    }
  }

  byte[] bytes() {
    var core = book.getProperties().getCoreProperties();
    core.setCreator("Seloste");
    core.setCreated(Optional.of(Date.from(Instant.parse("2026-11-01T04:00:00Z"))));
    core.setModified(Optional.of(Date.from(Instant.parse("2026-11-01T04:00:00Z"))));
    try (book) {
      var out = new ByteArrayOutputStream();
      book.write(out);
      return withFixedTimes(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** POI stamps each part with the present time; the parts are packed again without it. */
  private static byte[] withFixedTimes(byte[] workbook) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var in = new ZipInputStream(new ByteArrayInputStream(workbook));
        var zip = new ZipOutputStream(out)) {
      for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
        ZipEntry copy = new ZipEntry(part.getName());
        copy.setTimeLocal(WRITTEN);
        zip.putNextEntry(copy);
        in.transferTo(zip);
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }
}
