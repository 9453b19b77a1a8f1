package fi.seloste.purge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fi.seloste.expire.Hold;
import fi.seloste.expire.Holds;
import fi.seloste.expire.OverdueRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PurgeOrderTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-12-03T10:00:00Z"), ZoneOffset.UTC);
  private static final LocalDate TODAY = LocalDate.of(2026, 12, 3);
  private static final String CONTACTS = "request/closed+P6M";
  private static final String WHOLE = "request/created+P7M";

  private static final List<OrderTable> TABLES =
      List.of(
          new OrderTable(
              "requests",
              "requests-2026-11.csv",
              "",
              List.of("Pyyntö"),
              true,
              "ab".repeat(16),
              120),
          new OrderTable("calls", "calls.csv", "", List.of(), true, "cd".repeat(16), 7));

  private final Path folder;
  private final Notebook ledger = new Notebook();

  PurgeOrderTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void ordersWhatWasApprovedAndNothingElse() throws Exception {
    DecisionWorkbook workbook =
        workbook(
            Lines.line(1, CONTACTS, "phone-number", "email"),
            Lines.line(2, WHOLE),
            Lines.line(3, WHOLE));
    workbook.group(1, "Poista", "aika on tullut", "Maija");
    PurgeOrder.Ordered ordered = order(workbook);
    assertThat(lines()).containsExactly(ordered(2, WHOLE, "*", ""), ordered(3, WHOLE, "*", ""));
    assertThat(ordered.lines()).isEqualTo(2);
    assertThat(ordered.left())
        .isEqualTo(Map.of("blocked", 0L, "kept", 0L, "postponed", 0L, "undecided", 1L));
    assertThat(ordered.order()).matches("[0-9a-f]{12}");
  }

  @Test
  void letsARecordsOwnDecisionBeatItsGroups() throws Exception {
    DecisionWorkbook workbook =
        workbook(Lines.line(1, WHOLE), Lines.line(2, WHOLE), Lines.line(3, WHOLE));
    workbook.group(0, "Poista", "x", "Maija");
    workbook.record(1, "Säilytä", "reklamaatio", "Matti");
    PurgeOrder.Ordered ordered = order(workbook);
    assertThat(lines()).containsExactly(ordered(1, WHOLE, "*", ""), ordered(3, WHOLE, "*", ""));
    assertThat(ordered.left()).containsEntry("kept", 1L);
  }

  @Test
  void ordersASingleRecordOfAnUndecidedGroup() throws Exception {
    DecisionWorkbook workbook = workbook(Lines.line(1, WHOLE), Lines.line(2, WHOLE));
    workbook.record(1, "Poista", "x", "Maija");
    order(workbook);
    assertThat(lines()).containsExactly(ordered(2, WHOLE, "*", ""));
  }

  @Test
  void leavesWhatIsBlockedAndOrdersTheRestOfARecord() throws Exception {
    LocalDate until = LocalDate.of(2031, 12, 31);
    DecisionWorkbook workbook =
        workbook(
            Lines.blocked(1, WHOLE, "erase", "legal-hold", null),
            Lines.blocked(2, WHOLE, "erase", "bookkeeping-voucher", until, "*", "!name", "!price"),
            Lines.blocked(3, CONTACTS, "erase", "limitation", until, "phone-number", "!email"));
    workbook.group(0, "Poista", "x", "Maija").group(1, "Poista", "x", "Maija");
    PurgeOrder.Ordered ordered = order(workbook);
    assertThat(lines())
        .containsExactly(
            ordered(2, WHOLE, "*", "name price"), ordered(3, CONTACTS, "phone-number", "email"));
    assertThat(ordered.left()).containsEntry("blocked", 1L);
  }

  @Test
  void doesNotEraseByOneRuleWhatIsKeptByAnother() throws Exception {
    DecisionWorkbook workbook =
        workbook(Lines.line(1, CONTACTS, "phone-number", "email"), Lines.line(1, WHOLE));
    workbook.group(0, "Säilytä", "x", "Maija").group(1, "Poista", "x", "Maija");
    order(workbook);
    assertThat(lines()).containsExactly(ordered(1, WHOLE, "*", "phone-number email"));
  }

  @Test
  void erasesANamedPartOfARecordThatIsKeptAsAWhole() throws Exception {
    DecisionWorkbook workbook =
        workbook(Lines.line(1, CONTACTS, "phone-number", "email"), Lines.line(1, WHOLE));
    workbook.group(0, "Poista", "x", "Maija").group(1, "Säilytä", "x", "Maija");
    order(workbook);
    assertThat(lines()).containsExactly(ordered(1, CONTACTS, "phone-number email", ""));
  }

  @Test
  void keepsTheNamedPartThatTwoRulesShare() throws Exception {
    DecisionWorkbook workbook =
        workbook(
            Lines.line(1, CONTACTS, "phone-number", "email"),
            Lines.line(1, "request/b+P1Y", "email", "postal-address"),
            Lines.line(1, "request/c+P1Y", "city"),
            Lines.line(2, CONTACTS, "phone-number", "email"));
    workbook
        .group(0, "Poista", "x", "y")
        .group(1, "Säilytä", "x", "y")
        .group(2, "Poista", "x", "y");
    PurgeOrder.Ordered ordered = order(workbook);
    assertThat(lines())
        .containsExactly(
            ordered(1, CONTACTS, "phone-number", "email"),
            ordered(2, CONTACTS, "phone-number email", ""));
    assertThat(ordered.left()).containsEntry("kept", 2L);
  }

  @Test
  void erasesWhatAReviewDecidesToPurge() throws Exception {
    DecisionWorkbook workbook =
        workbook(
            Lines.blocked(1, "call/started+P1Y", "review", "", null),
            Lines.blocked(2, "call/started+P2Y", "hide", "", null));
    workbook.group(0, "Poista", "x", "y").group(1, "Poista", "x", "y");
    order(workbook);
    assertThat(lines()).extracting(OrderLine::action).containsExactly("erase", "hide");
  }

  @Test
  void signsADocumentThatItsSchemaDescribes() throws Exception {
    DecisionWorkbook workbook =
        workbook(Lines.line(1, WHOLE), Lines.line(2, WHOLE), Lines.line(3, CONTACTS, "email"));
    workbook.group(0, "Poista", "aika on tullut", "Maija");
    workbook.record(1, "Lykkää", "lasku auki", "Matti");
    workbook.recordCell(1, "until").setCellValue("31.1.2027");
    order(workbook);
    JsonNode json = document();
    assertThat(JsonShape.faults(Schemas.of("order-1"), json)).isEmpty();
    assertThat(json.path("job").asString()).isEqualTo("remonttilinkki");
    assertThat(json.path("created").asString()).isEqualTo("2026-12-03T10:00:00Z");
    assertThat(json.path("notice").path("updated").asString()).isEqualTo("2021-05-19");
    assertThat(json.path("records").path("lines").asLong()).isEqualTo(1);
    assertThat(json.path("proposal").path("lines").asLong()).isEqualTo(3);
    assertThat(json.path("counts").toString())
        .isEqualTo(
            "[{\"source\":\"requests\",\"table\":\"\",\"rule\":\"request/created+P7M\","
                + "\"action\":\"erase\",\"lines\":1}]");
    assertThat(json.path("left").toString())
        .isEqualTo("{\"blocked\":0,\"kept\":0,\"postponed\":1,\"undecided\":1}");
    assertThat(json.path("decisions").get(0).toString())
        .isEqualTo(
            "{\"source\":\"requests\",\"rule\":\"request/created+P7M\",\"record\":null,"
                + "\"choice\":\"purge\",\"reason\":\"aika on tullut\",\"by\":\"Maija\","
                + "\"date\":\"2026-12-03\",\"until\":null}");
    assertThat(json.path("decisions").get(1).path("until").asString()).isEqualTo("2027-01-31");
    assertThat(json.path("decisions").get(1).path("record").asString()).isEqualTo(Lines.id(2));
  }

  @Test
  void countsBySourceTableRuleAndAction() throws Exception {
    DecisionWorkbook workbook =
        workbook(
            Lines.keyed(Lines.line(1, WHOLE), "requests", "B", "k"),
            Lines.keyed(Lines.line(2, WHOLE), "requests", "A", "k"),
            Lines.keyed(Lines.line(3, WHOLE), "requests", "B", "k"));
    workbook.group(0, "Poista", "x", "y");
    order(workbook);
    assertThat(document().path("counts"))
        .extracting(count -> count.path("table").asString() + count.path("lines").asLong())
        .containsExactly("A1", "B2");
  }

  @Test
  void isReadBackOnlyUnchanged() throws Exception {
    DecisionWorkbook workbook = workbook(Lines.line(1, WHOLE));
    workbook.group(0, "Poista", "x", "y");
    PurgeOrder.Ordered ordered = order(workbook);
    Path document = folder.resolve("out/purge-order.json");
    Path records = folder.resolve("out/purge-order.csv");
    OrderFile read = OrderFile.read(document, Lines.KEY);
    assertThat(read.facts().order()).isEqualTo(ordered.order());
    assertThat(read.facts().lines()).isEqualTo(1);
    assertThat(read.facts().created()).isEqualTo(CLOCK.instant());
    assertThat(read.facts().month()).isEqualTo("2026-11");
    assertThat(OrderFile.read(records, Lines.KEY)).isEqualTo(read);

    String json = Files.readString(document);
    Files.writeString(document, json.replaceAll("\\s*\n\\s*", " "));
    assertThat(OrderFile.read(document, Lines.KEY)).isEqualTo(read);
    Files.writeString(document, json.replace("Maija", "Matti").replace("\"y\"", "\"z\""));
    assertThat(refused(document)).containsExactly("tampered");
    Files.writeString(document, json.replace("seloste/order/1", "seloste/order/2"));
    assertThat(refused(document)).containsExactly("no-order");
    Files.writeString(document, "4711");
    assertThat(refused(document)).containsExactly("no-order");
    Files.writeString(document, "{\"schema\": 4711");
    assertThat(refused(document)).containsExactly("no-order");
    Files.writeString(document, json);
    String csv = Files.readString(records);
    Files.writeString(records, csv.replace("erase,*", "erase,name"));
    assertThat(refused(document)).containsExactly("tampered");
    Files.writeString(records, csv);
    Path copy = folder.resolve("out/purge-order-records.json");
    Files.writeString(copy, Files.readString(copy).replace("\"*\"", "\"name\""));
    assertThat(refused(document)).containsExactly("tampered");
    Files.delete(copy);
    assertThat(OrderFile.read(document, Lines.KEY)).isEqualTo(read);
    Files.delete(records);
    assertThat(refused(document)).containsExactly("tampered");
  }

  @Test
  void saysTheSameInJsonAsInCsv() throws Exception {
    LocalDate until = LocalDate.of(2031, 12, 31);
    DecisionWorkbook workbook =
        workbook(
            Lines.blocked(2, WHOLE, "erase", "bookkeeping-voucher", until, "*", "!name", "!price"),
            Lines.keyed(Lines.line(3, WHOLE), "requests", "=Taulu", "Nimi=\"Å\";\n"));
    workbook.group(0, "Poista", "x", "Maija");
    order(workbook);
    JsonNode json = JsonMapper.shared().readTree(folder.resolve("out/purge-order-records.json"));
    assertThat(JsonShape.faults(Schemas.of("order-records-1"), json)).isEmpty();
    List<OrderLine> read = new ArrayList<>();
    for (JsonNode one : json.path("records")) {
      read.add(
          new OrderLine(
              one.path("record").asString(),
              one.path("source").asString(),
              one.path("file").asString(),
              one.path("table").asString(),
              one.path("row").asLong(),
              one.path("key").asString(),
              one.path("rule").asString(),
              one.path("action").asString(),
              words(one.path("erase")),
              words(one.path("except")),
              one.path("fingerprint").asString()));
    }
    assertThat(read).hasSize(2).isEqualTo(lines());
    assertThat(document().path("recordsJson").path("file").asString())
        .isEqualTo("purge-order-records.json");
  }

  private static List<String> words(JsonNode array) {
    List<String> words = new ArrayList<>();
    array.forEach(word -> words.add(word.asString()));
    return words;
  }

  @Test
  void writesNothingWhenNothingIsApproved() throws Exception {
    DecisionWorkbook workbook = workbook(Lines.line(1, WHOLE));
    workbook.group(0, "Säilytä", "x", "y");
    PurgeOrder.Ordered ordered = order(workbook);
    assertThat(ordered.lines()).isZero();
    assertThat(ordered.order()).isEmpty();
    assertThat(ordered.left()).containsEntry("kept", 1L);
    assertThat(files()).isEmpty();
  }

  @Test
  void givesItsFilesToTheirOwnerOnly() throws Exception {
    DecisionWorkbook workbook = workbook(Lines.line(1, WHOLE));
    workbook.group(0, "Poista", "x", "y");
    order(workbook);
    assertThat(files())
        .containsExactlyInAnyOrder(
            "purge-order.csv", "purge-order-records.json", "purge-order.json");
    for (String file : files()) {
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(folder.resolve("out").resolve(file))))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void refusesWorkbooksOfAnotherRunAndAChangedWorld() throws Exception {
    DecisionWorkbook workbook = workbook(Lines.line(1, WHOLE));
    workbook.group(0, "Poista", "x", "y");
    assertThat(refused(workbook, now("other", "run-1", "notice-1", "sources-1")))
        .containsExactly("other-run");
    assertThat(refused(workbook, now("remonttilinkki", "run-2", "notice-2", "sources-2")))
        .containsExactly("other-run", "notice-changed", "stale-source");
    assertThat(files()).isEmpty();
  }

  @Test
  void refusesAChangedProposal() throws Exception {
    DecisionWorkbook workbook = workbook(Lines.line(1, WHOLE), Lines.line(2, WHOLE));
    workbook.group(0, "Poista", "x", "y");
    Path proposal = folder.resolve(PurgeProposal.FILE);
    String text = Files.readString(proposal);
    Files.writeString(proposal, text.replace("Pyyntö=4001", "Pyyntö=4003"));
    assertThat(refused(workbook, now())).containsExactly("stale-proposal");
    Files.writeString(proposal, text.replace(",2025-08-31,", ",2025-08-32,"));
    assertThat(refused(workbook, now())).containsExactly("stale-proposal");
    Files.delete(proposal);
    assertThat(refused(workbook, now())).containsExactly("stale-proposal");
    assertThat(files()).isEmpty();
  }

  @Test
  void refusesWhenAHoldWasAddedSince() throws Exception {
    DecisionWorkbook workbook = workbook(Lines.line(1, WHOLE), Lines.line(2, WHOLE));
    workbook.group(0, "Poista", "x", "y");
    Holds added = new Holds(List.of(new Holds.Entry("requests", "4002", Hold.FOR_EVER)));
    assertThat(refused(workbook, held(added))).containsExactly("hold-added");
    assertThat(files()).isEmpty();
    Holds elsewhere = new Holds(List.of(new Holds.Entry("requests", "4009", Hold.FOR_EVER)));
    write(workbook, held(elsewhere));
    assertThat(lines()).hasSize(2);
  }

  @Test
  void namesAtMostTwentyHeldRecords() throws Exception {
    List<OverdueRecord> lines = new ArrayList<>();
    for (int i = 1; i <= 25; i++) {
      lines.add(Lines.line(i, WHOLE));
    }
    DecisionWorkbook workbook = workbook(lines.toArray(OverdueRecord[]::new));
    workbook.group(0, "Poista", "x", "y");
    Holds all = new Holds(List.of(new Holds.Entry("requests", "", Hold.FOR_EVER)));
    assertThat(refused(workbook, held(all))).hasSize(21);
  }

  @Test
  void refusesToGuessWhetherARecordWithoutKeyIsHeld() throws Exception {
    DecisionWorkbook workbook = workbook(Lines.keyed(Lines.line(1, WHOLE), "requests", "", ""));
    workbook.group(0, "Poista", "x", "y");
    Holds added = new Holds(List.of(new Holds.Entry("requests", "4002", Hold.FOR_EVER)));
    assertThat(refused(workbook, held(added))).containsExactly("hold-added");
  }

  @Test
  void refusesRowsThatNoLongerShowWhatTheyAreAbout() throws Exception {
    DecisionWorkbook count = workbook(Lines.line(1, WHOLE), Lines.line(2, CONTACTS, "email"));
    count.group(0, "Poista", "x", "y");
    count.groupCell(1, "records").setCellValue(7);
    assertThat(refused(count, now())).containsExactly("moved-row");

    DecisionWorkbook rule = workbook(Lines.line(1, WHOLE), Lines.line(2, CONTACTS, "email"));
    rule.group(0, "Poista", "x", "y");
    rule.groupCell(0, "rule").setCellValue(CONTACTS);
    assertThat(refused(rule, now())).containsExactly("moved-row");

    DecisionWorkbook source = workbook(Lines.line(1, WHOLE));
    source.group(0, "Poista", "x", "y");
    source.groupCell(0, "source").setCellValue("calls");
    assertThat(refused(source, now())).containsExactly("moved-row");

    DecisionWorkbook row = workbook(Lines.line(1, WHOLE), Lines.line(2, WHOLE));
    row.record(0, "Poista", "x", "y");
    row.recordCell(0, "row").setCellValue(2);
    assertThat(refused(row, now())).containsExactly("moved-row");

    DecisionWorkbook place = workbook(Lines.line(1, WHOLE), Lines.line(2, WHOLE));
    place.record(0, "Poista", "x", "y");
    place.recordCell(0, "source").setCellValue("calls");
    assertThat(refused(place, now())).containsExactly("moved-row");
    assertThat(files()).isEmpty();
  }

  private DecisionWorkbook workbook(OverdueRecord... lines) throws IOException {
    PurgeProposal.Written written =
        PurgeProposal.write(folder.resolve(PurgeProposal.FILE), List.of(lines).iterator());
    return new DecisionWorkbook(List.of(lines), written.sha256());
  }

  private PurgeOrder.Ordered order(DecisionWorkbook workbook) throws Exception {
    return write(workbook, now());
  }

  private PurgeOrder.Ordered write(DecisionWorkbook workbook, Circumstances now) throws Exception {
    Decisions decisions = DecisionSheet.read(workbook.write(folder), null, Lines.KEY, TODAY);
    return PurgeOrder.write(
        decisions,
        now,
        folder.resolve(PurgeProposal.FILE),
        folder.resolve("out"),
        Lines.KEY,
        CLOCK,
        ledger);
  }

  private List<String> refused(DecisionWorkbook workbook, Circumstances now) {
    RefusedException refused =
        catchThrowableOfType(RefusedException.class, () -> write(workbook, now));
    return refused.refusals().stream().map(Refusal::key).toList();
  }

  private static List<String> refused(Path order) {
    RefusedException refused =
        catchThrowableOfType(RefusedException.class, () -> OrderFile.read(order, Lines.KEY));
    assertThat(refused.getMessage()).doesNotContain("4711");
    return refused.refusals().stream().map(Refusal::key).toList();
  }

  private List<OrderLine> lines() throws Exception {
    List<OrderLine> lines = new ArrayList<>();
    OrderFile.read(folder.resolve("out/purge-order.json"), Lines.KEY).read(lines::add);
    return lines;
  }

  private static OrderLine ordered(int number, String rule, String erase, String except) {
    return new OrderLine(
        Lines.id(number),
        "requests",
        "requests-2026-11.csv",
        "",
        number,
        "Pyyntö=" + (4000 + number),
        rule,
        "erase",
        List.of(erase.split(" ", -1)),
        except.isEmpty() ? List.of() : List.of(except.split(" ", -1)),
        Lines.print(number));
  }

  private List<String> files() throws IOException {
    if (!Files.isDirectory(folder.resolve("out"))) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder.resolve("out"))) {
      return files.map(file -> String.valueOf(file.getFileName())).toList();
    }
  }

  private JsonNode document() throws IOException {
    return JsonMapper.builder()
        .build()
        .readTree(Files.readString(folder.resolve("out/purge-order.json")));
  }

  private static Circumstances now() {
    return held(Holds.NONE);
  }

  private static Circumstances held(Holds holds) {
    return new Circumstances("remonttilinkki", "run-1", "notice-1", "sources-1", holds, TABLES);
  }

  private static Circumstances now(String job, String run, String notice, String sources) {
    return new Circumstances(job, run, notice, sources, Holds.NONE, TABLES);
  }
}
