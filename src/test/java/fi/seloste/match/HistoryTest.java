package fi.seloste.match;

import static org.assertj.core.api.Assertions.assertThat;

import fi.seloste.declare.Quote;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistoryTest {

  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
  private static final LocalDate AS_OF = LocalDate.of(2026, 11, 30);
  private static final Discrepancy CRM = discrepancy("undeclared", "crm", 5);
  private static final Discrepancy CALLS = discrepancy("undeclared", "calls", 7);

  @Test
  void whatWasNotThereLastMonthIsNew() {
    assertThat(history().judge(List.of(), List.of(CRM)))
        .containsExactly(new Judged(CRM.id("job"), CRM, NOVEMBER, "new"));
  }

  @Test
  void whatWasThereIsRecurringSinceItsFirstMonthWithThisMonthsNumbers() {
    Discrepancy more = discrepancy("undeclared", "crm", 9);
    assertThat(history().judge(before(CRM, "new"), List.of(more)))
        .containsExactly(new Judged(CRM.id("job"), more, OCTOBER, "recurring"));
  }

  @Test
  void whatVanishedIsResolvedOnceAndLast() {
    List<Judged> november = history().judge(before(CRM, "recurring"), List.of(CALLS));
    assertThat(november)
        .extracting(Judged::state, j -> j.discrepancy().source())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("new", "calls"),
            org.assertj.core.groups.Tuple.tuple("resolved", "crm"));
    assertThat(history().judge(november, List.of(CALLS)))
        .extracting(Judged::state)
        .doesNotContain("resolved");
  }

  @Test
  void whatComesBackAfterItWasResolvedIsNew() {
    assertThat(history().judge(before(CRM, "resolved"), List.of(CRM)))
        .containsExactly(new Judged(CRM.id("job"), CRM, NOVEMBER, "new"));
  }

  @Test
  void theSameMonthJudgedAgainIsStillNew() {
    List<Judged> first = history().judge(List.of(), List.of(CRM));
    assertThat(history().judge(first, List.of(CRM))).isEqualTo(first);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          -,          accepted
          2026-12-31, accepted
          2026-11-30, accepted
          2026-11-29, recurring
          2020-01-01, recurring
          """)
  void isAcceptedUntilTheLastDayOfIt(LocalDate until, String state) {
    History history =
        new History(
            "job", NOVEMBER, AS_OF, List.of(new Acceptance(CRM.id("job"), until)), Set.of());
    assertThat(history.judge(before(CRM, "new"), List.of(CRM)))
        .singleElement()
        .extracting(Judged::state)
        .isEqualTo(state);
  }

  @Test
  void anAcceptedOneThatVanishedIsResolved() {
    assertThat(history().judge(before(CRM, "accepted"), List.of()))
        .singleElement()
        .extracting(Judged::state)
        .isEqualTo("resolved");
  }

  @Test
  void whatCouldNotBeSeenIsCarriedOverAndNotResolved() {
    List<Judged> judged = unseen("crm").judge(before(CRM, "new"), List.of());

    assertThat(judged).hasSize(1);
    assertThat(judged.get(0).state()).isEqualTo("recurring");
    assertThat(judged.get(0).since()).isEqualTo(OCTOBER);
    assertThat(judged.get(0).id()).isEqualTo(CRM.id("job"));
    assertThat(judged.get(0).discrepancy().arguments()).containsEntry("unseen", "true");
    assertThat(judged.get(0).discrepancy().records()).isEqualTo(5);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # of a source that was read in full
          undeclared,         crm, resolved
          # of the notice
          notice-undated,     '',  resolved
          # what another source brings out
          combined,           crm, recurring
          ban-ignored,        crm, recurring
          not-found,          '',  recurring
          recording-missing,  crm, recurring
          """)
  void anIncompleteRunResolvesOnlyWhatItCouldHaveSeen(String code, String source, String state) {
    assertThat(unseen("calls").judge(before(discrepancy(code, source, 1), "new"), List.of()))
        .singleElement()
        .extracting(Judged::state)
        .isEqualTo(state);
  }

  private static History history() {
    return new History("job", NOVEMBER, AS_OF, List.of(), Set.of());
  }

  private static History unseen(String source) {
    return new History("job", NOVEMBER, AS_OF, List.of(), Set.of(source));
  }

  private static List<Judged> before(Discrepancy discrepancy, String state) {
    return List.of(new Judged(discrepancy.id("job"), discrepancy, OCTOBER, state));
  }

  private static Discrepancy discrepancy(String code, String source, long records) {
    return new Discrepancy(
        code,
        "",
        Severity.MEDIUM,
        source,
        "",
        "",
        "",
        "",
        "",
        records,
        0,
        Quote.NONE,
        List.of(),
        Map.of());
  }
}
