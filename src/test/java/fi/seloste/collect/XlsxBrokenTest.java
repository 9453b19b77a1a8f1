package fi.seloste.collect;

import static fi.seloste.collect.SheetFixture.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What cannot be read, or not to its end, is told and nothing is lost before it. */
class XlsxBrokenTest {

  private final Path folder;

  XlsxBrokenTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private SheetReading read(XlsxParts parts) throws IOException {
    return SheetReading.of(parts.save(folder));
  }

  private static byte[] workbook() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      var sheet = workbook.createSheet("Salaiset");
      row(sheet, 1, "Nimi", "Puhelin");
      row(sheet, 2, "Aino", "040 1234567");
      workbook.write(bytes);
    }
    return bytes.toByteArray();
  }

  private Path encrypted(EncryptionMode mode) throws Exception {
    Path path = folder.resolve("salattu.xlsx");
    try (POIFSFileSystem files = new POIFSFileSystem();
        OPCPackage plain = open();
        OutputStream out = Files.newOutputStream(path)) {
      var encryptor = new EncryptionInfo(mode).getEncryptor();
      encryptor.confirmPassword("Salasana1");
      try (OutputStream sealed = encryptor.getDataStream(files)) {
        plain.save(sealed);
      }
      files.writeFilesystem(out);
    }
    return path;
  }

  private static OPCPackage open() throws IOException, InvalidFormatException {
    return OPCPackage.open(new ByteArrayInputStream(workbook()));
  }

  @ParameterizedTest
  @EnumSource(names = {"agile", "standard"})
  void opensEncryptedWorkbooksWithTheirPasswordOnly(EncryptionMode mode) throws Exception {
    Path path = encrypted(mode);

    assertThat(SheetReading.of(path, "Salasana1").lines())
        .containsExactly("# Salaiset [Nimi, Puhelin] @1", "2: Aino|040 1234567");
    assertThat(SheetReading.of(path).lines()).containsExactly("! encrypted");
    assertThat(SheetReading.of(path, "salasana1").lines()).containsExactly("! wrong-password");
  }

  @Test
  void leavesNoPlainCopyOfAnEncryptedWorkbook() throws Exception {
    long before = sealedFiles();

    SheetReading.of(encrypted(EncryptionMode.agile), "Salasana1");

    assertThat(sealedFiles()).isEqualTo(before);
  }

  private static long sealedFiles() throws IOException {
    try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files.filter(f -> f.getFileName().toString().endsWith(".sealed")).count();
    }
  }

  @ParameterizedTest
  @CsvSource({"0.99", "0.5", "0.1"})
  void saysThatATruncatedWorkbookIsBroken(double part) throws IOException {
    byte[] whole = workbook();
    Path path =
        Files.write(
            folder.resolve("katkennut.xlsx"), Arrays.copyOf(whole, (int) (whole.length * part)));

    assertThat(SheetReading.of(path).lines()).containsExactly("! broken-zip");
  }

  @Test
  void readsNothingElseThanWhatWasWrittenWhateverIsOverwritten() throws IOException {
    byte[] whole = workbook();
    List<String> intact = List.of("# Salaiset [Nimi, Puhelin] @1", "2: Aino|040 1234567");
    for (int from = 4; from < whole.length; from += 37) {
      byte[] bytes = whole.clone();
      Arrays.fill(bytes, from, Math.min(bytes.length, from + 20), (byte) 0x5a);
      Path path = Files.write(folder.resolve("rikki.xlsx"), bytes);

      List<String> lines = SheetReading.of(path).lines();
      if (lines.stream().noneMatch(l -> l.contains("! "))) {
        assertThat(lines).as("overwritten at %d", from).isEqualTo(intact);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <row r='3'><c r='A3'>
          <row r='3'></c></row>
          </worksheet>
          <row r='3'><c r='A3'><v>3</row>
          <row r='3'><c r='A3' t='str'><v>&tuntematon;</v></c></row>
          <row r='3'><c r=A3><v>1</v></c></row>
          <row r='3'><c r='<'/></row>
          """)
  void keepsWhatCameBeforeABreak(String broken) throws IOException {
    String rows =
        "<row r='1'><c r='A1'><v>1</v></c></row><row r='2'><c r='A2'><v>2</v></c></row>" + broken;

    assertThat(read(XlsxParts.ofRows(rows)).lines())
        .containsExactly("# Taulu [] @0", "1: n:1", "2: n:2", "! broken-sheet [Taulu]");
  }

  @Test
  void saysThatASheetWithoutAPartIsBroken() throws IOException {
    XlsxParts parts = XlsxParts.ofRows("").without("xl/worksheets/sheet1.xml");

    assertThat(read(parts).lines()).containsExactly("# Taulu [] @0", "! broken-sheet [Taulu]");
  }

  @ParameterizedTest
  @CsvSource({
    "xl/worksheets/sheet1.xml, <sheetData>, xml-dtd",
    "xl/workbook.xml, <sheets>, xml-dtd",
  })
  void refusesADocumentType(String part, String inside, String reason) throws IOException {
    String dtd = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>";
    String root = part.contains("sheet1") ? "<worksheet" : "<workbook";
    XlsxParts parts =
        XlsxParts.ofRows("<row><c t='str'><v>1</v></c></row>")
            .changed(part, root, dtd + root)
            .changed(part, inside, inside);

    assertThat(read(parts).lines()).containsExactly("! " + reason);
  }

  @Test
  void refusesWhatGrowsBeyondMeasure() throws IOException {
    Path path = folder.resolve("pommi.xlsx");
    Path ordinary = XlsxParts.ofRows("<row><c><v>1</v></c></row>").save(folder);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path));
        var parts = new java.util.zip.ZipFile(ordinary.toFile())) {
      for (var entry : java.util.Collections.list(parts.entries())) {
        zip.putNextEntry(new ZipEntry(entry.getName()));
        if (entry.getName().endsWith("sheet1.xml")) {
          bomb(zip);
        } else {
          parts.getInputStream(entry).transferTo(zip);
        }
        zip.closeEntry();
      }
    }

    assertThat(Files.size(path)).isLessThan(1_000_000);
    assertThat(SheetReading.of(path).lines()).containsExactly("! zip-bomb");
  }

  private static void bomb(OutputStream out) throws IOException {
    out.write("<worksheet><sheetData>".getBytes(StandardCharsets.UTF_8));
    byte[] rows = "<row/>".repeat(1 << 18).getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 80; i++) {
      out.write(rows);
    }
  }

  @Test
  void mindsNoNameThatLeadsOutOfThePackage() throws IOException {
    XlsxParts parts =
        XlsxParts.ofRows("<row><c><v>1</v></c></row>")
            .with("../../../../tmp/pois.xml", "<a/>")
            .with("/abs.xml", "<a/>")
            .changed("xl/_rels/workbook.xml.rels", "worksheets/", "../../../xl/worksheets/");

    assertThat(read(parts).lines()).containsExactly("# Taulu [] @0", "1: n:1");
  }

  @Test
  void saysThatAPackageOfSomethingElseIsNoWorkbook() throws IOException {
    XlsxParts parts =
        XlsxParts.ofRows("")
            .changed("xl/workbook.xml", "<workbook", "<document")
            .changed("xl/workbook.xml", "</workbook", "</document");

    assertThat(read(parts).lines()).containsExactly("! not-a-workbook");
    assertThat(read(XlsxParts.ofRows("").without("xl/workbook.xml")).lines())
        .containsExactly("! not-a-workbook");
  }

  @Test
  void saysWhichPartIsBroken() throws IOException {
    XlsxParts strings =
        XlsxParts.ofRows("<row><c t='s'><v>0</v></c></row>")
            .with("xl/sharedStrings.xml", "<sst><si><t>a</t></si><si>");

    assertThat(read(strings).lines()).containsExactly("! broken-part [xl/sharedStrings.xml]");
  }
}
