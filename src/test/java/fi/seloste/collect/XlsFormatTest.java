package fi.seloste.collect;

import static fi.seloste.collect.SheetFixture.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsFormatTest {

  private final Path folder;

  XlsFormatTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private SheetReading read(Workbook workbook) throws IOException {
    return SheetReading.of(SheetReading.save(workbook, folder, "vanha.xls"));
  }

  private static Workbook customers() {
    Workbook workbook = new HSSFWorkbook();
    Sheet sheet = workbook.createSheet("Asiakkaat");
    row(sheet, 1, "Asiakasluettelo");
    row(sheet, 3, "Nimi", "Summa", "Luotu", "Muokattu", "Lupa");
    row(
        sheet,
        4,
        "Aino Ääkkönen",
        12.5,
        LocalDate.of(2026, 1, 31),
        LocalDateTime.of(2026, 1, 31, 14, 5, 1),
        true);
    row(sheet, 5, null, 401234567, null, null, false);
    return workbook;
  }

  @Test
  void readsEveryKindOfCell() throws IOException {
    Workbook workbook = customers();
    Sheet sheet = workbook.getSheetAt(0);
    row(sheet, 6, "Eero");
    sheet.getRow(5).createCell(2).setCellFormula("1/0");
    sheet.getRow(5).createCell(3).setCellFormula("UPPER(\"x\")");
    sheet.getRow(5).createCell(4).setCellFormula("1+1");
    workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
    sheet.getRow(4).setZeroHeight(true);
    sheet.setColumnHidden(1, true);

    SheetReading reading = read(workbook);

    assertThat(reading.lines())
        .containsExactly(
            "# Asiakkaat [Nimi, Summa, Luotu, Muokattu, Lupa] @3",
            "4: Aino Ääkkönen|n:12.5|d:2026-01-31|d:2026-01-31T14:05:01|b:true",
            "5: |n:401234567|||b:false",
            "6: Eero||e:#DIV/0!|X|n:2",
            "# Asiakkaat!notes [] @0",
            "1: Asiakasluettelo");
    assertThat(reading.layout().format()).isEqualTo("xls");
    assertThat(reading.notes())
        .containsExactly(
            "hidden-rows [Asiakkaat, 1]",
            "hidden-columns [Asiakkaat, 1]",
            "title-rows [Asiakkaat, 1]");
  }

  @Test
  void readsAllSheetsAndTheirComments() throws IOException {
    Workbook workbook = customers();
    Sheet hidden = workbook.createSheet("Piilo");
    row(hidden, 1, "Tunnus", "Asiakas", null);
    row(hidden, 2, null, "Nimi", "Puhelin");
    row(hidden, 3, 1, "Aino", "040 1234567");
    hidden.addMergedRegion(new CellRangeAddress(0, 1, 0, 0));
    hidden.addMergedRegion(new CellRangeAddress(0, 0, 1, 2));
    workbook.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
    var helper = workbook.getCreationHelper();
    var comment = hidden.createDrawingPatriarch().createCellComment(helper.createClientAnchor());
    comment.setString(helper.createRichTextString("Soita huomenna"));
    hidden.getRow(2).getCell(1).setCellComment(comment);
    workbook.createSheet("Tyhjä");
    workbook.setSheetOrder("Tyhjä", 0);

    assertThat(read(workbook).lines())
        .containsExactly(
            "# Tyhjä [] @0",
            "# Asiakkaat [Nimi, Summa, Luotu, Muokattu, Lupa] @3",
            "4: Aino Ääkkönen|n:12.5|d:2026-01-31|d:2026-01-31T14:05:01|b:true",
            "5: |n:401234567|||b:false",
            "# Asiakkaat!notes [] @0",
            "1: Asiakasluettelo",
            "# Piilo (hidden) [Tunnus, Asiakas Nimi, Asiakas Puhelin] @2",
            "3: n:1|Aino|040 1234567",
            "# Piilo!comments (hidden) [] @0",
            "3: Soita huomenna");
  }

  @Test
  void opensEncryptedWorkbooksWithTheirPasswordOnly() throws IOException {
    Path path;
    Biff8EncryptionKey.setCurrentUserPassword("Salasana1");
    try {
      path = SheetReading.save(customers(), folder, "salattu.xls");
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }

    assertThat(SheetReading.of(path, "Salasana1").records()).hasSize(3);
    assertThat(SheetReading.of(path).lines()).containsExactly("! encrypted");
    assertThat(SheetReading.of(path, "väärä").lines()).containsExactly("! wrong-password");
  }

  @Test
  void readsAnOldWorkbookUnderANewName() throws IOException {
    Path path = SheetReading.save(customers(), folder, "vanha.xlsx");

    assertThat(SheetReading.of(path).records()).hasSize(3);
  }

  @Test
  void saysThatATruncatedWorkbookIsBroken() throws IOException {
    Path whole = SheetReading.save(customers(), folder, "vanha.xls");
    byte[] bytes = Files.readAllBytes(whole);
    Path path = Files.write(folder.resolve("katki.xls"), Arrays.copyOf(bytes, 600));

    assertThat(SheetReading.of(path).lines()).containsExactly("! broken-ole");
  }

  @Test
  void letsThroughWhatTheSinkThrows() throws IOException {
    SourceFile file = SheetReading.file(SheetReading.save(customers(), folder, "v.xls"), null);
    Layout layout = Formats.plan(file, 1);
    Sink sink =
        new Sink() {
          @Override
          public boolean record(int table, Values values) {
            throw new IllegalStateException("the store is full");
          }

          @Override
          public void unreadable(int table, long row, long line, Reason reason) {
            throw new AssertionError("nothing is unreadable");
          }
        };

    assertThatThrownBy(() -> Formats.read(file, layout, layout.slices().get(0), sink))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void readsTheValuesOfVersionTwo() throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(100).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putShort((short) 0x0009).putShort((short) 4).putShort((short) 2).putShort((short) 0x10);
    bytes.putShort((short) 0x0004).putShort((short) 12); // LABEL: row, column, 3 bytes of style
    bytes.putShort((short) 0).putShort((short) 0).put(new byte[3]).put((byte) 4);
    bytes.put("Aino".getBytes(StandardCharsets.ISO_8859_1));
    bytes.putShort((short) 0x000a).putShort((short) 0);
    Path path =
        Files.write(folder.resolve("ikivanha.xls"), Arrays.copyOf(bytes.array(), bytes.position()));

    SheetReading reading = SheetReading.of(path);

    assertThat(reading.records()).containsExactly("1: Aino");
  }
}
