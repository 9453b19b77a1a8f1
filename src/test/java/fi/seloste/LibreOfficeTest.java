package fi.seloste;

import static org.assertj.core.api.Assertions.assertThat;

import fi.seloste.Office.Said;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbook of a team without Excel: opened, calculated and saved by LibreOffice. */
@Tag("desk")
class LibreOfficeTest {

  private static final String CONTACTS = "contact-request/created+P7M";

  @TempDir Path folder;

  @Test
  void aWorkbookSavedByLibreOfficeIsPurgedByAsDecidedAndItsTotalsFollow() throws Exception {
    Office office = new Office(folder);
    assertThat(office.scan("2026-10").exitCode()).isZero();
    Path workbook = office.workbook("2026-10");
    Office.decide(
        workbook,
        (book, groups, records) -> {
          for (Office.Line line : groups) {
            if (line.text("rule").equals(CONTACTS) && line.text("source").equals("requests")) {
              line.decide("Poista", "aika on täynnä", "Maija Malli");
            }
          }
          of(records, "requests", CONTACTS).get(1).decide("Säilytä", "reklamaatio", "Matti Malli");
          forget(book);
        });

    saved(workbook);

    // of six records of the group one is kept, and of the five left a hold keeps one
    assertThat(totals(workbook)).containsExactly(5L, 1L, 0L, 16L);
    Said purged = Office.process("purge", workbook.toString());
    assertThat(purged.text()).contains("4 to go", "blocked 1", "kept 1");
    assertThat(purged.exitCode()).isZero();
    List<Map<String, String>> ordered =
        Office.csv(office.month("2026-10").resolve("purge-order.csv"));
    assertThat(ordered).hasSize(4).allMatch(line -> line.get("rule").equals(CONTACTS));
  }

  @Test
  void whatTheTeamWroteInLibreOfficeIsThereNextMonth() throws Exception {
    Office office = new Office(folder);
    assertThat(office.scan("2026-09").exitCode()).isZero();
    Path workbook = office.workbook("2026-09");
    Office.decide(
        workbook,
        (book, groups, records) -> {
          Cell head = cell(book, "followup.owner");
          Row row = head.getSheet().getRow(head.getRowIndex() + 1);
          row.getCell(head.getColumnIndex()).setCellValue("Maija Malli");
        });
    saved(workbook);
    assertThat(office.scan("2026-10").exitCode()).isZero();
    try (InputStream in = Files.newInputStream(office.workbook("2026-10"));
        XSSFWorkbook book = new XSSFWorkbook(in)) {
      Cell head = cell(book, "followup.owner");
      List<String> owners = new ArrayList<>();
      for (Row row : head.getSheet()) {
        Cell owner =
            row.getRowNum() > head.getRowIndex() ? row.getCell(head.getColumnIndex()) : null;
        if (owner != null && !owner.toString().isEmpty()) {
          owners.add(owner.toString());
        }
      }
      assertThat(owners).containsExactly("Maija Malli");
    }
  }

  private static Cell cell(XSSFWorkbook book, String name) {
    var head = new org.apache.poi.ss.util.CellReference(book.getName(name).getRefersToFormula());
    return book.getSheet(head.getSheetName()).getRow(head.getRow()).getCell(head.getCol());
  }

  private static List<Office.Line> of(List<Office.Line> lines, String source, String rule) {
    return lines.stream()
        .filter(line -> line.text("source").equals(source) && line.text("rule").equals(rule))
        .toList();
  }

  /** Takes the results of the formulas out, so that LibreOffice must calculate them. */
  private static void forget(XSSFWorkbook book) {
    for (Sheet sheet : book) {
      for (Row row : sheet) {
        for (Cell cell : row) {
          if (cell.getCellType() == CellType.FORMULA) {
            String formula = cell.getCellFormula();
            cell.setBlank();
            cell.setCellFormula(formula);
          }
        }
      }
    }
  }

  /** The numbers of all formulas in their order: to purge, to keep, to postpone, undecided. */
  private static List<Long> totals(Path workbook) throws Exception {
    List<Long> totals = new ArrayList<>();
    try (InputStream in = Files.newInputStream(workbook);
        XSSFWorkbook book = new XSSFWorkbook(in)) {
      for (Sheet sheet : book) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            if (cell.getCellType() == CellType.FORMULA) {
              totals.add(Math.round(cell.getNumericCellValue()));
            }
          }
        }
      }
    }
    return totals;
  }

  /** Opens a workbook in LibreOffice and saves it in its place. */
  private void saved(Path workbook) throws Exception {
    Path saved = Files.createDirectories(folder.resolve("saved"));
    Path log = folder.resolve("libreoffice.txt");
    Process process =
        new ProcessBuilder(
                "soffice",
                "--headless",
                "--norestore",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--convert-to",
                "xlsx:Calc MS Excel 2007 XML",
                "--outdir",
                saved.toString(),
                workbook.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    if (!process.waitFor(180, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    Path copy = saved.resolve(workbook.getFileName());
    assertThat(copy).as(Files.readString(log)).exists();
    Files.move(copy, workbook, StandardCopyOption.REPLACE_EXISTING);
  }
}
