package fi.seloste;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who asked for erasure, in sources that know them by other identifiers; and what the law keeps.
 */
class ErasureAcrossSourcesTest {

  @TempDir static Path folder;

  private static JsonNode findings;
  private static String sheet;

  @BeforeAll
  static void scansASmallCompany() throws Exception {
    file(
        "register.yml",
        """
        register: pieni
        title: Pieni
        controller: Pieni Oy
        list: open
        subjects: [customer]
        declares:
          - {category: name}
          - {category: email}
          - {category: phone-number}
          - {category: customer-number}
          - {category: billing}
        """);
    file(
        "job.yml",
        """
        job: pieni
        register: register.yml
        language: en
        output: reports
        fiscal-year-end: 06-30
        sources:
          - {source: customers, files: customers.csv, kind: crm, records: customer, key: [Asiakasnro]}
          - {source: invoices, files: invoices.csv, kind: crm, records: invoice, key: [Lasku], clocks: {invoiced: Laskutettu}}
          - {source: orders, files: orders.csv, kind: crm, records: order, key: [Tilaus]}
          - {source: letter, files: letter.csv, kind: documents}
          - {source: calls, files: calls.csv, kind: calls, records: call, key: [Soitto]}
        lists:
          erasure-requests: erasure.csv
          legal-holds: holds.csv
        statutory:
          - {statute: bookkeeping-voucher, records: invoice, clock: invoiced, covers: [name, billing]}
        """);
    file(
        "customers.csv",
        """
        Asiakasnro;Nimi;Puhelin;Sähköposti
        7100;Aino Aaltonen;040 000 1000;aino@example.org
        7101;Eino Eskola;040 000 1001;eino@example.org
        7102;Irma Ihalainen;040 000 1002;irma@example.org
        7103;Onni Ojala;040 000 1003;onni@example.org
        """);
    file(
        "invoices.csv",
        """
        Lasku;Nimi;Sähköposti;Asiakasnro;Laskutettu
        L1;Eino Eskola;eino@example.org;7101;3.5.2024
        L2;Eino Eskola;eino@example.org;7101;3.7.2025
        L3;Eino Eskola;eino@example.org;7101;3.7.2015
        L4;Irma Ihalainen;irma@example.org;7102;3.7.2015
        L5;Onni Ojala;onni@example.org;7103;keväällä
        """);
    file(
        "orders.csv",
        """
        Tilaus;Asiakasnro;Sähköposti
        T1;7100;
        T2;7100;toinen@yritys.example
        T3;7999;
        """);
    file("letter.csv", "Sähköposti\nAINO+uutiset@Example.org\nmuu@example.org\n");
    file(
        "calls.csv",
        """
        Soitto;Soittaja;Vastaanottaja
        S1;+358400001000;+358400009999
        S2;+358400001001;+358400009998
        S3;+358400009998;+358400009997
        """);
    file(
        "erasure.csv",
        """
        identifier;received
        +358 40 000 1000;2026-08-01
        %s;2026-08-01
        irma@example.org;2026-08-01
        onni@example.org;2026-08-01
        ei.kukaan@example.org;2026-08-01
        """
            .formatted(sha256("eino@example.org")));
    file("holds.csv", "source;key;until;reason\ninvoices;L4;2030-06-30;riita\n");
    int code = Seloste.run("scan", folder.resolve("job.yml").toString(), "--month", "2026-10");
    assertThat(code).isZero();
    Path month = folder.resolve("reports/pieni/2026-10");
    findings = JsonMapper.shared().readTree(month.resolve("findings.json"));
    sheet = text(month.resolve("report.xlsx"));
  }

  private static void file(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private static String sha256(String text) throws Exception {
    return HexFormat.of()
        .formatHex(
            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String text(Path workbook) throws IOException {
    StringBuilder text = new StringBuilder();
    try (InputStream in = Files.newInputStream(workbook);
        XSSFWorkbook book = new XSSFWorkbook(in)) {
      book.forEach(
          one -> {
            for (Row row : one) {
              for (Cell cell : row) {
                text.append(cell).append('\n');
              }
            }
          });
    }
    return text.toString();
  }

  private static JsonNode ignored(String source) {
    return StreamSupport.stream(findings.path("discrepancies").spliterator(), false)
        .filter(one -> one.path("code").asString().equals("erasure-ignored"))
        .filter(one -> one.path("source").asString().equals(source))
        .findFirst()
        .orElse(JsonMapper.shared().missingNode());
  }

  private static List<String> requests(long line) {
    return StreamSupport.stream(findings.path("requests").spliterator(), false)
        .filter(one -> one.path("list").asString().equals("erasure-requests"))
        .filter(one -> one.path("line").asLong() == line)
        .flatMap(
            one ->
                Stream.concat(
                    Stream.of(one.path("source").asString() + " " + one.path("records").asLong()),
                    StreamSupport.stream(one.path("kept").spliterator(), false)
                        .map(JsonNode::toString)))
        .toList();
  }

  @Test
  void findsWhoGaveATelephoneNumberWhereOnlyTheEmailOrTheCustomerNumberIs() {
    // the order T2 has the same customer number and somebody else's address
    assertThat(requests(2))
        .containsExactlyInAnyOrder("customers 1", "orders 1", "letter 1", "calls 1");
    assertThat(ignored("orders").path("records").asLong()).isEqualTo(1);
    assertThat(ignored("letter").path("records").asLong()).isEqualTo(1);
    // of Aino's call and, as he gave the hash of his address, of Eino's; not of who was called
    assertThat(ignored("calls").path("records").asLong()).isEqualTo(2);
    assertThat(ignored("customers").path("records").asLong()).isEqualTo(4);
  }

  @Test
  void saysOfEachRequestWhatTheLawKeepsAndUntilWhen() {
    assertThat(requests(3))
        .contains("customers 1", "invoices 3", "calls 1")
        .anyMatch(
            kept ->
                kept.contains("\"by\":\"bookkeeping-voucher\"")
                    && kept.contains("\"until\":\"2030-12-31\"")
                    && kept.contains("\"categories\":[\"name\",\"billing\"]")
                    && kept.contains("\"records\":1"))
        .anyMatch(kept -> kept.contains("\"until\":\"2032-12-31\""));
    // his invoice of 2015 need not be kept any more
    assertThat(requests(3)).filteredOn(one -> one.startsWith("{")).hasSize(2);
    // nobody knows when Onni's invoice may go
    assertThat(requests(5)).anyMatch(kept -> kept.contains("\"until\":null"));
    assertThat(requests(6)).containsExactly(" 0");
  }

  @Test
  void doesNotCallARequestIgnoredWhereAHoldKeepsTheWholeRecord() {
    assertThat(requests(4))
        .contains("customers 1", "invoices 1")
        .anyMatch(kept -> kept.contains("\"by\":\"legal-hold\"") && kept.contains("2030-06-30"));
    // three of Eino's and one of Onni's, none of Irma's
    assertThat(ignored("invoices").path("records").asLong()).isEqualTo(4);
    assertThat(sheet).contains("the whole record").contains("the law forbids to erase for now");
  }

  @Test
  void namesTheStatuteInTheFindingAndInTheWorkbook() {
    assertThat(ignored("invoices").path("law").toString()).contains("GDPR 17(3)(b)");
    assertThat(sheet)
        .contains("Of these only this may stay")
        .contains("its last day is not known")
        .contains("billing data, name (by Accounting Act")
        .contains("name, billing data: Accounting Act: vouchers, until 31 Dec 2030");
  }
}
