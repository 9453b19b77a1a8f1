package fi.seloste;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lists of names, as DVV publishes them, help to know people by their names. */
class FurtherNamesTest {

  @TempDir
  @SuppressWarnings("NullAway.Init") // JUnit sets it before each test
  Path folder;

  @BeforeEach
  void anExportWithSurnamesThatFewPeopleHave() throws IOException {
    write("export.csv", "Koodi;Lisä\nQvaddle;1\nXärkkö;2\nZzimuri;3\nQvaddle;4\n");
    write("surnames.csv", "Sukunimi;Yhteensä\nQvaddle;1 234\nXärkkö;45\nZzimuri;27\n");
    write(
        "register.yml",
        """
        register: koe
        title: Koerekisteri
        controller: Koe Oy
        notice: {file: notice.txt}
        list: closed
        subjects: [customer]
        declares:
          - {category: email, subjects: [customer]}
        """);
  }

  @Test
  void areFoundInAScanWithTheListOnly() throws IOException {
    assertThat(scan("")).isZero();
    assertThat(found()).doesNotContain("name");

    assertThat(scan("names: [surnames.csv]\n", "--again")).isZero();
    assertThat(found()).contains("name");
  }

  @Test
  void areFoundInAnInspectionWithTheListOnly() {
    String export = folder.resolve("export.csv").toString();

    assertThat(printed(0, "inspect", export)).doesNotContain("known names or words");
    assertThat(printed(0, "inspect", "--names", path("surnames.csv"), export))
        .containsPattern("Koodi +4 +3 +name +9\\d % +4 +known names or words");
  }

  @Test
  void areReadFromAWorkbookWithSheetsForMenWomenAndACoverLetter() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(folder.resolve("etunimet.xlsx"))) {
      sheet(workbook, "Saate", "Tilaston saatesanat", "Lähde", "Tiedot ovat avointa dataa", "x");
      sheet(workbook, "Miehet ens", "Etunimi", "Lukumäärä", "Qvaddle", "311");
      sheet(workbook, "Naiset ens", "Etunimi", "Lukumäärä", "Xärkkö", "202", "Zzimuri", "87");
      workbook.write(out);
    }

    assertThat(printed(0, "inspect", "--names", path("etunimet.xlsx"), path("export.csv")))
        .contains("known names or words");
  }

  @Test
  void namesThatFewBearTellNothingAlone() throws IOException {
    write("surnames.csv", "Sukunimi;Yhteensä\nQvaddle;7\nXärkkö;6\nZzimuri;5\n");

    assertThat(printed(0, "inspect", "--names", path("surnames.csv"), path("export.csv")))
        .doesNotContain("known names or words");
  }

  @Test
  void listedWordsOfOtherThingsTellNothingAlone() throws IOException {
    write("surnames.csv", "Sukunimi;Yhteensä\nHuolto;100\nSalo;9 000\nPalvelu;30\n");
    write("export.csv", "Koodi;Lisä\nHuolto;1\nPalvelu;2\nHuolto;3\nPalvelu;4\n");

    assertThat(printed(0, "inspect", "--names", path("surnames.csv"), path("export.csv")))
        .doesNotContain("known names or words");
  }

  @Test
  void aListThatIsOfNoUseIsAMistakeOfTheJobWithItsPlace() throws IOException {
    write("prices.csv", "Tuote;Hinta\nRuuvi;1\n");
    job("names:\n  - surnames.csv\n  - prices.csv\n");

    assertThat(printed(2, "scan", path("job.yml"), "--month", "2026-10"))
        .contains("job.yml:5:5", "names", "prices.csv", "no column of first names (Etunimi)");
  }

  @Test
  void aListOfSomethingElseIsAMistakeOfTheCommand() throws IOException {
    write("codes.csv", "Sukunimi;Yhteensä\n4711;3\n4712;4\nVirtanen;5\n");

    assertThat(printed(2, "inspect", "--names", path("codes.csv"), path("export.csv")))
        .contains("--names", "codes.csv", "no names");
  }

  private static void sheet(XSSFWorkbook workbook, String name, String... cells) {
    Sheet sheet = workbook.createSheet(name);
    for (int i = 0; i < cells.length; i += 2) {
      Row row = sheet.createRow(i / 2);
      row.createCell(0).setCellValue(cells[i]);
      row.createCell(1).setCellValue(cells[i + 1]);
    }
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private void job(String names) throws IOException {
    write(
        "job.yml",
        "job: koe\nregister: register.yml\n"
            + names
            + "output: out\nsources:\n"
            + "  - {source: crm, files: export.csv, kind: crm, subjects: customer,"
            + " records: customer}\n");
  }

  private int scan(String names, String... more) throws IOException {
    job(names);
    String[] command = {"scan", path("job.yml"), "--month", "2026-10"};
    String[] all = java.util.Arrays.copyOf(command, command.length + more.length);
    System.arraycopy(more, 0, all, command.length, more.length);
    return Seloste.run(all);
  }

  /** The categories that the scan reports as undeclared. */
  private java.util.List<String> found() {
    JsonNode findings =
        JsonMapper.shared().readTree(folder.resolve("out/koe/2026-10/findings.json"));
    java.util.List<String> categories = new java.util.ArrayList<>();
    for (JsonNode finding : findings.get("discrepancies")) {
      if (finding.get("code").asString().equals("undeclared")) {
        categories.add(finding.get("category").asString());
      }
    }
    return categories;
  }

  private static String printed(int exit, String... command) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (PrintStream replaced = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
      System.setOut(replaced);
      System.setErr(replaced);
      assertThat(Seloste.run(command)).isEqualTo(exit);
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }
}
