package fi.seloste.collect;

import static fi.seloste.collect.SheetFixture.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxFormatTest {

  private final Path folder;

  XlsxFormatTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private SheetReading read(Workbook workbook) throws IOException {
    return SheetReading.of(SheetReading.save(workbook, folder, "kirja.xlsx"));
  }

  @Test
  void readsEveryKindOfCell() throws IOException {
    Workbook workbook = new XSSFWorkbook();
    Sheet sheet = workbook.createSheet("Asiakkaat");
    row(sheet, 1, "Nimi", "Summa", "Luotu", "Muokattu", "Lupa");
    row(
        sheet,
        2,
        "Aino <Ääkkönen> & Co",
        12.5,
        LocalDate.of(2026, 1, 31),
        LocalDateTime.of(2026, 1, 31, 14, 5, 1),
        true);
    row(sheet, 3, null, 12.0, null, null, false);
    row(sheet, 4, "Eero", 1.0E7);
    sheet.getRow(3).createCell(2).setCellFormula("1/0");
    sheet.getRow(3).createCell(3).setCellFormula("UPPER(\"x\")");
    workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();

    assertThat(read(workbook).lines())
        .containsExactly(
            "# Asiakkaat [Nimi, Summa, Luotu, Muokattu, Lupa] @1",
            "2: Aino <Ääkkönen> & Co|n:12.5|d:2026-01-31|d:2026-01-31T14:05:01|b:true",
            "3: |n:12|||b:false",
            "4: Eero|n:10000000|e:#DIV/0!|X");
  }

  @Test
  void readsAllSheetsInTheirOrderAndNamesTheHiddenOnes() throws IOException {
    Workbook workbook = new XSSFWorkbook();
    for (String name : new String[] {"Näkyvä", "Piilossa", "Syvällä", "Tyhjä"}) {
      workbook.createSheet(name);
    }
    row(workbook.getSheetAt(0), 1, "Nimi", "Puh");
    row(workbook.getSheetAt(1), 1, "Nimi", "Puh");
    row(workbook.getSheetAt(1), 2, "Aino", "040 1234567");
    row(workbook.getSheetAt(2), 1, "Nimi", "Puh");
    workbook.setSheetVisibility(1, SheetVisibility.HIDDEN);
    workbook.setSheetVisibility(2, SheetVisibility.VERY_HIDDEN);

    SheetReading reading = read(workbook);

    assertThat(reading.lines())
        .containsExactly(
            "# Näkyvä [Nimi, Puh] @1",
            "# Piilossa (hidden) [Nimi, Puh] @1",
            "2: Aino|040 1234567",
            "# Syvällä (hidden) [Nimi, Puh] @1",
            "# Tyhjä [] @0");
    assertThat(reading.notes())
        .containsExactly("hidden-sheets [Piilossa, Syvällä]", "empty-sheet [Tyhjä]");
  }

  @Test
  void findsTheHeaderBelowTitlesAndBlankRows() throws IOException {
    Workbook workbook = new XSSFWorkbook();
    Sheet sheet = workbook.createSheet("Tilaukset");
    row(sheet, 1, "Tilausluettelo 2026");
    row(sheet, 2, "Tulostettu", LocalDate.of(2026, 2, 1));
    row(sheet, 5, "Tilaaja", "Sähköposti", "Tilattu", "Määrä");
    row(sheet, 6, "Aino", "aino@example.fi", LocalDate.of(2026, 1, 1), 3);
    row(sheet, 8, "Eero", "eero@example.fi", LocalDate.of(2026, 1, 2), 4);
    row(sheet, 9, "Yhteensä", null, null, 7);

    SheetReading reading = read(workbook);

    assertThat(reading.lines())
        .containsExactly(
            "# Tilaukset [Tilaaja, Sähköposti, Tilattu, Määrä] @5",
            "6: Aino|aino@example.fi|d:2026-01-01|n:3",
            "8: Eero|eero@example.fi|d:2026-01-02|n:4",
            "9: Yhteensä|||n:7",
            "# Tilaukset!notes [] @0",
            "1: Tilausluettelo 2026",
            "2: Tulostettu|d:2026-02-01");
    assertThat(reading.notes()).containsExactly("title-rows [Tilaukset, 2]");
  }

  @Test
  void takesEveryRowAsARecordWhereThereIsNoHeader() throws IOException {
    Workbook workbook = new XSSFWorkbook();
    Sheet sheet = workbook.createSheet("Soitot");
    row(sheet, 1, "Aino", "aino@example.fi", 1);
    row(sheet, 2, "Eero", "eero@example.fi", 2);

    assertThat(read(workbook).lines())
        .containsExactly(
            "# Soitot [, , ] @0", "1: Aino|aino@example.fi|n:1", "2: Eero|eero@example.fi|n:2");
  }

  @Test
  void joinsAHeaderOfMergedCells() throws IOException {
    Workbook workbook = new XSSFWorkbook();
    Sheet sheet = workbook.createSheet("Ajoneuvot");
    row(sheet, 1, "Asiakasluettelo");
    row(sheet, 2, "Tunnus", "Asiakas", null, "Auto", null);
    row(sheet, 3, null, "Nimi", "Puhelin", "Rekisteri", "Vuosi");
    row(sheet, 4, 1, "Aino", "040 1234567", "ABC-123", 2020);
    row(sheet, 5, 2, "Eero", "040 7654321", "CBA-321", 2021);
    sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 4));
    sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
    sheet.addMergedRegion(new CellRangeAddress(1, 1, 1, 2));
    sheet.addMergedRegion(new CellRangeAddress(1, 1, 3, 4));

    assertThat(read(workbook).lines())
        .containsExactly(
            "# Ajoneuvot [Tunnus, Asiakas Nimi, Asiakas Puhelin, Auto Rekisteri, Auto Vuosi] @3",
            "4: n:1|Aino|040 1234567|ABC-123|n:2020",
            "5: n:2|Eero|040 7654321|CBA-321|n:2021",
            "# Ajoneuvot!notes [] @0",
            "1: Asiakasluettelo");
  }

  @Test
  void separatesTablesThatFollowEachOtherOnASheet() throws IOException {
    Workbook workbook = new XSSFWorkbook();
    Sheet sheet = workbook.createSheet("Kaikki");
    row(sheet, 1, "Nimi", "Puhelin");
    row(sheet, 2, "Aino", "040 1234567");
    row(sheet, 3, "Eero", "040 7654321");
    row(sheet, 6, null, "Tuote", "Hinta", "Määrä", "Pvm");
    row(sheet, 7, null, "Ikkuna", 200, 3, LocalDate.of(2026, 1, 1));

    assertThat(read(workbook).lines())
        .containsExactly(
            "# Kaikki [Nimi, Puhelin] @1",
            "2: Aino|040 1234567",
            "3: Eero|040 7654321",
            "# Kaikki!B6 [, Tuote, Hinta, Määrä, Pvm] @6",
            "7: |Ikkuna|n:200|n:3|d:2026-01-01");
  }

  @Test
  void joinsRichTextAndReadsComments() throws IOException {
    Workbook workbook = new XSSFWorkbook();
    Sheet sheet = workbook.createSheet("Muistio");
    row(sheet, 1, "Nimi", "Määrä", "Lisätiedot");
    row(sheet, 2, "Aino", 1, "x");
    XSSFRichTextString rich = new XSSFRichTextString("lihava ja laiha");
    org.apache.poi.ss.usermodel.Font bold = workbook.createFont();
    bold.setBold(true);
    rich.applyFont(0, 6, bold);
    sheet.getRow(1).getCell(2).setCellValue(rich);
    var helper = workbook.getCreationHelper();
    var comment = sheet.createDrawingPatriarch().createCellComment(helper.createClientAnchor());
    comment.setString(helper.createRichTextString("Soita huomenna"));
    sheet.getRow(1).getCell(0).setCellComment(comment);

    assertThat(read(workbook).lines())
        .containsExactly(
            "# Muistio [Nimi, Määrä, Lisätiedot] @1",
            "2: Aino|n:1|lihava ja laiha",
            "# Muistio!comments [] @0",
            "2: Soita huomenna");
  }
}
