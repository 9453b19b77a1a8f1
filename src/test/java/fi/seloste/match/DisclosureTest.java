package fi.seloste.match;

import static fi.seloste.match.CaseMaker.holds;
import static org.assertj.core.api.Assertions.assertThat;

import fi.seloste.detect.Cohort;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisclosureTest {

  private static final String[] REGISTER = {
    "subjects: [customer, user]",
    "declares:",
    "  - {category: name, subjects: [customer]}",
    "  - {category: national-id, when: {column: Rahoitus, is: [kyllä]}}",
    "excludes:",
    "  - {category: feedback}",
    "recipients:",
    "  - {recipient: accounting, categories: [name, postal-address, feedback], quote: Kirjanpito., line: 3}",
    "  - {recipient: financing, categories: [name, national-id]}",
    "  - {recipient: authority}",
    "  - {recipient: collection, when: {column: Informoitu, filled: true}, quote: Perintä., line: 5}",
    "  - {recipient: collection, when: {column: Riita, filled: true}}",
    "no-disclosure: {quote: Tietoja ei luovuteta., line: 9}"
  };

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # recipient with a list: the list alone decides
          accounting, name,         customer, none
          accounting, name,         user,     none
          accounting, city,         customer, none
          accounting, email,        customer, beyond-recipient
          accounting, national-id,  customer, beyond-recipient
          accounting, company,      customer, none
          # but an exclusion or a condition still counts for what is on it
          accounting, feedback,     customer, excluded
          financing,  national-id,  customer, condition-unmet
          financing,  feedback,     customer, beyond-recipient
          # recipient without a list: every declared category
          authority,  name,         customer, none
          authority,  name,         user,     wrong-subjects
          authority,  email,        customer, undeclared
          # a stranger gets nothing, and the categories are judged as at home
          stranger,   name,         customer, none
          stranger,   email,        customer, undeclared
          """)
  void oneFactGivesOneFinding(String recipient, String category, String group, String code) {
    List<Discrepancy> all =
        Checks.all(
            new CaseMaker(REGISTER)
                .source("list")
                .field("A", holds(category, Map.of(new Cohort(group, recipient, 0), 4L)))
                .table("list.csv", "", 10)
                .made());

    assertThat(all.stream().map(Discrepancy::code))
        .filteredOn(c -> !c.equals("not-found") && !c.startsWith("notice-"))
        .isEqualTo(code.equals("none") ? List.of() : List.of(code));
  }

  @Test
  void beyondRecipientCitesTheSentenceAboutTheRecipient() {
    Discrepancy beyond =
        new CaseMaker(REGISTER)
            .source("list")
            .field(
                "Sotu", holds("national-id", Map.of(new Cohort("customer", "accounting", 1), 2L)))
            .table("list.csv", "", 10)
            .find("beyond-recipient")
            .get(0);

    assertThat(beyond.category()).isEqualTo("national-id");
    assertThat(beyond.detail()).isEqualTo("accounting");
    assertThat(beyond.records()).isEqualTo(2);
    assertThat(beyond.severity()).isEqualTo(Severity.HIGH);
    assertThat(beyond.notice().line()).isEqualTo(3);
  }

  @Test
  void recordsWithoutEntitlementAreBeyondTheRecipient() {
    Discrepancy beyond =
        new CaseMaker(REGISTER)
            .source("relayed")
            .cohort("customer", "accounting", 0, 150)
            .table("relayed.csv", "", 150)
            .seen("beyond-recipient", "", "entitled-by", 3, 42)
            .find("beyond-recipient")
            .get(0);

    assertThat(beyond.category()).isEmpty();
    assertThat(beyond.detail()).isEqualTo("entitled-by");
    assertThat(beyond.records()).isEqualTo(3);
    assertThat(beyond.firstRow()).isEqualTo(42);
    assertThat(beyond.notice().line()).isEqualTo(3);
  }

  @Test
  void aRecipientWhomTheNoticeDoesNotNameMeetsTheSentenceThatNothingIsDisclosed() {
    Discrepancy undeclared =
        new CaseMaker(REGISTER)
            .source("crm")
            .cohort("customer", "stranger", 0, 3)
            .cohort("customer", "", 0, 517)
            .cohort("customer", "authority", 0, 5)
            .table("crm.csv", "", 525)
            .find("undeclared-recipient")
            .get(0);

    assertThat(undeclared.detail()).isEqualTo("stranger");
    assertThat(undeclared.records()).isEqualTo(3);
    assertThat(undeclared.notice().line()).isEqualTo(9);
    assertThat(undeclared.severity()).isEqualTo(Severity.HIGH);
  }

  @Test
  void aSourceThatIsNoDisclosureHasNoUndeclaredRecipient() {
    assertThat(
            new CaseMaker(REGISTER)
                .source("crm")
                .cohort("customer", "", 0, 10)
                .table("crm.csv", "", 10)
                .find("undeclared-recipient"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # conditions: Rahoitus 1, Informoitu 2, Riita 4; either of the two entries will do
          collection, 0, 14
          collection, 1, 14
          collection, 2, 0
          collection, 4, 0
          collection, 6, 0
          # no condition
          authority,  0, 0
          # a stranger is told elsewhere
          stranger,   0, 0
          """)
  void recordsThatARecipientShouldNotGetAreCounted(String recipient, long met, long unmet) {
    List<Discrepancy> found =
        new CaseMaker(REGISTER)
            .source("list")
            .cohort("customer", recipient, met, 14)
            .table("list.csv", "", 14)
            .find("condition-unmet");

    assertThat(found.stream().mapToLong(Discrepancy::records).sum()).isEqualTo(unmet);
    assertThat(found).allMatch(d -> d.category().isEmpty() && d.field().isEmpty());
    assertThat(found).allMatch(d -> Integer.valueOf(5).equals(d.notice().line()));
  }
}
