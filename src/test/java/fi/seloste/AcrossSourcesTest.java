package fi.seloste;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Clocks that lie in other sources, persons that two sources know by different identifiers. */
class AcrossSourcesTest {

  @TempDir static Path folder;

  private static JsonNode findings;
  private static List<Map<String, String>> proposal;

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
        """);
    file(
        "job.yml",
        """
        job: pieni
        register: register.yml
        output: reports
        sources:
          - {source: customers, files: customers.csv, kind: crm, records: customer, key: [Asiakasnro], clocks: {created: Luotu}}
          - {source: orders, files: orders.csv, kind: crm, records: order, key: [Tilaus], clocks: {ordered: Tilattu}}
          - {source: calls, files: calls.csv, kind: documents, records: call, key: [Soitto], clocks: {started: Alkoi}}
          - {source: messages, files: messages.csv, kind: documents, records: message, key: [Viesti]}
          - {source: letter, files: letter.csv, kind: documents, purpose: marketing}
        lists:
          erasure-requests: erasure.csv
          marketing-bans: bans.csv
          legal-holds: holds.csv
          accepted: accepted.csv
        statutory:
          - {statute: union-act, law: Liittolaki 1/2001, section: "5", records: order, clock: ordered, period: P8Y, counted: calendar-year-end, covers: [order-history]}
        policy:
          - records: customer
            clock: last(orders, call, created)
            period: P2Y
          - {records: message, clock: created, from: customers.Asiakasnro, period: P3Y}
          - {records: order, clock: ordered, period: P1Y}
        """);
    file(
        "customers.csv",
        """
        Asiakasnro;Nimi;Puhelin;Sähköposti;Luotu
        100;Aino Aaltonen;040 000 1000;aino@example.org;1.2.2020
        101;Eino Eskola;040 000 1001;eino@example.org;1.2.2020
        102;Irma Ihalainen;040 000 1002;irma@example.org;1.2.2020
        103;Onni Ojala;040 000 1003;onni@example.org;1.2.2020
        104;Ulla Uusitalo;040 000 1004;ulla@example.org;1.6.2026
        105;Yrjö Ylönen;040 000 1005;yrjo@example.org;1.6.2026
        """);
    file(
        "orders.csv",
        """
        Tilaus;Asiakasnro;Tilattu
        T1;101;3.5.2026
        T2;101;3.5.2019
        T3;102;keväällä
        """);
    file("calls.csv", "Soitto;Asiakasnro;Alkoi\nS1;0103;2026-05-03 12:00\n");
    file(
        "messages.csv",
        """
        Viesti;Asiakasnro;Aihe
        V1;100;tarjous
        V2;104;kiitos
        V3;999;kysymys
        """);
    file(
        "letter.csv", "Sähköposti\nAINO+uutiset@Example.org\neino@example.org\nulla@example.org\n");
    file(
        "bans.csv",
        "identifier;received\n+358 40 0001000;2026-01-01\n"
            + sha256("+358400001001")
            + ";2026-01-01\n");
    file(
        "erasure.csv",
        """
        identifier;received;extended
        yrjo@example.org;2026-09-20;kyllä
        ulla@example.org;2026-09-20
        """);
    file(
        "holds.csv",
        """
        source;key;until;reason
        customers;100;2031-12-31;oikeudenkäynti
        customers;777;2031-12-31;väärä numero
        """);
    file("accepted.csv", "finding;by;reason;until\n0123456789ab;Maija;muistettu väärin;\n");
    int code = Seloste.run("scan", folder.resolve("job.yml").toString(), "--month", "2026-10");
    assertThat(code).isZero();
    Path month = folder.resolve("reports/pieni/2026-10");
    findings = JsonMapper.shared().readTree(month.resolve("findings.json"));
    proposal = Office.csv(month.resolve("purge-proposal.csv"));
  }

  private static void file(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private static String sha256(String text) throws Exception {
    return HexFormat.of()
        .formatHex(
            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static Stream<String> keys(String source) {
    return proposal.stream()
        .filter(line -> line.get("source").equals(source))
        .map(line -> line.get("key"));
  }

  private static JsonNode group(String source) {
    return StreamSupport.stream(findings.path("overdue").path("groups").spliterator(), false)
        .filter(group -> group.path("source").asString().equals(source))
        .findFirst()
        .orElseThrow();
  }

  private static Stream<JsonNode> found(String code) {
    return StreamSupport.stream(findings.path("discrepancies").spliterator(), false)
        .filter(one -> one.path("code").asString().equals(code));
  }

  @Test
  void aCustomerIsAsOldAsTheLastTraceInAnySource() {
    // 101 ordered and 103 was called this year, whatever the zeros before the number; 102's order
    // cannot be dated, and nobody knows
    assertThat(keys("customers")).containsExactly("Asiakasnro=100");
    assertThat(found("undatable").filter(one -> one.path("source").asString().equals("customers")))
        .singleElement()
        .satisfies(one -> assertThat(one.path("records").asInt()).isEqualTo(1));
  }

  @Test
  void aRecordWithoutADateTakesThatOfTheRecordItBelongsTo() {
    assertThat(keys("messages")).containsExactly("Viesti=V1");
    assertThat(found("undatable").filter(one -> one.path("source").asString().equals("messages")))
        .singleElement()
        .satisfies(one -> assertThat(one.path("records").asInt()).isEqualTo(1));
  }

  @Test
  void aStatuteOfTheJobKeepsWhatItCovers() {
    // ordered 3.5.2019: kept to the end of 2027
    assertThat(proposal.stream().filter(line -> line.get("source").equals("orders")))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.get("blocked_by")).isEqualTo("union-act");
              assertThat(line.get("blocked_until")).isEqualTo("2027-12-31");
              assertThat(line.get("covers")).isEqualTo("* !order-history");
            });
    assertThat(group("orders").path("undatable").asInt(-1)).isIn(1, -1);
  }

  @Test
  void aBanByTelephoneHoldsForTheAddressInTheSameRecord() {
    assertThat(found("ban-ignored"))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.path("source").asString()).isEqualTo("letter");
              assertThat(one.path("records").asInt()).isEqualTo(2);
            });
  }

  @Test
  void aRequestThatWasExtendedIsDueAfterThreeMonths() {
    // 20.9. is late on 31.10.; with two months more it is not
    assertThat(found("erasure-ignored").map(one -> one.path("source").asString()))
        .containsExactlyInAnyOrder("customers", "letter", "messages");
    assertThat(found("erasure-ignored").mapToInt(one -> one.path("records").asInt()).sum())
        .isEqualTo(3);
  }

  @Test
  void whatMeetsNothingIsTold() {
    assertThat(requests("legal-holds", 2)).containsExactly("customers");
    assertThat(requests("legal-holds", 3)).containsExactly("");
    assertThat(requests("accepted", 2)).containsExactly("");
  }

  private static List<String> requests(String list, int line) {
    return StreamSupport.stream(findings.path("requests").spliterator(), false)
        .filter(one -> one.path("list").asString().equals(list))
        .filter(one -> one.path("line").asInt() == line)
        .map(one -> one.path("source").asString())
        .toList();
  }
}
