package fi.seloste.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Workbooks as other programs write them. */
class XlsxPartsTest {

  private final Path folder;

  XlsxPartsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private SheetReading read(XlsxParts parts) throws IOException {
    return SheetReading.of(parts.save(folder));
  }

  @Test
  void countsRowsAndCellsThatDoNotNameThemselves() throws IOException {
    String rows =
        "<row><c><v>1</v></c><c><v>2</v></c></row><row r='5'><c r='C5'><v>3</v></c><c><v>4</v></c>"
            + "</row><row><c><v>5</v></c></row>";

    assertThat(read(XlsxParts.ofRows(rows)).records())
        .containsExactly("1: n:1|n:2", "5: ||n:3|n:4", "6: n:5");
  }

  @Test
  void placesCellsThatAreOutOfOrder() throws IOException {
    String rows = "<row r='1'><c r='C1'><v>3</v></c><c r='A1'><v>1</v></c></row>";

    assertThat(read(XlsxParts.ofRows(rows)).records()).containsExactly("1: n:1||n:3");
  }

  @Test
  void readsInlineStringsWithRunsAndWithoutPhoneticHints() throws IOException {
    String rows =
        "<row r='1'><c r='A1' t='inlineStr'><is><t>yksi</t></is></c><c r='B1' t='inlineStr'><is>"
            + "<r><rPr><b/></rPr><t>kak</t></r><r><t xml:space='preserve'>si 2</t></r>"
            + "<rPh sb='0' eb='1'><t>HINT</t></rPh></is></c><c r='C1' t='str'><f>A1</f><v>&lt;k&#228;&gt;"
            + "<!-- huom --><![CDATA[<&>]]></v></c><c r='D1'><v>1</v></c></row>";

    assertThat(read(XlsxParts.ofRows(rows)).records())
        .containsExactly("1: yksi|kaksi 2|<kä><&>|n:1");
  }

  @Test
  void readsSharedStringsWithRunsEscapesAndPhoneticHints() throws IOException {
    String strings =
        "<sst><si><t>a_x000D_b_x005F_c _xZZZZ_</t></si><si><r><t>x</t></r><r><t>y</t></r><rPh sb='0'"
            + " eb='1'><t>H</t></rPh></si><si/></sst>";
    String rows =
        "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c><c r='C1' t='s'><v>2</v>"
            + "</c><c r='D1'><v>1</v></c></row>";

    assertThat(read(XlsxParts.ofRows(rows).with("xl/sharedStrings.xml", strings)).records())
        .containsExactly("1: a\rb_c _xZZZZ_|xy||n:1");
  }

  @Test
  void tellsOfARowWhoseStringIsMissing() throws IOException {
    String rows =
        "<row r='1'><c r='A1' t=\"s\"><v>7</v></c></row><row r='2'><c r='A2'><v>1</v></c></row>";

    assertThat(read(XlsxParts.ofRows(rows)).records())
        .containsExactly("1! missing-shared-string", "2: n:1");
  }

  @Test
  void tellsOfARowWithMoreColumnsThanASheetHas() throws IOException {
    String rows = "<row r='1'><c r='ZZZ1'><v>7</v></c><c r='A1'><v>1</v></c></row>";

    assertThat(read(XlsxParts.ofRows(rows)).records()).containsExactly("1! too-many-columns");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # plain
          12                     | n:12
          12.0                   | n:12
          -0.50                  | n:-0.5
          0                      | n:0
          -0                     | n:0
          0401234567             | n:0401234567
          # exponents
          1.0E7                  | n:10000000
          4.01235E+08            | n:401235000
          1E-3                   | n:0.001
          # more digits than a double has
          0.10000000000000001    | n:0.1
          45322.583333333336     | n:45322.583333333336
          12345678901234567      | n:12345678901234567
          3.5857940123456700E11  | n:358579401234.567
          # no numbers
          1E999999999            | 1E999999999
          NaN                    | NaN
          1.                     | n:1
          .5                     | n:0.5
          abc                    | abc
          """)
  void writesNumbersAsPlainDecimals(String value, String expected) throws IOException {
    String rows = "<row r=\"1\"><c r=\"A1\"><v>" + value + "</v></c></row>";

    assertThat(read(XlsxParts.ofRows(rows)).records()).containsExactly("1: " + expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # dates
          dd.mm.yyyy               | 46053      | d:2026-01-31
          d.m.yy h:mm              | 46053.5    | d:2026-01-31T12:00:00
          mmm                      | 46053      | d:2026-01-31
          [$-40B]d. mmmm"ta" yyyy  | 46053      | d:2026-01-31
          [Red]yyyy\\-mm\\-dd      | 46053      | d:2026-01-31
          yyyy-mm-dd hh:mm:ss.000  | 46053.25   | d:2026-01-31T06:00:00
          h:mm AM/PM               | 46053.25   | d:2026-01-31T06:00:00
          # times of day
          h:mm                     | 0.25       | 06:00:00
          hh:mm:ss                 | 0          | 00:00:00
          d.m.yyyy                 | 0.75       | 18:00:00
          # durations and numbers
          [h]:mm                   | 1.5        | n:1.5
          [mm]:ss                  | 0.5        | n:0.5
          h:mm                     | 1.5        | n:1.5
          0.00E+00                 | 46053      | n:46053
          #,##0 "d"                | 46053      | n:46053
          0 \\d                    | 46053      | n:46053
          General                  | 46053      | n:46053
          [Red]0                   | 46053      | n:46053
          "päivää" 0               | 46053      | n:46053
          # no such day
          d.m.yyyy                 | -1         | n:-1
          d.m.yyyy                 | 0          | n:0
          d.m.yyyy                 | 60         | n:60
          d.m.yyyy                 | 2958466    | n:2958466
          d.m.yyyy                 | 1E300      | n:1%0
          # the edges
          d.m.yyyy                 | 1          | d:1900-01-01
          d.m.yyyy                 | 59         | d:1900-02-28
          d.m.yyyy                 | 61         | d:1900-03-01
          d.m.yyyy                 | 2958465    | d:9999-12-31
          d.m.yyyy h:mm            | 46052.9999999 | d:2026-01-31
          # numbers that show leading zeros
          00000                    | 760        | n:00760
          0000000000               | 401234567  | n:0401234567
          00000                    | 123456     | n:123456
          """)
  void tellsDatesByTheirFormat(String code, String value, String expected) throws IOException {
    String rows = "<row r=\"1\"><c r=\"A1\" s=\"0\"><v>" + value + "</v></c></row>";

    assertThat(read(XlsxParts.ofRows(rows).styles(code)).records())
        .containsExactly("1: " + expected.replace("%0", "0".repeat(300)));
  }

  @ParameterizedTest
  @CsvSource({"0,d:1904-01-01", "44591,d:2026-01-31", "60,d:1904-03-01", "2957004,n:2957004"})
  void countsDaysFrom1904WhereTheWorkbookDoes(String value, String expected) throws IOException {
    String rows = "<row r='1'><c r='A1' s='0'><v>" + value + "</v></c></row>";
    XlsxParts parts =
        XlsxParts.ofRows(rows)
            .styles("d.m.yyyy")
            .changed("xl/workbook.xml", "<sheets>", "<workbookPr date1904='1'/><sheets>");

    assertThat(read(parts).records()).containsExactly("1: " + expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-31,d:2026-01-31",
    "2026-01-31T00:00:00.000,d:2026-01-31",
    "2026-01-31T14:05:01Z,d:2026-01-31T14:05:01",
    "2026-01-31T14:05,d:2026-01-31T14:05:00",
    "14:05:01,14:05:01"
  })
  void readsDatesWrittenAsText(String value, String expected) throws IOException {
    String rows = "<row r='1'><c r='A1' t='d'><v>" + value + "</v></c></row>";

    assertThat(read(XlsxParts.ofRows(rows)).records()).containsExactly("1: " + expected);
  }

  @Test
  void readsStrictWorkbooksAbsoluteTargetsAndOddNames() throws IOException {
    String sheet =
        "<x:worksheet xmlns:x='http://purl.oclc.org/ooxml/spreadsheetml/main'><x:sheetData><x:row"
            + " r='1'><x:c r='A1'><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>";
    String strict = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    XlsxParts parts =
        XlsxParts.ofRows("")
            .without("xl/workbook.xml")
            .without("xl/_rels/workbook.xml.rels")
            .without("xl/worksheets/sheet1.xml")
            .with(
                "_rels/.rels",
                "<Relationships><Relationship Id='a' Type='"
                    + strict
                    + "/officeDocument' Target='/Kirja/b%C3%B6k.xml'/></Relationships>")
            .with(
                "Kirja/bök.xml",
                "<x:workbook xmlns:x='http://purl.oclc.org/ooxml/spreadsheetml/main' xmlns:q='"
                    + strict
                    + "'><x:sheets><x:sheet name='A&amp;B' sheetId='3' q:id='z'/></x:sheets>"
                    + "</x:workbook>")
            .with(
                "Kirja/_rels/bök.xml.rels",
                "<Relationships><Relationship Id='z' Type='"
                    + strict
                    + "/worksheet' Target='..\\Data/./Osa.1'/></Relationships>")
            .with("data\\osa.1", sheet);

    assertThat(read(parts).lines()).containsExactly("# A&B [] @0", "1: n:1");
  }

  @ParameterizedTest
  @CsvSource({"UTF-16", "UTF-16LE", "ISO-8859-1", "windows-1252"})
  void readsSheetsInOtherEncodings(String charset) throws IOException {
    String sheet =
        "<?xml version='1.0' encoding='"
            + charset
            + "'?><worksheet><sheetData><row><c t='str'><v>Äiti@1.fi</v></c><c><v>1</v></c></row>"
            + "</sheetData></worksheet>";
    XlsxParts parts =
        XlsxParts.ofRows("")
            .with(
                "xl/worksheets/sheet1.xml",
                sheet.getBytes(java.nio.charset.Charset.forName(charset)));

    assertThat(read(parts).records()).containsExactly("1: Äiti@1.fi|n:1");
  }

  @Test
  void namesHiddenRowsAndColumnsAndReadsThem() throws IOException {
    String sheet =
        "<worksheet><cols><col min='2' max='3' hidden='1'/><col min='5' max='16384' hidden='1'/>"
            + "</cols><sheetData><row r='1'><c r='A1'><v>1</v></c></row><row r='2' hidden='1'>"
            + "<c r='B2'><v>2</v></c></row></sheetData></worksheet>";
    SheetReading reading = read(XlsxParts.ofSheet(sheet));

    assertThat(reading.records()).containsExactly("1: n:1", "2: |n:2");
    assertThat(reading.notes())
        .containsExactly("hidden-rows [Taulu, 1]", "hidden-columns [Taulu, 2]");
  }

  @Test
  void countsFormulasThatWereNeverCalculated() throws IOException {
    String rows = "<row><c r='A1'><f>1+1</f></c><c r='B1'><v>1</v></c><c r='C1'/></row>";

    assertThat(read(XlsxParts.ofRows(rows)).notes())
        .containsExactly("uncalculated-formulas [Taulu, 1]");
  }

  @Test
  void believesAFilterAboutWhichRowIsTheHeader() throws IOException {
    String sheet =
        "<worksheet><sheetData><row><c t='str'><v>Virtanen</v></c></row><row><c t='str'><v>Saari</v>"
            + "</c></row></sheetData><autoFilter ref='A1:A2'/></worksheet>";

    assertThat(read(XlsxParts.ofSheet(sheet)).lines())
        .containsExactly("# Taulu [Virtanen] @1", "2: Saari");
  }

  @Test
  void namesPartsThatHoldCopiesOfData() throws IOException {
    XlsxParts parts =
        XlsxParts.ofRows("<row><c><v>1</v></c></row>")
            .with("xl/pivotCache/pivotCacheRecords1.xml", "<pivotCacheRecords/>")
            .with("xl/worksheets/sheet9.xml", "<worksheet/>");

    assertThat(read(parts).notes())
        .containsExactly(
            "unread-parts [2, xl/pivotcache/pivotcacherecords1.xml, xl/worksheets/sheet9.xml]");
  }

  @Test
  void readsTextInShapes() throws IOException {
    String drawing =
        "<xdr:wsDr xmlns:xdr='x' xmlns:a='a'><xdr:twoCellAnchor><xdr:from><xdr:col>0</xdr:col>"
            + "<xdr:row>4</xdr:row></xdr:from><xdr:sp><xdr:txBody><a:p><a:r><a:t>Soita</a:t></a:r>"
            + "<a:r><a:t>!</a:t></a:r></a:p><a:p><a:r><a:t>Heti</a:t></a:r></a:p></xdr:txBody>"
            + "</xdr:sp></xdr:twoCellAnchor></xdr:wsDr>";
    XlsxParts parts =
        XlsxParts.ofRows("<row><c><v>1</v></c></row>")
            .with(
                "xl/worksheets/_rels/sheet1.xml.rels",
                "<Relationships><Relationship Id='d' Type='x/drawing'"
                    + " Target='../drawings/d.xml'/></Relationships>")
            .with("xl/drawings/d.xml", drawing);

    assertThat(read(parts).lines())
        .containsExactly("# Taulu [] @0", "1: n:1", "# Taulu!comments [] @0", "5: Soita! Heti");
  }

  @Test
  void readsTextLongerThanAnyBuffer() throws IOException {
    String text = "ä".repeat(300_000) + "&amp;";
    String rows = "<row><c t='str'><v>" + text + "</v></c><c><v>1</v></c></row>";
    String record = read(XlsxParts.ofRows(rows)).records().get(0);

    assertThat(record.getBytes(StandardCharsets.UTF_8)).hasSize(3 + 600_000 + 1 + 4);
  }
}
