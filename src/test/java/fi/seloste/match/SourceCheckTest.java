package fi.seloste.match;

import static fi.seloste.match.CaseMaker.holds;
import static org.assertj.core.api.Assertions.assertThat;

import fi.seloste.detect.Cohort;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks that look at sources and tables: combined, not-found, transfer, store, protection. */
class SourceCheckTest {

  private static final String SEPARATES =
      "separates: [{categories: [ip-address], from: [phone-number, email], quote: Erillään., line: 4}]";

  @Test
  void categoriesKeptApartAreCombinedInOneTable() {
    List<Discrepancy> all =
        new CaseMaker(SEPARATES)
            .source("log")
            .field("IP", holds("ip-address", "", 7))
            .field("S-posti", holds("email", "", 5))
            .field("Vara-S-posti", holds("email", "", 1))
            .table("log.csv", "", 10)
            .find("combined");

    assertThat(all).hasSize(1);
    assertThat(all.get(0).category()).isEqualTo("ip-address");
    assertThat(all.get(0).field()).isEqualTo("IP");
    assertThat(all.get(0).detail()).isEqualTo("ip-address~email");
    assertThat(all.get(0).records()).isEqualTo(5);
    assertThat(all.get(0).severity()).isEqualTo(Severity.HIGH);
    assertThat(all.get(0).notice().line()).isEqualTo(4);
    assertThat(all.get(0).arguments())
        .containsEntry("otherCategory", "email")
        .containsEntry("otherField", "S-posti");
  }

  @Test
  void categoriesInDifferentTablesAreNotCombinedByThemselves() {
    assertThat(
            new CaseMaker(SEPARATES)
                .source("log")
                .field("IP", holds("ip-address", "", 7))
                .table("log.csv", "", 10)
                .field("S-posti", holds("email", "", 7))
                .table("crm.csv", "", 10)
                .find("combined"))
        .isEmpty();
  }

  @Test
  void categoriesAboutOnePersonAreCombinedWhereTheFirstOfThemIs() {
    Discrepancy person =
        new CaseMaker(SEPARATES)
            .source("log")
            .field("Kävijän IP", holds("ip-address", "", 240))
            .table("log.csv", "", 240)
            .seen("combined", "", "0", 5, 22)
            .find("combined")
            .get(0);

    assertThat(person.category()).isEqualTo("ip-address");
    assertThat(person.field()).isEqualTo("Kävijän IP");
    assertThat(person.detail()).isEqualTo("ip-address~phone-number+email");
    assertThat(person.records()).isEqualTo(5);
    assertThat(person.firstRow()).isEqualTo(22);
    assertThat(person.notice().line()).isEqualTo(4);
    assertThat(person.arguments())
        .containsEntry("how", "person")
        .containsEntry("otherCategory", "phone-number, email");
  }

  @Test
  void aTableThatHoldsBothIsToldOnceThoughItsPersonsAreJoinedToo() {
    assertThat(
            new CaseMaker(SEPARATES)
                .source("log")
                .field("IP", holds("ip-address", "", 7))
                .field("S-posti", holds("email", "", 7))
                .table("log.csv", "", 10)
                .seen("combined", "", "0", 7, 2)
                .find("combined"))
        .singleElement()
        .extracting(Discrepancy::detail)
        .isEqualTo("ip-address~email");
  }

  @Test
  void whatIsDeclaredAndHeldNowhereIsNotFound() {
    List<Discrepancy> all =
        new CaseMaker(
                "declares:",
                "  - {category: email}",
                "  - {category: postal-address}",
                "  - {category: debt-collection, quote: Perintä., line: 6}",
                "  - {category: debt-collection}",
                "  - {category: offer}")
            .source("crm")
            .field("A", holds("email", "", 1))
            .field("Kaupunki", holds("city", "", 1))
            .field("Tarjous", holds("offer", Map.of()))
            .table("crm.csv", "", 1)
            .find("not-found");

    assertThat(all).extracting(Discrepancy::category).containsExactly("debt-collection", "offer");
    assertThat(all.get(0).severity()).isEqualTo(Severity.LOW);
    assertThat(all.get(0).notice().line()).isEqualTo(6);
    assertThat(all.get(0).arguments()).doesNotContainKey("how");
  }

  @Test
  void anIncompleteRunSaysSoOfWhatItDidNotFind() {
    assertThat(
            new CaseMaker("declares: [{category: email}]")
                .incomplete()
                .find("not-found")
                .get(0)
                .arguments())
        .containsEntry("how", "incomplete");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          # area, country, law of a transfer
          FI,     FI,      -
          FI,     AX,      -
          FI,     SE,      GDPR 5(1)(a)
          EU,     SE,      -
          EU,     AX,      -
          EU,     RE,      -
          EU,     NO,      GDPR 5(1)(a)
          EEA,    NO,      -
          EEA,    IS,      -
          EEA,    LI,      -
          EEA,    CH,      GDPR 44
          EEA,    GB,      GDPR 44
          EEA,    US,      GDPR 44
          FI,     US,      GDPR 44
          any,    US,      -
          # the notice gives no area
          -,      US,      GDPR 44
          -,      SE,      -
          # the job gives no location
          FI,     -,       -
          """)
  void dataOutsideTheAreaAreTransferred(String area, String country, String law) {
    CaseMaker maker = new CaseMaker(area == null ? "list: open" : "area: " + area).source("tool");
    if (country != null) {
      maker.location(country);
    }
    List<Discrepancy> all = maker.table("a.csv", "", 40).table("b.csv", "", 50).find("transfer");

    assertThat(all).hasSize(law == null ? 0 : 1);
    assertThat(all).allMatch(d -> d.law().contains(law) && d.records() == 90);
    assertThat(all).allMatch(d -> d.severity() == Severity.HIGH && d.file().isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          'stores: [{store: own-server, quote: Oma palvelin., line: 8}]', share,      1
          'stores: [{store: own-server, quote: Oma palvelin., line: 8}]', own-server, 0
          # the notice names no place
          'list: open',                                                   share,      0
          """)
  void aPlaceThatTheNoticeDoesNotNameIsUndeclared(String register, String store, int count) {
    List<Discrepancy> all =
        new CaseMaker(register)
            .source("copy")
            .store(store)
            .table("a.csv", "", 25)
            .find("undeclared-store");

    assertThat(all).hasSize(count);
    assertThat(all)
        .allMatch(d -> d.records() == 25 && Integer.valueOf(8).equals(d.notice().line()));
  }

  @Test
  void clearTextIsUnprotectedOfTheGroupsThatThePromiseIsFor() {
    List<Discrepancy> all =
        new CaseMaker(
                "subjects: [user, customer]",
                "protects: [{categories: [name], subjects: [user], quote: Salattu., line: 2}]")
            .source("providers")
            .field(
                "Nimi",
                holds(
                    "name",
                    Map.of(
                        new Cohort("user", "", 0), 12L,
                        new Cohort("customer", "", 0), 30L,
                        new Cohort("", "", 0), 5L)))
            .field("Puhelin", holds("phone-number", "user", 12))
            .table("p.csv", "", 47)
            .find("unprotected");

    assertThat(all).hasSize(1);
    assertThat(all.get(0).records()).isEqualTo(12);
    assertThat(all.get(0).subjects()).isEqualTo("user");
    assertThat(all.get(0).severity()).isEqualTo(Severity.MEDIUM);
    assertThat(all.get(0).notice().line()).isEqualTo(2);
  }

  @Test
  void valuesThatFailTheirCheckAreInvalid() {
    List<Discrepancy> all =
        new CaseMaker("declares: [{category: national-id, quote: Hetu., line: 3}]")
            .source("crm")
            .invalid("Hetu", "national-id", 3, 65)
            .field("Muu")
            .table("crm.csv", "", 100)
            .find("invalid");

    assertThat(all).hasSize(1);
    assertThat(all.get(0).records()).isEqualTo(3);
    assertThat(all.get(0).firstRow()).isEqualTo(65);
    assertThat(all.get(0).severity()).isEqualTo(Severity.LOW);
    assertThat(all.get(0).notice().line()).isEqualTo(3);
  }
}
