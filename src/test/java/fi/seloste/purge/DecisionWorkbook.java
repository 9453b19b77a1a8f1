package fi.seloste.purge;

import fi.seloste.expire.OverdueRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook as the report writes it, reduced to what {@code purge} looks at. */
final class DecisionWorkbook {

  static final String GROUPS = "Vanhentuneet";
  static final String RECORDS = "Tietueet o'clock";

  private static final List<String> GROUP_COLUMNS =
      List.of("source", "rule", "records", "choice", "reason", "by", "date", "until", "id");
  private static final List<String> RECORD_COLUMNS =
      List.of("source", "file", "row", "rule", "choice", "reason", "by", "date", "until", "id");

  final XSSFWorkbook workbook = new XSSFWorkbook();
  private final Map<String, String> manifest = new LinkedHashMap<>();
  private final Map<String, Row> groupRows = new LinkedHashMap<>();
  private final List<String> recordIds = new ArrayList<>();

  DecisionWorkbook(List<OverdueRecord> lines, String proposal) {
    manifest.put("schema", WorkbookSeal.SCHEMA);
    manifest.put("job", "remonttilinkki");
    manifest.put("register", "remonttilinkki");
    manifest.put("month", "2026-11");
    manifest.put("run", "run-1");
    manifest.put("asOf", "2026-11-30");
    manifest.put("proposal-sha256", proposal);
    manifest.put("notice-sha256", "notice-1");
    manifest.put("notice-updated", "2021-05-19");
    manifest.put("sources-sha256", "sources-1");
    manifest.put("language", "fi");
    manifest.put("choice.purge", "Poista");
    manifest.put("choice.keep", "Säilytä");
    manifest.put("choice.postpone", "Lykkää");
    groups(lines);
    records(lines);
    seal();
  }

  private void groups(List<OverdueRecord> lines) {
    Sheet sheet = workbook.createSheet(GROUPS);
    head(sheet, 3, "decision.group.", GROUP_COLUMNS);
    for (OverdueRecord line : lines) {
      String id = WorkbookSeal.groupId(line.source(), line.rule(), line.action());
      Row row =
          groupRows.computeIfAbsent(
              id,
              group -> {
                Row made = sheet.createRow(4 + groupRows.size());
                made.createCell(0).setCellValue(line.source());
                made.createCell(1).setCellValue(line.rule());
                made.createCell(2).setCellValue(0);
                made.createCell(8).setCellValue(group);
                return made;
              });
      Cell count = row.getCell(2);
      count.setCellValue(count.getNumericCellValue() + 1);
    }
  }

  private void records(List<OverdueRecord> lines) {
    Sheet sheet = workbook.createSheet(RECORDS);
    head(sheet, 0, "decision.record.", RECORD_COLUMNS);
    for (OverdueRecord line : lines) {
      Row row = sheet.createRow(1 + recordIds.size());
      row.createCell(0).setCellValue(line.source());
      row.createCell(1).setCellValue(line.file());
      row.createCell(2).setCellValue((double) line.row());
      row.createCell(3).setCellValue(line.rule());
      row.createCell(9).setCellValue(line.record());
      recordIds.add(WorkbookSeal.recordId(line.record(), line.rule()));
    }
  }

  private void head(Sheet sheet, int row, String prefix, List<String> columns) {
    Row head = sheet.createRow(row);
    for (int i = 0; i < columns.size(); i++) {
      head.createCell(i).setCellValue(columns.get(i));
      Name name = workbook.createName();
      name.setNameName(prefix + columns.get(i));
      name.setRefersToFormula(
          "'"
              + sheet.getSheetName().replace("'", "''")
              + "'!$"
              + (char) ('A' + i)
              + "$"
              + (row + 1));
    }
  }

  private void seal() {
    Sheet sheet = workbook.createSheet("_seloste");
    workbook.setSheetVisibility(workbook.getSheetIndex(sheet), SheetVisibility.VERY_HIDDEN);
    WorkbookSeal.sealed(manifest, groupRows.keySet(), recordIds, Lines.KEY)
        .forEach(
            (name, value) -> {
              Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
              row.createCell(0).setCellValue(name);
              row.createCell(1).setCellValue(value);
            });
  }

  /** Puts the table of records below that of groups, on one sheet. */
  DecisionWorkbook onOneSheet(int head) {
    Sheet below = workbook.getSheet(GROUPS);
    Sheet apart = workbook.getSheet(RECORDS);
    for (Row row : apart) {
      Row moved = below.createRow(head + row.getRowNum());
      row.forEach(
          cell -> {
            Cell to = moved.createCell(cell.getColumnIndex());
            if (cell.getCellType() == org.apache.poi.ss.usermodel.CellType.NUMERIC) {
              to.setCellValue(cell.getNumericCellValue());
            } else {
              to.setCellValue(cell.getStringCellValue());
            }
          });
    }
    for (int i = 0; i < RECORD_COLUMNS.size(); i++) {
      workbook
          .getName("decision.record." + RECORD_COLUMNS.get(i))
          .setRefersToFormula(GROUPS + "!$" + (char) ('A' + i) + "$" + (head + 1));
    }
    return this;
  }

  /** Decides about the group in this place, from 0. */
  DecisionWorkbook group(int place, String choice, String reason, String by) {
    decide(
        Objects.requireNonNull(workbook.getSheet(GROUPS).getRow(4 + place)), 3, choice, reason, by);
    return this;
  }

  /** Decides about the record in this place, from 0. */
  DecisionWorkbook record(int place, String choice, String reason, String by) {
    decide(
        Objects.requireNonNull(workbook.getSheet(RECORDS).getRow(1 + place)),
        4,
        choice,
        reason,
        by);
    return this;
  }

  private static void decide(Row row, int column, String choice, String reason, String by) {
    row.createCell(column).setCellValue(choice);
    row.createCell(column + 1).setCellValue(reason);
    row.createCell(column + 2).setCellValue(by);
  }

  /** The cell of a group's decision. */
  Cell groupCell(int place, String column) {
    return workbook
        .getSheet(GROUPS)
        .getRow(4 + place)
        .getCell(GROUP_COLUMNS.indexOf(column), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
  }

  Cell recordCell(int place, String column) {
    return workbook
        .getSheet(RECORDS)
        .getRow(1 + place)
        .getCell(RECORD_COLUMNS.indexOf(column), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
  }

  Path write(Path folder) throws IOException {
    Path file = folder.resolve("report.xlsx");
    try (OutputStream out = Files.newOutputStream(file)) {
      workbook.write(out);
    }
    return file;
  }

  Path encrypted(Path folder, String password) throws Exception {
    Path plain = write(folder);
    Path file = folder.resolve("locked.xlsx");
    try (POIFSFileSystem locked = new POIFSFileSystem();
        OutputStream out = Files.newOutputStream(file)) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword(password);
      try (OPCPackage zip = OPCPackage.open(plain.toFile());
          OutputStream inner = encryptor.getDataStream(locked)) {
        zip.save(inner);
      }
      locked.writeFilesystem(out);
    }
    return file;
  }
}
