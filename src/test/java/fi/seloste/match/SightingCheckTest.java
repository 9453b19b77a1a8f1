package fi.seloste.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks of what was seen record by record. */
class SightingCheckTest {

  private static final String[] REGISTER = {
    "declares:",
    "  - {category: marketing-consent, line: 1}",
    "  - {category: marketing-ban, line: 2}",
    "  - {category: directory-ban, line: 3}",
    "recordings: {direction: inbound, line: 4}",
    "origins: [{origin: customer, line: 5}, {origin: lead-seller, line: 6}]",
    "admits: [{needs-any: [company], line: 7}]",
    "retention: [{records: customer, line: 8}]"
  };

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # code,              detail,             line, severity, law
          ban-ignored,         marketing-ban,      2,    HIGH,     GDPR 21(3)
          ban-ignored,         directory-ban,      3,    HIGH,     GDPR 5(1)(b)
          consent-conflict,    '',                 2,    MEDIUM,   GDPR 7(1)
          consent-missing,     '',                 1,    MEDIUM,   917/2014 200 §
          erasure-ignored,     '',                 8,    HIGH,     GDPR 17(1)
          recording-scope,     direction:outbound, 4,    MEDIUM,   GDPR 5(1)(b)
          recording-scope,     number,             4,    MEDIUM,   GDPR 5(1)(b)
          recording-orphan,    '',                 0,    MEDIUM,   GDPR 5(2)
          recording-missing,   '',                 0,    MEDIUM,   GDPR 5(1)(f)
          undeclared-origin,   traficom,           5,    MEDIUM,   GDPR 14(2)(f)
          origin-uninformed,   lead-seller,        6,    MEDIUM,   GDPR 14(3)
          undeclared-subjects, 0,                  7,    MEDIUM,   GDPR 5(1)(b)
          """)
  void tellsWhatWasSeenWithItsSentenceAndLaw(
      String code, String detail, int line, Severity severity, String law) {
    List<Discrepancy> all =
        new CaseMaker(REGISTER)
            .source("crm")
            .records("customer")
            .seen(code, "Kenttä", detail, 4, 17)
            .table("crm.csv", "", 10)
            .find(code);

    assertThat(all).hasSize(1);
    Discrepancy found = all.get(0);
    assertThat(found.source()).isEqualTo("crm");
    assertThat(found.file()).isEqualTo("crm.csv");
    assertThat(found.field()).isEqualTo("Kenttä");
    assertThat(found.detail()).isEqualTo(detail.equals("0") ? "company" : detail);
    assertThat(found.records()).isEqualTo(4);
    assertThat(found.firstRow()).isEqualTo(17);
    assertThat(found.severity()).isEqualTo(severity);
    assertThat(found.law()).contains(law);
    assertThat(found.notice().line()).isEqualTo(line == 0 ? null : Integer.valueOf(line));
  }

  @ParameterizedTest
  @CsvSource({
    "ban-ignored",
    "consent-conflict",
    "consent-missing",
    "erasure-ignored",
    "recording-scope",
    "recording-orphan",
    "recording-missing",
    "undeclared-origin",
    "origin-uninformed",
    "undeclared-subjects",
    "combined",
    "beyond-recipient"
  })
  void nothingSeenIsNothingFound(String code) {
    assertThat(new CaseMaker(REGISTER).source("crm").find(code)).isEmpty();
    assertThat(new CaseMaker(REGISTER).source("crm").seen(code, "", "x", 0, 0).find(code))
        .isEmpty();
  }

  @Test
  void anOriginThatTheNoticeNamesIsDeclared() {
    assertThat(
            new CaseMaker(REGISTER)
                .source("crm")
                .seen("undeclared-origin", "Lähde", "lead-seller", 4, 1)
                .find("undeclared-origin"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"customer, 0", "traficom, 1"})
  void aNoticeThatNamesNoOriginNeedsNoneForWhatThePersonGave(String origin, int found) {
    assertThat(
            new CaseMaker("list: open")
                .source("crm")
                .seen("undeclared-origin", "Lähde", origin, 4, 1)
                .find("undeclared-origin"))
        .hasSize(found);
  }

  @Test
  void aScopeSaysItsReasonAndWhatItWas() {
    assertThat(
            new CaseMaker(REGISTER)
                .source("calls")
                .seen("recording-scope", "", "queue:vaihde", 1, 1)
                .find("recording-scope")
                .get(0)
                .arguments())
        .containsEntry("how", "queue")
        .containsEntry("value", "vaihde");
  }
}
