package fi.seloste;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fi.seloste.Office.Said;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From report to order to proof, with real processes and a workbook that a person fills in. */
class PurgeLoopTest {

  private static final String CONTACTS = "contact-request/created+P7M";

  private final LocalDate later = LocalDate.now(ScanCommand.HELSINKI).plusYears(5);

  @TempDir Path folder;

  @Test
  void whatIsOrderedIsProvenGoneAndWhatSurvivesIsToldWithItsOrder() throws Exception {
    Office office = new Office(folder);
    assertThat(office.scan("2026-10").exitCode()).isZero();
    Office.decide(
        office.workbook("2026-10"),
        (book, groups, records) -> {
          group(groups, "requests", CONTACTS).decide("Poista", "aika on täynnä", "Maija Malli");
          Office.Line kept = of(records, "requests", CONTACTS).get(1);
          kept.decide("Säilytä", "reklamaatio kesken", "Matti Malli");
          Office.Line waits = of(records, "requests", CONTACTS).get(2);
          waits.decide("Lykkää", "asiakas lomalla", "Matti Malli");
          waits.until(later);
        });

    Said purged = Office.process("purge", office.workbook("2026-10").toString());
    assertThat(purged.text()).contains("order ", "kept 1", "postponed 1");
    assertThat(purged.exitCode()).isZero();
    Path csv = office.month("2026-10").resolve("purge-order.csv");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(csv)))
        .isEqualTo("rw-------");
    List<Map<String, String>> ordered = Office.csv(csv);
    assertThat(ordered).hasSize(3);

    // the process that deletes forgets one
    List<String> keys = keys(ordered);
    Path export = office.sample("pyynnot.csv");
    Office.delete(export, keys.subList(1, keys.size()));

    Said unproven = verify(office, export.toString());
    assertThat(unproven.text()).contains("NOT EVERYTHING IS GONE", "still there 1");
    assertThat(unproven.exitCode()).isZero();
    assertThat(certificate(office).path("complete").asBoolean()).isFalse();

    // next month's scan finds it by itself
    assertThat(office.scan("2026-11").exitCode()).isZero();
    JsonNode survived = survivor(office, "2026-11");
    assertThat(survived.path("records").asInt()).isEqualTo(1);
    assertThat(survived.path("source").asString()).isEqualTo("requests");
    assertThat(survived.toString())
        .contains(certificate(office).path("order").path("order").asString())
        .contains(LocalDate.now(ScanCommand.HELSINKI).toString());
    // what waits is not asked about again, and the rest is
    Map<String, String> waiting = proposed(office, "2026-11", "postponed");
    assertThat(waiting.get("blocked_until")).isEqualTo(later.toString());

    Office.delete(export, keys);
    Said proven = verify(office, export.toString());
    assertThat(proven.text()).contains("everything is gone");
    assertThat(certificate(office).path("complete").asBoolean()).isTrue();
    assertThat(office.scan("2026-12").exitCode()).isZero();
    assertThat(findings(office, "2026-12").filter(PurgeLoopTest::survived)).isEmpty();
    try (Stream<Path> files = Files.list(office.month("2026-12"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .anyMatch(name -> name.matches("erasure-certificate-[0-9a-f]{12}\\.pdf"));
    }
    // proven is proven: the month after has nothing to look for
    assertThat(office.scan("2027-01").exitCode()).isZero();
    try (Stream<Path> files = Files.list(office.month("2027-01"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .noneMatch(name -> name.startsWith("erasure-certificate"));
    }
  }

  @Test
  void recordsInsideAnArchiveAreProvenGoneLikeAnyOther() throws Exception {
    Office office = new Office(folder);
    Path plain = office.sample("pyynnot.csv");
    Path archive = office.sample("pyynnot.zip");
    zip(plain, archive);
    Files.writeString(
        office.job(), Files.readString(office.job()).replace("pyynnot.csv", "pyynnot.zip"));
    assertThat(office.scan("2026-10").exitCode()).isZero();
    Office.decide(
        office.workbook("2026-10"),
        (book, groups, records) ->
            group(groups, "requests", CONTACTS).decide("Poista", "aika on täynnä", "Maija Malli"));

    Said purged = Office.process("purge", office.workbook("2026-10").toString());
    assertThat(purged.text()).contains("order ");
    assertThat(purged.exitCode()).isZero();
    List<String> keys = keys(Office.csv(office.month("2026-10").resolve("purge-order.csv")));
    Path fresh = office.folder.resolve("uusi.zip");
    Office.delete(plain, keys.subList(1, keys.size()));
    zip(plain, fresh);
    assertThat(verify(office, "requests=" + fresh).text())
        .contains("still there 1", "source missing 0");

    Office.delete(plain, keys);
    zip(plain, fresh);
    assertThat(verify(office, "requests=" + fresh).text()).contains("everything is gone");
  }

  @Test
  void whatWasToBeHiddenOrToLoseAPartIsDoneWhenItIs() throws Exception {
    Office office = new Office(folder);
    assertThat(office.scan("2026-10").exitCode()).isZero();
    Office.decide(
        office.workbook("2026-10"),
        (book, groups, records) ->
            groups.stream()
                .filter(one -> one.text("source").equals("requests"))
                .filter(one -> !one.text("rule").equals(CONTACTS))
                .forEach(one -> one.decide("Poista", "aika on täynnä", "Maija Malli")));
    assertThat(Office.process("purge", office.workbook("2026-10").toString()).exitCode()).isZero();
    List<Map<String, String>> order =
        Office.csv(office.month("2026-10").resolve("purge-order.csv"));
    assertThat(order).hasSize(11);
    Path export = office.sample("pyynnot.csv");
    List<String> hidden = keys(order.stream().filter(one -> one.get("erase").equals("*")).toList());
    List<String> parts = keys(order.stream().filter(one -> !one.get("erase").equals("*")).toList());
    change(export, parts.subList(1, parts.size()), cells -> cells[9] = cells[10] = "");
    change(export, hidden.subList(1, hidden.size()), cells -> cells[2] = "piilotettu");
    assertThat(verify(office, export.toString()).text()).contains("gone 9", "still there 2");
    change(export, List.of(parts.get(0)), cells -> cells[9] = "");
    assertThat(verify(office, export.toString()).text())
        .contains("gone 9", "still there 1", "changed 1");
    change(export, List.of(parts.get(0)), cells -> cells[10] = "");
    change(export, List.of(hidden.get(0)), cells -> cells[2] = "suljettu");
    assertThat(verify(office, export.toString()).text()).contains("everything is gone");
  }

  private static void change(Path export, List<String> keys, Consumer<String[]> how)
      throws Exception {
    Files.write(
        export,
        Files.readAllLines(export).stream()
            .map(
                line -> {
                  String[] cells = line.split(",", -1);
                  if (keys.contains(cells[0])) {
                    how.accept(cells);
                  }
                  return String.join(",", cells);
                })
            .toList());
  }

  @Test
  void severalFilesThatBecameOneArchiveAreKnownAgainByWhatIsInThem() throws Exception {
    Office office = new Office(folder);
    Path plain = office.sample("pyynnot.csv");
    List<String> lines = Files.readAllLines(plain);
    Path one = office.sample("pyynnot-1.csv");
    Path two = office.sample("pyynnot-2.csv");
    int half = lines.size() / 2;
    Files.write(one, lines.subList(0, half));
    Files.write(two, Stream.concat(lines.stream().limit(1), lines.stream().skip(half)).toList());
    Files.delete(plain);
    Files.writeString(
        office.job(), Files.readString(office.job()).replace("pyynnot.csv", "pyynnot-*.csv"));
    assertThat(office.scan("2026-10").exitCode()).isZero();
    Office.decide(
        office.workbook("2026-10"),
        (book, groups, records) ->
            group(groups, "requests", CONTACTS).decide("Poista", "aika on täynnä", "Maija Malli"));
    assertThat(Office.process("purge", office.workbook("2026-10").toString()).exitCode()).isZero();
    List<String> keys = keys(Office.csv(office.month("2026-10").resolve("purge-order.csv")));
    Files.write(plain, lines);
    Office.delete(plain, keys);
    Path fresh = office.folder.resolve("uusi.zip");
    zip(plain, fresh);
    assertThat(verify(office, "requests=" + fresh).text()).contains("everything is gone");

    // half of them proves nothing of the other half
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(fresh))) {
      entry(zip, "vienti/1.csv", lines.get(0), lines.subList(1, 3));
    }
    Said half1 = verify(office, "requests=" + fresh);
    assertThat(half1.text()).contains("name them all");
    assertThat(half1.exitCode()).isEqualTo(3);
  }

  /** An archive of two files, half of the records each. */
  private static void zip(Path plain, Path archive) throws Exception {
    List<String> lines = Files.readAllLines(plain);
    int half = lines.size() / 2;
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      entry(zip, "vienti/1.csv", lines.get(0), lines.subList(1, half));
      entry(zip, "vienti/2.csv", lines.get(0), lines.subList(half, lines.size()));
    }
  }

  private static void entry(ZipOutputStream zip, String name, String header, List<String> lines)
      throws Exception {
    zip.putNextEntry(new ZipEntry(name));
    zip.write((header + "\n" + String.join("\n", lines) + "\n").getBytes(UTF_8));
  }

  private static Said verify(Office office, String export) throws Exception {
    return Office.process(
        "verify", office.month("2026-10").resolve("purge-order.json").toString(), export);
  }

  private static JsonNode certificate(Office office) {
    return JsonMapper.shared()
        .readTree(office.month("2026-10").resolve("erasure-certificate.json"));
  }

  private static List<String> keys(List<Map<String, String>> lines) {
    return lines.stream().map(line -> line.get("key").replace("Pyyntö=", "")).toList();
  }

  private static Office.Line group(List<Office.Line> groups, String source, String rule) {
    return of(groups, source, rule).get(0);
  }

  private static List<Office.Line> of(List<Office.Line> lines, String source, String rule) {
    return lines.stream()
        .filter(line -> line.text("source").equals(source) && line.text("rule").equals(rule))
        .toList();
  }

  private static Map<String, String> proposed(Office office, String month, String blockedBy)
      throws Exception {
    return Office.csv(office.month(month).resolve("purge-proposal.csv")).stream()
        .filter(line -> line.get("blocked_by").equals(blockedBy))
        .findFirst()
        .orElseThrow();
  }

  private static Stream<JsonNode> findings(Office office, String month) {
    JsonNode all = JsonMapper.shared().readTree(office.month(month).resolve("findings.json"));
    return StreamSupport.stream(all.path("discrepancies").spliterator(), false)
        .filter(one -> !one.path("state").asString().equals("resolved"));
  }

  private static boolean survived(JsonNode finding) {
    return finding.path("code").asString().equals("overdue")
        && finding.toString().contains("survived");
  }

  private static JsonNode survivor(Office office, String month) {
    return findings(office, month).filter(PurgeLoopTest::survived).findFirst().orElseThrow();
  }
}
