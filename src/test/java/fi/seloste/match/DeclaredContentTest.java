package fi.seloste.match;

import static fi.seloste.match.CaseMaker.guess;
import static fi.seloste.match.CaseMaker.holds;
import static org.assertj.core.api.Assertions.assertThat;

import fi.seloste.declare.Quote;
import fi.seloste.detect.Cohort;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Undeclared, excluded, condition-unmet and wrong-subjects: one fact gives one of them. */
class DeclaredContentTest {

  private static final String[] REGISTER = {
    "subjects: [customer, user]",
    "declares:",
    "  - {category: name}",
    "  - {category: postal-address, subjects: [customer]}",
    "  - {category: national-id, subjects: [customer], when: {column: Rahoitus, is: [kyllä]},"
        + " quote: Rahoituskohteissa myös sotu., line: 12}",
    "  - {category: date-of-birth, subjects: [user], quote: Käyttäjän syntymäaika., line: 13}",
    "excludes:",
    "  - {category: feedback, quote: Palautetta ei tallenneta., line: 18}",
    "  - {category: ip-address, subjects: [user]}"
  };

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # category,           group,    code
          name,                 customer, declared
          name,                 user,     declared
          name,                 '',       declared
          # a part of what is declared
          city,                 customer, declared
          postal-code,          customer, declared
          region,               customer, declared
          # nobody's
          email,                customer, undeclared
          email,                '',       undeclared
          vehicle-registration, user,     undeclared
          # a company is nobody
          company,              customer, declared
          business-id,          customer, declared
          # another group's
          postal-address,       user,     wrong-subjects
          city,                 user,     wrong-subjects
          date-of-birth,        customer, wrong-subjects
          national-id,          user,     wrong-subjects
          # when the job does not say whose, any group's will do
          postal-address,       '',       declared
          date-of-birth,        '',       declared
          # conditional
          national-id,          customer, condition-unmet
          national-id,          '',       condition-unmet
          # excluded, of everybody or of some
          feedback,             customer, excluded
          feedback,             '',       excluded
          ip-address,           user,     excluded
          ip-address,           customer, undeclared
          ip-address,           '',       undeclared
          """)
  void stands(String category, String group, String code) {
    List<String> codes =
        new CaseMaker(REGISTER)
            .source("crm")
            .field("Kenttä", holds(category, group, 5))
            .table("crm.csv", "", 10)
            .codes();

    assertThat(codes.stream().filter(c -> !c.equals("not-found")))
        .isEqualTo(code.equals("declared") ? List.of() : List.of(code));
  }

  @Test
  void onlyRecordsThatDoNotMeetTheConditionAreCounted() {
    Discrepancy unmet =
        new CaseMaker(REGISTER)
            .source("jobs")
            .field(
                "Sotu",
                holds(
                    "national-id",
                    Map.of(new Cohort("customer", "", 1), 24L, new Cohort("customer", "", 0), 3L)))
            .table("jobs.csv", "", 120)
            .find("condition-unmet")
            .get(0);

    assertThat(unmet.records()).isEqualTo(3);
    assertThat(unmet.firstRow()).isZero();
    assertThat(unmet.severity()).isEqualTo(Severity.HIGH);
    assertThat(unmet.notice()).isEqualTo(new Quote("Rahoituskohteissa myös sotu.", 12));
    assertThat(unmet.arguments()).containsEntry("column", "Rahoitus");
  }

  @Test
  void recordsOfAnotherGroupAreCountedApart() {
    List<Discrepancy> wrong =
        new CaseMaker(REGISTER)
            .source("crm")
            .field(
                "Syntymäaika",
                holds(
                    "date-of-birth",
                    Map.of(new Cohort("user", "", 0), 54L, new Cohort("customer", "", 0), 2L)))
            .table("crm.csv", "", 60)
            .find("wrong-subjects");

    assertThat(wrong).hasSize(1);
    assertThat(wrong.get(0).records()).isEqualTo(2);
    assertThat(wrong.get(0).subjects()).isEqualTo("customer");
    assertThat(wrong.get(0).severity()).isEqualTo(Severity.MEDIUM);
    assertThat(wrong.get(0).arguments()).containsEntry("group", "user");
    assertThat(wrong.get(0).notice().line()).isEqualTo(13);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # category,     list,   severity
          email,          open,   MEDIUM
          email,          closed, HIGH
          health,         open,   HIGH
          username,       open,   HIGH
          bank-account,   open,   MEDIUM
          """)
  void anUndeclaredCategoryIsGraveWhenSensitiveOrTheListIsClosed(
      String category, String list, Severity severity) {
    assertThat(
            new CaseMaker("list: " + list)
                .source("crm")
                .field("A", holds(category, "", 1))
                .table("crm.csv", "", 1)
                .find("undeclared"))
        .singleElement()
        .extracting(Discrepancy::severity)
        .isEqualTo(severity);
  }

  @ParameterizedTest
  @CsvSource({"health, GDPR 9(1)", "criminal-offence, GDPR 10", "national-id, 1050/2018 29 §"})
  void anUndeclaredCategoryNamesItsOwnProvision(String category, String law) {
    assertThat(
            new CaseMaker("list: open")
                .source("crm")
                .field("A", holds(category, "", 1))
                .table("crm.csv", "", 1)
                .find("undeclared")
                .get(0)
                .law())
        .contains(law);
  }

  @Test
  void aGuessIsNotFound() {
    assertThat(
            new CaseMaker("list: open")
                .source("crm")
                .field("A", guess("email", 5))
                .table("crm.csv", "", 10)
                .codes())
        .isEmpty();
  }

  @Test
  void aPasswordIsACredentialAndNotUndeclaredToo() {
    List<Discrepancy> all =
        Checks.all(
            new CaseMaker("list: open")
                .source("crm")
                .field("Salasana", holds("credential", "", 7))
                .table("crm.csv", "", 10)
                .made());

    assertThat(all).singleElement().extracting(Discrepancy::code).isEqualTo("credential");
    assertThat(all.get(0).severity()).isEqualTo(Severity.HIGH);
    assertThat(all.get(0).records()).isEqualTo(7);
    assertThat(all.get(0).firstRow()).isEqualTo(7);
  }

  @Test
  void aFieldWithoutHeaderIsNamedByItsPlace() {
    assertThat(
            new CaseMaker("list: open")
                .source("crm")
                .field("Nimi")
                .field(" ", holds("email", "", 1))
                .table("crm.csv", "", 10)
                .find("undeclared")
                .get(0)
                .field())
        .isEqualTo("#2");
  }

  @Test
  void theSameFieldOfSeveralFilesIsOneDiscrepancy() {
    List<Discrepancy> all =
        new CaseMaker("list: open")
            .source("crm")
            .field("S-posti", holds("email", "", 5))
            .table("a.csv", "", 10)
            .field("S-posti", holds("email", "", 6))
            .table("b.csv", "", 10)
            .find("undeclared");

    assertThat(all).hasSize(1);
    assertThat(all.get(0).file()).isEmpty();
    assertThat(all.get(0).records()).isEqualTo(11);
    assertThat(all.get(0).firstRow()).isZero();
    assertThat(all.get(0).arguments()).containsEntry("files", "2");
  }

  @Test
  void twoFieldsUnderOneHeaderAreOneDiscrepancyOfTheRecordsOfTheLarger() {
    List<Discrepancy> all =
        new CaseMaker("list: open")
            .source("crm")
            .field("Puh", holds("phone-number", "", 5))
            .field("Puh", holds("phone-number", "", 3))
            .table("a.csv", "", 10)
            .find("undeclared");

    assertThat(all).hasSize(1);
    assertThat(all.get(0).file()).isEqualTo("a.csv");
    assertThat(all.get(0).records()).isEqualTo(5);
  }

  @Test
  void theIdOutlivesCountsAndFileNames() {
    String october = id("crm-2026-10.csv", 5, "S-posti");
    assertThat(id("crm-2026-11.csv", 9, "S-posti")).isEqualTo(october);
    assertThat(id("crm-2026-11.csv", 9, "Email")).isNotEqualTo(october);
  }

  private static String id(String file, long count, String header) {
    return new CaseMaker("list: open")
        .source("crm")
        .field(header, holds("email", "", count))
        .table(file, "", 10)
        .find("undeclared")
        .get(0)
        .id("job");
  }
}
