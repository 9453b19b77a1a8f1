package fi.seloste.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OdsFormatTest {

  private final Path folder;

  OdsFormatTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private SheetReading read(String tables) throws IOException {
    return read(
        "<office:document-content xmlns:office='o' xmlns:table='t' xmlns:text='x'>"
            + "<office:automatic-styles><style:style style:name='piilo'><style:table-properties"
            + " table:display='false'/></style:style></office:automatic-styles><office:body>"
            + "<office:spreadsheet>"
            + tables
            + "</office:spreadsheet></office:body></office:document-content>",
        "<manifest:manifest xmlns:manifest='m'/>");
  }

  private SheetReading read(String content, String manifest) throws IOException {
    Path path = folder.resolve("taulukko");
    byte[] type = "application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.UTF_8);
    CRC32 sum = new CRC32();
    sum.update(type);
    ZipEntry first = new ZipEntry("mimetype");
    first.setMethod(ZipEntry.STORED);
    first.setSize(type.length);
    first.setCrc(sum.getValue());
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path))) {
      zip.putNextEntry(first);
      zip.write(type);
      zip.putNextEntry(new ZipEntry("META-INF/manifest.xml"));
      zip.write(manifest.getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("content.xml"));
      zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return SheetReading.of(path);
  }

  private static String text(String text) {
    return "<table:table-cell office:value-type='string'><text:p>"
        + text
        + "</text:p></table:table-cell>";
  }

  private static String table(String rows) {
    return "<table:table table:name='Taulu'>" + rows + "</table:table>";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          office:value-type='float' office:value='12.50'                       | n:12.5
          office:value-type='currency' office:value='1E7'                      | n:10000000
          office:value-type='percentage' office:value='0.1'                    | n:0.1
          office:value-type='date' office:date-value='2026-01-31'              | d:2026-01-31
          office:value-type='date' office:date-value='2026-01-31T14:05:01.5'   | d:2026-01-31T14:05:01
          office:value-type='time' office:time-value='PT14H05M01S'             | 14:05:01
          office:value-type='time' office:time-value='PT100H00M00S'            | 100:00:00
          office:value-type='boolean' office:boolean-value='true'              | b:true
          office:value-type='string' calcext:value-type='error'                | e:shown
          office:value-type='string'                                           | shown
          """)
  void tellsValuesByTheirType(String attributes, String expected) throws IOException {
    String row =
        "<table:table-row><table:table-cell "
            + attributes
            + "><text:p>shown</text:p></table:table-cell><table:table-cell"
            + " office:value-type='float' office:value='1'/></table:table-row>";

    assertThat(read(table(row)).records()).containsExactly("1: " + expected + "|n:1");
  }

  @Test
  void tellsRepeatedRowsAndCellsAsOftenAsTheyStand() throws IOException {
    String rows =
        "<table:table-row>"
            + text("Nimi")
            + text("Puhelin")
            + "<table:table-cell table:number-columns-repeated='16382'/></table:table-row>"
            + "<table:table-row table:number-rows-repeated='2'>"
            + "<table:table-cell table:number-columns-repeated='2' office:value-type='string'>"
            + "<text:p>040 1234567</text:p></table:table-cell></table:table-row>"
            + "<table:table-row table:number-rows-repeated='1048000'><table:table-cell/>"
            + "</table:table-row><table:table-row><table:covered-table-cell/>"
            + text("050 1234567")
            + "</table:table-row>";

    assertThat(read(table(rows)).lines())
        .containsExactly(
            "# Taulu [Nimi, Puhelin] @1",
            "2: 040 1234567|040 1234567",
            "3: 040 1234567|040 1234567",
            "1048004: |050 1234567");
  }

  @Test
  void joinsParagraphsSpansAndSpaces() throws IOException {
    String cell =
        "<table:table-cell office:value-type='string'><text:p>a<text:span>b</text:span><text:s"
            + " text:c='2'/>c</text:p><text:p>d<text:line-break/>e<text:tab/>f</text:p>"
            + "</table:table-cell><table:table-cell office:value-type='float' office:value='1'/>";

    assertThat(read(table("<table:table-row>" + cell + "</table:table-row>")).records())
        .containsExactly("1: ab  c\nd\ne\tf|n:1");
  }

  @Test
  void readsHiddenSheetsCommentsAndShapes() throws IOException {
    String comment =
        "<office:annotation><dc:creator>HIDDEN</dc:creator><dc:date>2026-01-01</dc:date>"
            + "<text:p>Soita</text:p></office:annotation>";
    String tables =
        "<table:table table:name='A' table:style-name='piilo'><table:shapes><draw:custom-shape>"
            + "<text:p>Laatikko</text:p></draw:custom-shape></table:shapes><table:table-column"
            + " table:visibility='collapse'/><table:table-row table:visibility='collapse'>"
            + "<table:table-cell office:value-type='float' office:value='1'>"
            + comment
            + "<text:p>1</text:p></table:table-cell></table:table-row></table:table>"
            + "<table:table table:name='B'/>";
    SheetReading reading = read(tables);

    assertThat(reading.lines())
        .containsExactly(
            "# A (hidden) [] @0",
            "1: n:1",
            "# A!comments (hidden) [] @0",
            "1: Laatikko",
            "1: Soita",
            "# B [] @0");
    assertThat(reading.notes())
        .containsExactly(
            "hidden-sheets [A]", "hidden-rows [A, 1]", "hidden-columns [A, 1]", "empty-sheet [B]");
    assertThat(reading.layout().format()).isEqualTo("ods");
  }

  @Test
  void refusesASheetOfEndlessCopies() throws IOException {
    String row =
        "<table:table-row table:number-rows-repeated='1048576'><table:table-cell"
            + " table:number-columns-repeated='16384' office:value-type='float' office:value='1'/>"
            + "</table:table-row>";

    assertThat(read(table(row)).lines()).containsExactly("! zip-bomb");
  }

  @Test
  void saysThatItIsEncrypted() throws IOException {
    String manifest =
        "<m:manifest xmlns:m='m'><m:file-entry m:full-path='content.xml'><m:encryption-data/>"
            + "</m:file-entry></m:manifest>";

    assertThat(read("garbage", manifest).lines()).containsExactly("! encrypted");
  }

  @Test
  void saysThatItsEncryptionIsUnknown() throws IOException {
    String manifest =
        "<m:manifest xmlns:m='m'><m:file-entry m:full-path='content.xml'><m:encryption-data/>"
            + "</m:file-entry></m:manifest>";
    read("garbage", manifest);

    assertThat(SheetReading.of(folder.resolve("taulukko"), "avain").lines())
        .containsExactly("! unknown-encryption");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      textBlock =
          """
          none,   ! encrypted
          väärä,  ! wrong-password
          """)
  void opensWithItsPasswordOnly(@Nullable String password, String told) throws Exception {
    Path path =
        Path.of(
            Objects.requireNonNull(getClass().getResource("/fixtures/workbooks/encrypted.ods"))
                .toURI());

    assertThat(SheetReading.of(path, password).lines()).containsExactly(told);
  }

  @Test
  void keepsWhatCameBeforeABreak() throws IOException {
    String row =
        "<table:table-row><table:table-cell office:value-type='float' office:value='1'/>"
            + "</table:table-row>";

    assertThat(read(table(row) + table(row + "<table:table-row></oops>")).lines())
        .containsExactly(
            "# Taulu [] @0", "1: n:1", "# Taulu [] @0", "1: n:1", "! broken-sheet [Taulu]");
  }
}
