package fi.seloste.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The faults of the notice itself. */
class NoticeCheckTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          523/1999                    | 523/1999
          523/99                      | 523/1999
          Henkilötietolaki (523/1999) | 523/1999
          516/2004                    | 516/2004
          # in force, or another act
          1050/2018                   |
          917/2014                    |
          1523/1999                   |
          523/19990                   |
          2016/679                    |
          """)
  void anActThatIsNoLongerInForceIsTold(String cites, String act) {
    List<Discrepancy> all = notice("cites: [\"" + cites + "\"]").find("notice-repealed-law");

    assertThat(all.stream().map(Discrepancy::detail))
        .isEqualTo(act == null ? List.of() : List.of(act));
    assertThat(all).allMatch(d -> d.arguments().containsKey("by"));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          updated: 2018-05-24, 1
          updated: 2018-05-25, 0
          updated: 2026-01-01, 0
          'cites: []',         0
          """)
  void aNoticeOlderThanTheGdprIsOutdated(String key, int found) {
    String yaml = key.startsWith("cites") ? "title: A" : "notice: {file: n.txt, " + key + "}";
    assertThat(new CaseMaker(yaml).find("notice-outdated")).hasSize(found);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          2406976-6,  0
          2957348-6,  0
          # six digits, as old codes have
          201256-6,   0
          # a wrong check digit, a wrong form
          2406976-5,  1
          731136-80,  1
          24069766,   1
          """)
  void aBusinessIdentityCodeThatCannotBeOneIsTold(String id, int found) {
    assertThat(notice("business-ids: [\"" + id + "\"]").find("notice-business-id")).hasSize(found);
  }

  @ParameterizedTest
  @CsvSource({"Trafi, 1", "trafi, 1", "Traficom, 0"})
  void anAuthorityThatIsNoMoreIsTold(String body, int found) {
    assertThat(notice("bodies: [{body: " + body + "}]").find("notice-ended-body"))
        .hasSize(found)
        .allMatch(one -> "Traficom".equals(one.arguments().get("successor")));
  }

  @Test
  void aMaskedContactAddressIsTold() {
    assertThat(notice("masked-contact: {line: 3}").find("notice-masked-contact")).hasSize(1);
    assertThat(notice("cites: [a]").find("notice-masked-contact")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"P1Y, 1", "P50Y, 0"})
  void aNoticeOlderThanTheCompanyHoldsItGoodForIsOutdated(String goodFor, int found) {
    assertThat(notice("updated: 2019-01-01, good-for: " + goodFor).find("notice-outdated"))
        .hasSize(found);
  }

  @Test
  void theContradictionsOfTheRegisterFileAreToldEachByItself() {
    List<Discrepancy> all =
        new CaseMaker(
                """
                contradictions:
                  - {about: area, quote: "a", line: 1, against: "b", against-line: 2}
                  - {about: area, quote: "a", line: 1, against: "c", against-line: 3}
                  - {about: store, quote: "d", line: 4, against: "e", against-line: 5}
                """)
            .find("notice-contradiction");

    assertThat(all)
        .extracting(Discrepancy::detail)
        .containsExactlyInAnyOrder("said-area", "said-area:2", "said-store");
    assertThat(all).extracting(one -> one.notice().line()).contains(1, 4);
  }

  @Test
  void aNoticeWithoutDateIsUndated() {
    assertThat(notice("cites: [a]").find("notice-undated"))
        .singleElement()
        .extracting(Discrepancy::severity)
        .isEqualTo(Severity.LOW);
    assertThat(notice("updated: 2024-06-10").find("notice-undated")).isEmpty();
    assertThat(new CaseMaker("list: open").find("notice-undated")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # one name
          Esimerkki Oy                     |
          Esimerkki Oy, esimerkki oy       |
          Esimerkki Oy, Esimerkki          |
          Esimerkki Group Oy               |
          # several
          Hyötytiimi Oy, Hyötytoimi Oy     | names
          Hyötytiimi Oy, HHKP              | names
          # a group is no legal person
          Kattokeskus konserni             | group
          Kattokeskuskonserni, Hämeen Kattokeskus Oy | group
          Koncernen                        | group
          Esimerkki Group                  | group
          """)
  void aControllerHasOneNameOfALegalPerson(String names, String detail) {
    List<Discrepancy> all = notice("controllers: [" + names + "]").find("notice-controller");

    assertThat(all.stream().map(Discrepancy::detail))
        .isEqualTo(detail == null ? List.of() : List.of(detail));
  }

  @Test
  void aControllerNamedOnlyAtTheTopIsAnotherName() {
    assertThat(
            new CaseMaker(
                    "controller: Esimerkki Oy", "notice: {file: n.txt, controllers: [Toinen Oy]}")
                .find("notice-controller"))
        .hasSize(1);
    assertThat(new CaseMaker("controller: Esimerkki Oy").find("notice-controller")).isEmpty();
  }

  @Test
  void everyElementThatIsNotStatedIsMissing() {
    List<Discrepancy> all =
        notice(
                "states: [controller, contact, purposes, legal-basis, categories, recipients,"
                    + " transfers, access, rectification, erasure, restriction, portability,"
                    + " objection, withdrawal, source]")
            .find("notice-missing-element");

    assertThat(all)
        .extracting(Discrepancy::detail)
        .containsExactly("complaint", "retention", "security");
    assertThat(all)
        .extracting(Discrepancy::severity)
        .containsExactly(Severity.MEDIUM, Severity.MEDIUM, Severity.LOW);
    assertThat(all.get(0).law()).containsExactly("GDPR 13(2)(d)");
  }

  @Test
  void whenNobodyHasLookedNoElementIsMissing() {
    assertThat(notice("cites: [a]").find("notice-missing-element")).isEmpty();
    assertThat(notice("states: []").find("notice-missing-element")).hasSize(18);
  }

  @Test
  void nothingDisclosedContradictsRecipients() {
    Discrepancy found =
        new CaseMaker(
                "recipients: [{recipient: partner, line: 33}, {recipient: host}]",
                "no-disclosure: {quote: Tietoja ei luovuteta., line: 32}")
            .find("notice-contradiction")
            .get(0);

    assertThat(found.notice().line()).isEqualTo(32);
    assertThat(found.arguments())
        .containsEntry("recipient", "partner, host")
        .containsEntry("otherLine", "33");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # nothing disclosed, and nobody named
          no-disclosure: {line: 1} | list: open | 0
          recipients: [{recipient: a}] | list: open | 0
          # kept and not kept
          declares: [{category: price}] | excludes: [{category: price}] | 1
          declares: [{category: city}] | excludes: [{category: postal-address}] | 1
          declares: [{category: postal-address}] | excludes: [{category: city}] | 0
          declares: [{category: price, subjects: [a]}] | excludes: [{category: price, subjects: [b]}] | 0
          declares: [{category: price, subjects: [a]}] | excludes: [{category: price, subjects: [a, b]}] | 1
          declares: [{category: price, when: {column: A, filled: true}}] | excludes: [{category: price}] | 0
          # two periods of one thing
          retention: [{records: a, clock: c, period: P6M}, {records: a, clock: c, period: P7M}] | list: open | 1
          retention: [{records: a, clock: c, period: P6M}, {records: a, clock: d, period: P7M}] | list: open | 0
          retention: [{records: a, clock: c, period: P6M}, {records: b, clock: c, period: P7M}] | list: open | 0
          retention: [{records: a, clock: c, period: P6M, covers: [email]}, {records: a, clock: c, period: P7M}] | list: open | 0
          """)
  void contradictsItself(String one, String other, int found) {
    assertThat(new CaseMaker(one, other).find("notice-contradiction")).hasSize(found);
  }

  private static CaseMaker notice(String keys) {
    return new CaseMaker("notice: {file: n.txt, " + keys + "}");
  }
}
