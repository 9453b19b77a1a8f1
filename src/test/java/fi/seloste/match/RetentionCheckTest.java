package fi.seloste.match;

import static org.assertj.core.api.Assertions.assertThat;

import fi.seloste.declare.Action;
import fi.seloste.declare.ClockTerm;
import fi.seloste.declare.Pick;
import fi.seloste.declare.Quote;
import fi.seloste.declare.RetentionRule;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetentionCheckTest {

  private static final String RULE =
      "retention: [{records: request, clock: created, period: P7M, quote: Noin 7 kuukautta., line: 5}]";
  private static final String ID = "request/created+P7M";
  private static final LocalDate OLDEST = LocalDate.of(2025, 1, 31);

  @Test
  void overdueCountsWhatIsFreeToGo() {
    Discrepancy overdue = new CaseMaker(RULE).group(group(41, 3, 0)).find("overdue").get(0);

    assertThat(overdue.records()).isEqualTo(41);
    assertThat(overdue.severity()).isEqualTo(Severity.HIGH);
    assertThat(overdue.detail()).isEqualTo(ID);
    assertThat(overdue.source()).isEqualTo("requests");
    assertThat(overdue.notice().line()).isEqualTo(5);
    assertThat(overdue.law()).contains("GDPR 5(1)(e)");
    assertThat(overdue.arguments())
        .containsEntry("blocked", "3")
        .containsEntry("action", "erase")
        .containsEntry("oldestDue", "2025-01-31");
  }

  @Test
  void whatIsAllBlockedIsToldButNotGrave() {
    Discrepancy overdue = new CaseMaker(RULE).group(group(0, 3, 0)).find("overdue").get(0);

    assertThat(overdue.records()).isEqualTo(3);
    assertThat(overdue.severity()).isEqualTo(Severity.LOW);
  }

  @Test
  void nothingOverdueIsNothingFound() {
    assertThat(new CaseMaker(RULE).group(group(0, 0, 0)).codes()).isEmpty();
  }

  @Test
  void whatCannotBeDatedIsTold() {
    List<Discrepancy> all = new CaseMaker(RULE).group(group(0, 0, 2)).find("undatable");

    assertThat(all).hasSize(1);
    assertThat(all.get(0).records()).isEqualTo(2);
    assertThat(all.get(0).severity()).isEqualTo(Severity.MEDIUM);
    assertThat(all.get(0).notice().line()).isEqualTo(5);
    assertThat(new CaseMaker(RULE).group(group(4, 0, 0)).find("undatable")).isEmpty();
  }

  @Test
  void aPolicyRuleIsToldAsSuch() {
    Discrepancy overdue =
        new CaseMaker("list: open")
            .policy(policy("request"))
            .group(
                new OverdueGroup(
                    "requests", "request", "policy:request", "review", 1, 0, 0, 9, OLDEST, ""))
            .find("overdue")
            .get(0);

    assertThat(overdue.arguments()).containsEntry("policy", "true");
    assertThat(overdue.notice()).isEqualTo(Quote.NONE);
  }

  @Test
  void aKindThatNoRuleMeasuresHasNoPeriod() {
    Discrepancy none =
        new CaseMaker(RULE)
            .source("calls")
            .records("call")
            .table("a.csv", "", 200)
            .table("b.csv", "", 100)
            .find("no-period")
            .get(0);

    assertThat(none.source()).isEqualTo("calls");
    assertThat(none.detail()).isEqualTo("call");
    assertThat(none.records()).isEqualTo(300);
    assertThat(none.severity()).isEqualTo(Severity.MEDIUM);
    assertThat(none.notice()).isEqualTo(Quote.NONE);
  }

  @Test
  void aKindWithAPeriodOrWithoutAKindIsSilent() {
    assertThat(
            new CaseMaker(RULE)
                .source("requests")
                .records("request")
                .source("other")
                .find("no-period"))
        .isEmpty();
  }

  @Test
  void aRuleWithoutPeriodIsCited() {
    Discrepancy none =
        new CaseMaker("retention: [{records: call, quote: Toistaiseksi., line: 9}]")
            .source("calls")
            .records("call")
            .find("no-period")
            .get(0);

    assertThat(none.notice()).isEqualTo(new Quote("Toistaiseksi.", 9));
    assertThat(none.arguments()).containsEntry("how", "stated");
  }

  @Test
  void aPolicyDoesNotSilenceTheNotice() {
    assertThat(
            new CaseMaker("list: open")
                .policy(policy("call"))
                .source("calls")
                .records("call")
                .find("no-period")
                .get(0)
                .arguments())
        .containsEntry("policyRule", "policy:call");
  }

  @Test
  void aRuleWithoutPeriodThatNoSourceNamesIsToldByItself() {
    List<Discrepancy> all =
        new CaseMaker("retention: [{records: call, line: 9}, {records: call, line: 10}]")
            .find("no-period");

    assertThat(all).hasSize(1);
    assertThat(all.get(0).source()).isEmpty();
    assertThat(all.get(0).notice().line()).isEqualTo(9);
  }

  private static OverdueGroup group(long overdue, long blocked, long undatable) {
    return new OverdueGroup(
        "requests", "request", ID, "erase", overdue, blocked, undatable, 90, OLDEST, "");
  }

  private static RetentionRule policy(String kind) {
    return new RetentionRule(
        "policy:" + kind,
        kind,
        List.of(new ClockTerm("created", Period.ZERO)),
        Pick.LATEST,
        Period.ofYears(1),
        Period.ZERO,
        List.of(),
        Action.REVIEW,
        null,
        true,
        Quote.NONE);
  }
}
