package fi.seloste.purge;

import static org.assertj.core.api.Assertions.assertThat;

import fi.seloste.collect.Reason;
import fi.seloste.declare.Category;
import fi.seloste.match.FileCoverage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class VerificationTest {

  private static final Predicate<Category> NOTHING = List.<Category>of()::contains;
  private static final Predicate<Category> EVERYTHING = Category.all()::contains;
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-12-31T22:30:00Z"), ZoneOffset.UTC);

  private final Path folder;

  VerificationTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void findsGoneWhatNobodyShows() throws IOException {
    Verification verification = ordered(whole(1), whole(2));
    verification.seen(Lines.id(3), Lines.print(3), EVERYTHING);
    verification.read("requests");
    assertThat(fates(verification)).isEqualTo(Map.of(Fate.GONE, 2L));
  }

  @Test
  void findsWhatIsStillThereAndWhatWasOnlyChanged() throws IOException {
    Verification verification = ordered(whole(1), whole(2), whole(3));
    verification.seen(Lines.id(1), Lines.print(1), NOTHING);
    verification.seen(Lines.id(2), Lines.print(9), NOTHING);
    verification.read("requests");
    assertThat(fates(verification))
        .isEqualTo(Map.of(Fate.STILL_THERE, 1L, Fate.CHANGED, 1L, Fate.GONE, 1L));
  }

  @Test
  void takesTheWorstOfSeveralCopies() throws IOException {
    Verification verification = ordered(whole(1), whole(2));
    verification.seen(Lines.id(1), Lines.print(1), NOTHING);
    verification.seen(Lines.id(1), Lines.print(9), NOTHING);
    verification.seen(Lines.id(2), Lines.print(9), NOTHING);
    verification.seen(Lines.id(2), Lines.print(2), NOTHING);
    verification.read("requests");
    assertThat(fates(verification)).isEqualTo(Map.of(Fate.STILL_THERE, 2L));
  }

  @Test
  void doesNotKnowWhatLiesInASourceThatWasNotReadInFull() throws IOException {
    Verification none = ordered(whole(1), whole(2));
    none.seen(Lines.id(1), Lines.print(1), NOTHING);
    assertThat(fates(none)).isEqualTo(Map.of(Fate.SOURCE_MISSING, 1L, Fate.STILL_THERE, 1L));

    Verification partly = ordered(whole(1), whole(2));
    partly.read("requests");
    partly.unread("requests");
    assertThat(fates(partly)).isEqualTo(Map.of(Fate.SOURCE_MISSING, 2L));

    Verification other = ordered(whole(1));
    other.read("calls");
    assertThat(fates(other)).isEqualTo(Map.of(Fate.SOURCE_MISSING, 1L));
  }

  /** What the fresh record still holds, against what was to go of it and what was to stay. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # action,  erase,              except,  still holds,         same,  fate
          erase,     phone-number email, '',      name,                false, GONE
          erase,     phone-number email, '',      '',                  true,  GONE
          erase,     phone-number email, '',      name email,          false, CHANGED
          erase,     phone-number email, '',      name email,          true,  STILL_THERE
          erase,     postal-address,     '',      city,                false, CHANGED
          erase,     postal-address,     city,    city,                false, GONE
          erase,     *,                  name,    name,                false, GONE
          erase,     *,                  name,    name phone-number,   false, CHANGED
          erase,     *,                  postal-address, city,         false, GONE
          erase,     *,                  '',      '',                  false, CHANGED
          erase,     *,                  '',      '',                  true,  STILL_THERE
          anonymise, *,                  '',      '',                  false, GONE
          anonymise, *,                  '',      city,                false, CHANGED
          hide,      *,                  '',      '',                  false, CHANGED
          """)
  void looksAtWhatIsLeftOfARecordThatWasToLoseAPart(
      String action, String erase, String except, String holds, boolean same, Fate fate)
      throws IOException {
    Verification verification = ordered(line(1, action, erase, except, "k=1"));
    List<String> held = Arrays.asList(holds.split(" ", -1));
    verification.seen(
        Lines.id(1), Lines.print(same ? 1 : 9), category -> held.contains(category.id()));
    verification.read("requests");
    assertThat(fates(verification)).isEqualTo(Map.of(fate, 1L));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # action, its rule still concerns it, same, fate
          hide,  true,  true,  STILL_THERE
          hide,  true,  false, CHANGED
          hide,  false, false, GONE
          hide,  false, true,  GONE
          erase, false, true,  STILL_THERE
          erase, false, false, CHANGED
          """)
  void takesARecordForHiddenWhenItsRuleConcernsItNoMore(
      String action, boolean concerned, boolean same, Fate fate) throws IOException {
    Verification verification = ordered(line(1, action, "*", "", "k=1"));
    verification.look(
        Lines.id(1),
        () -> Lines.print(same ? 1 : 9),
        NOTHING,
        rule -> {
          assertThat(rule).isEqualTo("request/created+P7M");
          return concerned;
        },
        verification::found);
    verification.read("requests");
    assertThat(fates(verification)).isEqualTo(Map.of(fate, 1L));
  }

  @Test
  void doesNotAskWhatARecordHoldsUnlessItIsOrdered() throws IOException {
    Verification verification = ordered(line(1, "erase", "email", "", "k=1"));
    assertThat(verification.partial()).isTrue();
    assertThat(ordered(whole(1)).partial()).isFalse();
    verification.seen(
        Lines.id(2),
        Lines.print(2),
        category -> {
          throw new IllegalStateException("asked");
        });
    verification.read("requests");
    assertThat(fates(verification)).isEqualTo(Map.of(Fate.GONE, 1L));
  }

  @Test
  void settlesEachRuleOfARecordByItself() throws IOException {
    OrderLine part = line(1, "erase", "email", "", "k=1");
    Verification verification = ordered(part, whole(1));
    verification.seen(Lines.id(1), Lines.print(9), NOTHING);
    verification.read("requests");
    assertThat(fates(verification)).isEqualTo(Map.of(Fate.GONE, 1L, Fate.CHANGED, 1L));
  }

  @Test
  void saysHowManyOfTheGoneHadNoKey() throws IOException {
    Verification verification =
        ordered(line(1, "erase", "*", "", ""), line(2, "erase", "*", "", ""), whole(3));
    verification.seen(Lines.id(2), Lines.print(2), NOTHING);
    verification.read("requests");
    assertThat(verification.counts()).hasSize(1);
    assertThat(verification.counts().get(0).withoutKey()).isEqualTo(1);
    assertThat(verification.counts().get(0).ordered()).isEqualTo(3);
    assertThat(verification.counts().get(0).of(Fate.GONE)).isEqualTo(2);
  }

  @Test
  void countsBySourceRuleAndAction() throws IOException {
    OrderLine[] lines = new OrderLine[3000];
    for (int i = 0; i < lines.length; i++) {
      lines[i] = line(i, i % 3 == 0 ? "hide" : "erase", "*", "", "k");
    }
    Verification verification = ordered(lines);
    for (int i = 0; i < lines.length; i += 30) {
      verification.seen(Lines.id(i), Lines.print(i), NOTHING);
    }
    verification.read("requests");
    assertThat(verification.counts())
        .extracting(
            Verification.Count::action, c -> c.of(Fate.STILL_THERE), Verification.Count::ordered)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("hide", 100L, 1000L),
            org.assertj.core.groups.Tuple.tuple("erase", 0L, 2000L));
  }

  @Test
  void certifiesACompleteErasure() throws Exception {
    Verification verification = ordered(whole(1), whole(2));
    verification.read("requests");
    assertThat(certificate(verification, "fi")).isTrue();
    assertThat(text())
        .contains("TODISTUS TIETOJEN POISTAMISESTA")
        .contains("on poissa tarkastetuista aineistoista")
        .contains("Tarkastettu: 1.1.2027 00.30")
        .contains("määrätty 2 (poisto)")
        .contains("requests: requests-2026-12.csv, luettu, SHA-256 cafe")
        .doesNotContain("YHÄ")
        .doesNotContain("{");
    JsonNode json = json();
    assertThat(json.path("complete").asBoolean()).isTrue();
    assertThat(json.path("totals").toString())
        .isEqualTo("{\"gone\":2,\"sourceMissing\":0,\"changed\":0,\"stillThere\":0}");
    assertThat(text().replace(" ", "")).contains(json.path("hmac").asString());
  }

  @Test
  void certifiesNoErasureThatIsNotComplete() throws Exception {
    Verification verification =
        ordered(whole(1), whole(2), line(3, "erase", "*", "", ""), whole(4));
    verification.seen(Lines.id(1), Lines.print(1), NOTHING);
    verification.seen(Lines.id(4), Lines.print(9), NOTHING);
    verification.read("requests");
    assertThat(certificate(verification, "fi")).isFalse();
    assertThat(text())
        .contains("HUOM.")
        .contains("YHÄ TALLELLA 1")
        .contains("poistettavaa jäljellä 1")
        .contains("ilman tunnistetta 1");
    JsonNode json = json();
    assertThat(json.path("complete").asBoolean()).isFalse();
    assertThat(json.path("counts").get(0).toString())
        .isEqualTo(
            "{\"source\":\"requests\",\"rule\":\"request/created+P7M\",\"action\":\"erase\","
                + "\"ordered\":4,\"gone\":2,\"sourceMissing\":0,\"changed\":1,\"stillThere\":1,"
                + "\"goneWithoutKey\":1}");
  }

  @Test
  void speaksSwedishAndEnglishAndElseFinnish() throws Exception {
    Verification verification = ordered(whole(1));
    certificate(verification, "sv");
    assertThat(text()).contains("INTYG ÖVER RADERING").contains("okänt");
    certificate(verification, "en");
    assertThat(text()).contains("CERTIFICATE OF ERASURE").contains("unknown");
    certificate(verification, "de");
    assertThat(text()).contains("TODISTUS").contains("ei tiedossa");
  }

  @Test
  void expectsNothingMoreOfWhatWasDecidedOtherwise() throws Exception {
    Verification verification = ordered(whole(1), line(1, "erase", "email", "", "k=1"), whole(2));
    verification.withdraw(Lines.id(1), "no such rule");
    verification.withdraw(Lines.id(9), "request/created+P7M");
    assertThat(verification.proof().withdrawn()).isZero();
    verification.withdraw(Lines.id(1), "request/created+P7M");
    verification.seen(Lines.id(1), Lines.print(1), NOTHING);
    verification.read("requests");
    assertThat(verification.proof().withdrawn()).isEqualTo(2);
    assertThat(fates(verification)).isEqualTo(Map.of(Fate.GONE, 1L));
    assertThat(certificate(verification, "fi")).isTrue();
    assertThat(json().path("withdrawn").asLong()).isEqualTo(2);
    assertThat(text()).contains("rivejä 2");

    Verification again = ordered(whole(1), line(1, "erase", "email", "", "k=1"), whole(2));
    again.withdraw(verification.withdrawn());
    assertThat(again.proof().withdrawn()).isEqualTo(2);
  }

  @Test
  void takesThePlaceOfAnOrderThatItIncludes() throws Exception {
    Verification big = ordered(whole(1), whole(2), line(3, "erase", "email", "", "k=1"));
    Verification small = ordered(whole(2));
    assertThat(big.includes(small)).isTrue();
    assertThat(small.includes(big)).isFalse();
    assertThat(big.includes(ordered(line(2, "hide", "*", "", "k=1")))).isFalse();
    assertThat(big.includes(ordered(line(3, "erase", "name", "", "k=1")))).isFalse();
    Verification other = ordered(whole(2), whole(4));
    assertThat(big.includes(other)).isFalse();
    other.withdraw(Lines.id(4), "request/created+P7M");
    assertThat(big.includes(other)).isTrue();
  }

  @Test
  void saysEverythingOnPaperInItsOrder() throws Exception {
    Verification verification = ordered(whole(1), whole(2), line(3, "hide", "*", "", ""));
    verification.seen(Lines.id(1), Lines.print(1), NOTHING);
    verification.seen(Lines.id(2), Lines.print(9), NOTHING);
    verification.read("requests");
    certificate(verification, "fi");
    String seal = json().path("hmac").asString();
    assertThat(text().replace(" ", ""))
        .isEqualTo(
            """
            TODISTUS TIETOJEN POISTAMISESTA
            HUOM. Kaikkea poistettavaksi määrättyä ei ole todettu poistetuksi.
            Poistomääräys: 0123456789ab, annettu 3.12.2026 12.00
            Ajo: remonttilinkki, rekisteri remonttilinkki, kuukausi 2026-11
            Tarkastettu: 1.1.2027 00.30 (Suomen aikaa)
            Määräyksen rivejä 3, SHA-256 %s
            Lähde requests, sääntö request/created+P7M
            määrätty 2 (poisto)
            muuttunut, poistettavaa jäljellä 1
            YHÄ TALLELLA 1
            Lähde requests, sääntö request/created+P7M
            määrätty 1 (piilotus)
            poissa 1
            poissa olevista ilman tunnistetta 1: muuttunut tietue näyttäisi samalta
            Tarkastetut tiedostot
            requests: requests-2026-12.csv, luettu, SHA-256 %s
            calls: x.xlsx, ei luettu, SHA-256
            Sinetti (HMAC-SHA-256): %s
            """
                .formatted("f".repeat(64), "cafe".repeat(16), seal)
                .replaceAll("\\s", ""));
  }

  @Test
  void certifiesInTheFormOfItsSchema() throws Exception {
    Verification verification = ordered(whole(1), whole(2), line(3, "hide", "*", "", ""));
    verification.seen(Lines.id(1), Lines.print(1), NOTHING);
    verification.seen(Lines.id(2), Lines.print(9), NOTHING);
    verification.read("requests");
    certificate(verification, "fi");
    JsonNode json = json();
    assertThat(JsonShape.faults(Schemas.of("certificate-1"), json)).isEmpty();
    assertThat(json.path("totals").toString())
        .isEqualTo("{\"gone\":1,\"sourceMissing\":0,\"changed\":1,\"stillThere\":1}");
    assertThat(json.path("counts").get(1).path("goneWithoutKey").asLong()).isEqualTo(1);
    ((ObjectNode) json.path("totals")).put("record", "x");
    assertThat(JsonShape.faults(Schemas.of("certificate-1"), json)).hasSize(1);
  }

  @Test
  void certifiesWithoutKeysAndForTheOwnersEyes() throws Exception {
    Verification verification = ordered(whole(1));
    verification.seen(Lines.id(1), Lines.print(1), NOTHING);
    certificate(verification, "fi");
    assertThat(text()).doesNotContain("k=1").doesNotContain(Lines.id(1));
    assertThat(Files.readString(folder.resolve(ErasureCertificate.DOCUMENT)))
        .doesNotContain("k=1")
        .doesNotContain(Lines.id(1));
    for (String name : List.of(ErasureCertificate.DOCUMENT, ErasureCertificate.PRINT)) {
      Path file = folder.resolve(name);
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
    }
    assertThat(json().path("order").path("sha256").asString()).hasSize(64);
  }

  private boolean certificate(Verification verification, String language) throws IOException {
    FileCoverage fresh =
        new FileCoverage(
            "requests",
            "requests-2026-12.csv",
            "csv",
            "read",
            null,
            10,
            "cafe".repeat(16),
            List.of(),
            List.of());
    FileCoverage broken =
        new FileCoverage(
            "calls", "x.xlsx", "", "unread", Reason.of("broken"), 10, "", List.of(), List.of());
    return ErasureCertificate.write(
        verification.proof(),
        List.of(fresh, broken),
        folder,
        "",
        Locale.forLanguageTag(language),
        Lines.KEY,
        CLOCK);
  }

  /** The words of the PDF, as its reader sees them. */
  private String text() throws IOException {
    Path print = folder.resolve(ErasureCertificate.PRINT);
    try (PDDocument document = Loader.loadPDF(print.toFile())) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  private JsonNode json() throws Exception {
    return Signature.read(
        folder.resolve(ErasureCertificate.DOCUMENT), ErasureCertificate.SCHEMA, Lines.KEY);
  }

  private static Map<Fate, Long> fates(Verification verification) {
    Map<Fate, Long> fates = new EnumMap<>(Fate.class);
    for (Verification.Count count : verification.counts()) {
      for (Fate fate : Fate.values()) {
        if (count.of(fate) > 0) {
          fates.merge(fate, count.of(fate), Long::sum);
        }
      }
    }
    return fates;
  }

  private static OrderLine whole(int number) {
    return line(number, "erase", "*", "", "k=1");
  }

  private static OrderLine line(
      int number, String action, String erase, String except, String key) {
    return new OrderLine(
        Lines.id(number),
        "requests",
        "requests-2026-11.csv",
        "",
        number,
        key,
        "request/created+P7M",
        action,
        List.of(erase.split(" ", -1)),
        except.isEmpty() ? List.of() : List.of(except.split(" ", -1)),
        Lines.print(number));
  }

  private Verification ordered(OrderLine... lines) throws IOException {
    Path records = folder.resolve(PurgeOrder.LINES);
    try (OutputStream out = Files.newOutputStream(records)) {
      CsvLines.Writer csv = new CsvLines.Writer(out, OrderLine.COLUMNS);
      for (OrderLine line : lines) {
        csv.write(line.cells());
      }
      csv.flush();
    }
    Instant created = Instant.parse("2026-12-03T10:00:00Z");
    return Verification.of(
        new OrderFile(
            new Order(
                "0123456789ab",
                "remonttilinkki",
                "remonttilinkki",
                "2026-11",
                "run-1",
                created,
                lines.length,
                "f".repeat(64),
                List.of()),
            records));
  }

  /** Keeps the fixture honest: a signed document reads back. */
  @Test
  void signsEveryMemberOfADocument() throws Exception {
    ObjectNode document = Signature.document();
    document.put("schema", "x/1").put("a", 1).put("b", "1").put("c", true).putNull("d");
    document.putArray("e").add(1).add("z");
    document.putObject("f").put("g", 1.5);
    Signature.sign(document, Lines.KEY);
    Path file = folder.resolve("signed.json");
    try (OutputStream out = Files.newOutputStream(file)) {
      Signature.write(document, out);
    }
    assertThat(Signature.read(file, "x/1", Lines.KEY)).isEqualTo(document);
    String text = Files.readString(file);
    for (String[] change :
        List.of(
            new String[] {"\"a\" : 1", "\"a\" : 2"},
            new String[] {"\"b\" : \"1\"", "\"b\" : 1"},
            new String[] {"\"c\" : true", "\"c\" : \"true\""},
            new String[] {"\"d\" : null", "\"d\" : \"\""},
            new String[] {"\"z\"", "\"y\""},
            new String[] {"1.5", "1.25"},
            new String[] {"\"f\"", "\"h\""})) {
      assertThat(text).contains(change[0]);
      Files.writeString(file, text.replace(change[0], change[1]));
      assertThat(
              org.assertj.core.api.Assertions.catchThrowable(
                  () -> Signature.read(file, "x/1", Lines.KEY)))
          .as(change[1])
          .isInstanceOf(RefusedException.class);
    }
  }
}
