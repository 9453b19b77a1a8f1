package fi.seloste;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No value leaves the data: values that stand nowhere else are looked for in all that a run writes.
 */
class CanaryTest {

  static final String HEADER =
      "Asiakasnro;Nimi;Sähköposti;Puhelin;Henkilötunnus;Osoite;Postinumero;Tilinumero;Lisätiedot;Luotu";
  static final String ROW =
      "LINTU-7788;Kanariina Lintulehto;kanariina@kanarialintu.example;045 73123987;010190-999W;"
          + "Keltasirkuntie 4;00760;FI90 8000 2627 7613 48;siipirikko, soita 0457 3123987;1.2.2015";

  @TempDir Path folder;

  @Test
  void noValueStandsInReportsStateLogsOrOutput() throws IOException {
    sources();
    Path out = folder.resolve("out");

    String printed = Canaries.printed(() -> scan(out));

    assertThat(Canaries.in(printed)).as("standard output, errors and logs").isEmpty();
    List<String> leaks = new ArrayList<>();
    try (Stream<Path> all = Files.walk(out)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        if (!file.endsWith("purge-proposal.csv")) {
          leaks.addAll(Canaries.leaks(file));
        }
      }
    }
    assertThat(leaks).isEmpty();
    assertThat(Files.readString(out.resolve("canary/2026-10/purge-proposal.csv")))
        .contains("LINTU-7788");
  }

  @Test
  void theSearchItselfFindsAValue() throws IOException {
    Path file = Files.writeString(folder.resolve("leak.txt"), "x" + "Lintulehto" + "y");

    assertThat(Canaries.leaks(file)).hasSize(1);
  }

  private void scan(Path out) {
    int code =
        Seloste.run(
            "scan",
            folder.resolve("job.yml").toString(),
            "--month",
            "2026-10",
            "--out",
            out.toString());
    // the broken workbook is reported as such
    assertThat(code).isEqualTo(3);
  }

  private void sources() throws IOException {
    Charset office = Charset.forName("windows-1252");
    Files.writeString(folder.resolve("crm.csv"), HEADER + "\n" + ROW + "\n\"" + ROW + "\n", office);
    Files.writeString(folder.resolve("headerless.csv"), ROW + "\n" + ROW + "\n", office);
    workbook("book.xlsx", HEADER, ROW);
    Files.writeString(folder.resolve("cut-data.txt"), "Muistio: Kanariina Lintulehto");
    Files.writeString(folder.resolve("cut-pair.txt"), "Asiakas: Kanariina Lintulehto\n");
    Files.writeString(folder.resolve("cut-row.csv"), "Kanariina;Lintulehto;siipirikko\n");
    Files.writeString(folder.resolve("cut-words.txt"), "Asiakas Kanariina Lintulehto\n");
    Files.writeString(
        folder.resolve("cut-phone.csv"),
        """
        Kanariina Lintulehto;ei ole;siipirikko
        Anna Malli;045 7312398;tuttu
        Ville Malli;045 7312399;uusi
        """);
    Files.writeString(
        folder.resolve("cut-list.txt"), "Kanariina Lintulehto\n045 7312398\n045 7312399\n");
    workbook("blone.xlsx", "Kanariina;Lintulehto;siipirikko");
    workbook("bwords.xlsx", "Kanariina;Lintulehto;siipirikko", "Anna;Malli;tuttu");
    byte[] whole = Files.readAllBytes(folder.resolve("book.xlsx"));
    Files.write(folder.resolve("broken.xlsx"), java.util.Arrays.copyOf(whole, whole.length / 2));
    otherFormats();
    Files.writeString(
        folder.resolve("erasure.csv"),
        "identifier;received\nkanariina@kanarialintu.example;2026-01-05\n");
    Files.writeString(folder.resolve("register.yml"), register());
    Files.writeString(folder.resolve("job.yml"), job());
  }

  /** Each format, and each broken off in the middle of a value. */
  private void otherFormats() throws IOException {
    String json =
        "[{\"nimi\": \"Kanariina Lintulehto\", \"sotu\": \"010190-999W\", \"puhelin\":"
            + " \"045 73123987\", \"tili\": \"FI90 8000 2627 7613 48\"}]";
    String xml =
        "<rivit><rivi><nimi>Kanariina Lintulehto</nimi><osoite>Keltasirkuntie 4, 00760"
            + "</osoite><sotu>010190-999W</sotu></rivi></rivit>";
    String card =
        String.join(
            "\r\n",
            "BEGIN:VCARD",
            "VERSION:3.0",
            "FN:Kanariina Lintulehto",
            "TEL:+358 45 73123987",
            "EMAIL:kanariina@kanarialintu.example",
            "END:VCARD",
            "");
    String memo = "Muistio: Kanariina Lintulehto, 010190-999W, soita 0457 3123987 (siipirikko).";
    for (String[] file :
        new String[][] {
          {"data.json", json}, {"data.xml", xml}, {"data.vcf", card}, {"data.txt", memo}
        }) {
      Files.writeString(folder.resolve(file[0]), file[1]);
      Files.writeString(
          folder.resolve("cut-" + file[0]),
          file[1].substring(0, file[1].indexOf("Lintulehto") + 7));
    }
    Files.writeString(folder.resolve("data.html"), "<table><tr><td>" + memo + "</td></tr></table>");
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(folder.resolve("data.zip")))) {
      zip.putNextEntry(new ZipEntry("inner.csv"));
      zip.write((HEADER + "\n" + ROW + "\n").getBytes(StandardCharsets.UTF_8));
    }
    byte[] whole = Files.readAllBytes(folder.resolve("data.zip"));
    Files.write(folder.resolve("cut-data.zip"), java.util.Arrays.copyOf(whole, whole.length - 60));
  }

  private void workbook(String name, String... lines) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook();
        var bytes = Files.newOutputStream(folder.resolve(name))) {
      var sheet = book.createSheet("Asiakkaat");
      for (String line : lines) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (String cell : line.split(";", -1)) {
          row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(cell);
        }
      }
      book.write(bytes);
    }
  }

  private static String register() {
    return """
    register: canary
    title: Koerekisteri
    controller: Koe Oy
    notice: {file: notice.txt}
    list: closed
    subjects: [customer]
    declares:
      - {category: email, subjects: [customer]}
    """;
  }

  private static String job() {
    return """
    job: canary
    register: register.yml
    output: out
    sources:
      - {source: crm, files: [crm.csv, headerless.csv, "cut-*"], kind: crm, subjects: customer,
         records: customer}
      - {source: other, files: ["data.*", "cut-data.*"], kind: documents, subjects: customer,
         records: customer}
      - {source: book, files: "b*.xlsx", kind: spreadsheets, subjects: customer,
         records: customer}
    lists:
      erasure-requests: erasure.csv
    policy:
      - {records: customer, clock: created, period: P1Y, action: erase}
    """;
  }
}
