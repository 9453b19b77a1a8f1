package fi.seloste.expire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatuteTest {

  @Test
  void areTheSixThatAJobMayName() {
    assertThat(Statute.all())
        .extracting(Statute::id)
        .containsExactly(
            "bookkeeping-voucher",
            "bookkeeping-ledger",
            "vat-real-estate",
            "limitation",
            "anti-money-laundering",
            "guarantee");
  }

  @Test
  void printAsLawOnlyWhatSomebodyHasVerified() {
    for (Statute statute : Statute.all()) {
      assertThat(statute.section().isEmpty() && statute.verified() != null)
          .as(statute.id())
          .isFalse();
    }
    assertThat(Statute.find("vat-real-estate").orElseThrow().verified()).isNull();
    assertThat(Statute.find("bookkeeping-voucher").orElseThrow().section()).isEqualTo("2:10");
  }

  @Test
  void leaveMarketingDataAndRecordingsUncovered() {
    for (Statute statute : Statute.all()) {
      assertThat(statute.covers())
          .as(statute.id())
          .isNotEmpty()
          .doesNotContainAnyElementsOf(
              Rules.categories("marketing-consent", "call-recording", "ip-address", "comment"));
    }
  }

  @Test
  void takeTheJobsWordOnWhatTheyCover() {
    assertThat(Rules.minimum("bookkeeping-voucher", "invoice", "invoiced", "name").covers())
        .isEqualTo(Rules.categories("name"));
    assertThat(Rules.minimum("bookkeeping-voucher", "invoice", "invoiced").covers())
        .isEqualTo(Statute.find("bookkeeping-voucher").orElseThrow().covers());
  }

  @Test
  void forceAPurgeWhereTheyAreAMaximumToo() {
    Minimum laundering = Rules.minimum("anti-money-laundering", "customer", "ended");
    assertThat(laundering.maximum())
        .hasValueSatisfying(
            rule -> {
              assertThat(rule.id()).isEqualTo("statute:anti-money-laundering:customer/ended+P5Y");
              assertThat(rule.period()).isEqualTo(Period.ofYears(5));
              assertThat(rule.covers()).isEqualTo(laundering.covers());
              assertThat(rule.clock()).isEqualTo(Rules.terms("ended"));
              assertThat(rule.tolerance()).isEqualTo(Period.ZERO);
            });
    assertThat(Rules.minimum("limitation", "invoice", "due").maximum()).isEmpty();
  }

  @Test
  void namesTheCountingAsFilesDo() {
    assertThat(List.of(Counting.values()))
        .extracting(Counting::id)
        .contains("event", "calendar-year-of-fiscal-year-end");
  }
}
