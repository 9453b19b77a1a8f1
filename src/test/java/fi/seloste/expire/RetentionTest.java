package fi.seloste.expire;

import static org.assertj.core.api.Assertions.assertThat;

import fi.seloste.declare.RetentionRule;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetentionTest {

  private static final FiscalYears YEARS = FiscalYears.ending(MonthDay.of(12, 31));

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # clock,    period, tolerance, as of,      verdict
          2025-08-31, P6M,    P0D,       2026-02-28, due 2026-02-28
          2025-08-31, P6M,    P0D,       2026-03-01, overdue 2026-02-28 by 1
          2023-08-31, P6M,    P0D,       2024-03-01, overdue 2024-02-29 by 1
          2024-02-29, P1Y,    P0D,       2025-03-01, overdue 2025-02-28 by 1
          2024-02-29, P4Y,    P0D,       2028-02-29, due 2028-02-29
          2024-01-31, P1M1D,  P0D,       2024-03-01, due 2024-03-01
          2024-01-31, P1M,    P7D,       2024-03-07, due 2024-02-29
          2024-01-31, P1M,    P7D,       2024-03-08, overdue 2024-02-29 by 1
          2024-01-31, P0D,    P0D,       2024-01-31, due 2024-01-31
          2024-01-31, P0D,    P0D,       2024-02-01, overdue 2024-01-31 by 1
          2027-01-31, P6M,    P0D,       2026-11-30, due 2027-07-31
          """)
  void countsToTheDay(
      String clock, String period, String tolerance, LocalDate asOf, String expected) {
    RetentionRule rule = Rules.rule("request", "latest", period, tolerance, "created");
    assertThat(told(rule, Rules.dates("created", clock), asOf)).isEqualTo(expected);
  }

  /** Contact details: closed, expired or four weeks after creation, whichever first, + 6 months. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # created,  closed,      expired,     as of,      verdict
          2026-01-10, 2026-01-11,  empty,       2026-07-11, due 2026-07-11 by closed
          2026-01-10, 2026-01-11,  empty,       2026-07-12, overdue 2026-07-11 by closed
          2026-01-10, empty,       2026-02-01,  2026-08-02, overdue 2026-08-01 by expired
          2026-01-10, empty,       empty,       2026-08-07, due 2026-08-07 by created + P28D
          2026-01-10, empty,       empty,       2026-08-08, overdue 2026-08-07 by created + P28D
          2026-01-10, 2026-05-01,  2026-06-01,  2026-08-08, overdue 2026-08-07 by created + P28D
          2026-01-10, placeholder, missing,     2026-08-08, overdue 2026-08-07 by created + P28D
          empty,      2026-01-11,  empty,       2026-07-12, overdue 2026-07-11 by closed
          empty,      empty,       placeholder, 2026-07-12, undatable clock-placeholder
          empty,      empty,       empty,       2026-07-12, undatable clock-empty
          """)
  void erasesContactDetailsOfARequestHalfAYearAfterItEnds(
      String created, String closed, String expired, LocalDate asOf, String expected) {
    RetentionRule rule =
        Rules.rule(
            "contact-request", "earliest", "P6M", "P0D", "closed", "expired", "created+P28D");
    RecordDates dates = Rules.dates("created", created, "closed", closed, "expired", expired);
    Verdict verdict = decide(rule, dates, asOf);
    String by = verdict instanceof Verdict.Undatable ? "" : " by " + role(verdict);
    assertThat(told(verdict).replaceAll(" by \\d+", "") + by).isEqualTo(expected);
  }

  /** The whole request: about seven months from creation. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          2026-01-10, 2026-08-17, due 2026-08-10
          2026-01-10, 2026-08-18, overdue 2026-08-10 by 1
          2025-07-31, 2026-03-07, due 2026-02-28
          2025-07-31, 2026-03-08, overdue 2026-02-28 by 1
          """)
  void erasesARequestAboutSevenMonthsAfterItsCreation(
      String created, LocalDate asOf, String expected) {
    RetentionRule rule = Rules.rule("contact-request", "latest", "P7M", "P7D", "created");
    assertThat(told(rule, Rules.dates("created", created), asOf)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # invoiced, statute,             fiscal year ends, kept until
          2024-03-31, bookkeeping-voucher, --03-31, 2030-12-31
          2024-03-31, bookkeeping-ledger,  --03-31, 2034-03-31
          2024-04-01, bookkeeping-voucher, --03-31, 2031-12-31
          2024-04-01, bookkeeping-ledger,  --03-31, 2035-03-31
          2024-12-31, bookkeeping-voucher, --12-31, 2030-12-31
          2024-12-31, bookkeeping-ledger,  --12-31, 2034-12-31
          2024-01-01, bookkeeping-voucher, --12-31, 2030-12-31
          2024-02-29, bookkeeping-ledger,  --02-29, 2034-02-28
          2023-02-28, bookkeeping-ledger,  --02-29, 2033-02-28
          2023-03-01, bookkeeping-ledger,  --02-29, 2034-02-28
          2024-06-15, vat-real-estate,     --12-31, 2037-12-31
          2024-06-15, limitation,          --12-31, 2027-06-15
          2024-06-15, anti-money-laundering, --12-31, 2029-06-15
          2024-06-15, guarantee,           --12-31, 2024-06-15
          """)
  void countsStatutesAsTheLawSays(
      String clock, String statute, MonthDay fiscalYearEnd, LocalDate until) {
    Minimum minimum = Rules.minimum(statute, "invoice", "invoiced");
    assertThat(minimum.until(Rules.dates("invoiced", clock), FiscalYears.ending(fiscalYearEnd)))
        .contains(until);
  }

  @Test
  void takesWhatLiesAfterTheDayOfTheScanAndOfTheReportForTheFuture() {
    LocalDate report = LocalDate.of(2026, 10, 31);
    LocalDate later = LocalDate.of(2026, 11, 5);
    assertThat(schedule(report, later).latest()).isEqualTo(LocalDate.of(2026, 11, 6));
    assertThat(schedule(later, report).latest()).isEqualTo(LocalDate.of(2026, 11, 6));
  }

  private static Schedule schedule(LocalDate asOf, LocalDate today) {
    return Schedule.of("x", List.of(), List.of(), List.of(), asOf, YEARS, today);
  }

  @Test
  void isBlockedOnTheLastDayOfAStatuteAndFreeOnTheNext() {
    RetentionRule rule = Rules.rule("invoice", "latest", "P1Y", "P0D", "invoiced");
    List<Minimum> voucher = List.of(Rules.minimum("bookkeeping-voucher", "invoice", "invoiced"));
    RecordDates dates = Rules.dates("invoiced", "2024-05-05");
    assertThat(decide(rule, dates, voucher, null, LocalDate.of(2030, 12, 31)))
        .isInstanceOf(Verdict.Blocked.class);
    assertThat(decide(rule, dates, voucher, null, LocalDate.of(2031, 1, 1)))
        .isInstanceOf(Verdict.Overdue.class);
  }

  @Test
  void keepsOnlyWhatTheStatuteCovers() {
    RetentionRule all = Rules.rule("invoice", "latest", "P1Y", "P0D", "invoiced");
    Minimum voucher =
        Rules.minimum("bookkeeping-voucher", "invoice", "invoiced", "name", "billing");
    assertThat(blocks(all, voucher)).extracting(Block::covers).containsExactly(voucher.covers());
    assertThat(blocks(Rules.covering(all, "name", "email"), voucher))
        .extracting(Block::covers)
        .containsExactly(Rules.categories("name"));
    assertThat(blocks(Rules.covering(all, "email", "comment"), voucher)).isEmpty();
  }

  @Test
  void keepsPartsOfAnAddressAlone() {
    RetentionRule address =
        Rules.covering(Rules.rule("invoice", "latest", "P1Y", "P0D", "invoiced"), "postal-address");
    Minimum town = Rules.minimum("bookkeeping-voucher", "invoice", "invoiced", "city");
    assertThat(blocks(address, town))
        .extracting(Block::covers)
        .containsExactly(Rules.categories("city"));
  }

  @Test
  void isNotBlockedByAStatuteOfAnotherKindOfRecord() {
    RetentionRule rule = Rules.rule("call", "latest", "P1Y", "P0D", "invoiced");
    assertThat(blocks(rule, Rules.minimum("bookkeeping-voucher", "invoice", "invoiced"))).isEmpty();
  }

  @Test
  void blocksForAnUnknownTimeWhenAStatutesOwnDateIsNotKnown() {
    RetentionRule rule = Rules.rule("invoice", "latest", "P1Y", "P0D", "created");
    Minimum voucher = Rules.minimum("bookkeeping-voucher", "invoice", "invoiced");
    for (String unknown : List.of("empty", "placeholder", "unreadable", "missing")) {
      RecordDates dates = Rules.dates("created", "2010-01-01", "invoiced", unknown);
      Verdict verdict = decide(rule, dates, List.of(voucher), null, LocalDate.of(2026, 11, 30));
      assertThat(((Verdict.Blocked) verdict).blocks())
          .containsExactly(new Block("bookkeeping-voucher", null, voucher.covers()));
    }
  }

  @Test
  void takesTheLatestOfAStatutesDates() {
    Minimum limitation =
        new Minimum(
            Statute.find("limitation").orElseThrow(),
            "invoice",
            Rules.terms("due", "interrupted"),
            List.of());
    assertThat(
            limitation.until(Rules.dates("due", "2020-01-01", "interrupted", "2022-05-05"), YEARS))
        .contains(LocalDate.of(2025, 5, 5));
    assertThat(
            limitation.until(Rules.dates("due", "2020-01-01", "interrupted", "unreadable"), YEARS))
        .isEmpty();
  }

  @Test
  void keepsWhatIsHeldUntilItsLastDay() {
    RetentionRule rule = Rules.rule("request", "latest", "P1Y", "P0D", "created");
    RecordDates dates = Rules.dates("created", "2024-01-01");
    Hold hold = new Hold(LocalDate.of(2026, 5, 31));
    assertThat(decide(rule, dates, List.of(), hold, LocalDate.of(2026, 5, 31)))
        .isEqualTo(
            new Verdict.Blocked(
                "created",
                LocalDate.of(2024, 1, 1),
                LocalDate.of(2025, 1, 1),
                515,
                List.of(new Block("legal-hold", LocalDate.of(2026, 5, 31), List.of()))));
    assertThat(decide(rule, dates, List.of(), hold, LocalDate.of(2026, 6, 1)))
        .isInstanceOf(Verdict.Overdue.class);
    assertThat(decide(rule, dates, List.of(), Hold.FOR_EVER, LocalDate.of(2099, 1, 1)))
        .isInstanceOf(Verdict.Blocked.class);
  }

  @Test
  void isOnlyBlockedWhenItsDateHasPassed() {
    RetentionRule rule = Rules.rule("request", "latest", "P1Y", "P0D", "created");
    assertThat(
            decide(
                rule,
                Rules.dates("created", "2026-01-01"),
                List.of(),
                Hold.FOR_EVER,
                LocalDate.of(2026, 11, 30)))
        .isInstanceOf(Verdict.Due.class);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # pick,   a,           b,           verdict
          latest,   2024-01-01,  2024-05-01,  overdue 2025-05-01
          earliest, 2024-01-01,  2024-05-01,  overdue 2025-01-01
          latest,   2024-01-01,  empty,       overdue 2025-01-01
          latest,   2024-01-01,  placeholder, overdue 2025-01-01
          latest,   2024-01-01,  unreadable,  undatable clock-unreadable
          latest,   unreadable,  2024-01-01,  undatable clock-unreadable
          earliest, 2024-01-01,  unreadable,  overdue 2025-01-01
          earliest, 2026-01-01,  unreadable,  undatable clock-unreadable
          earliest, 2026-01-01,  empty,       due 2027-01-01
          latest,   missing,     missing,     undatable clock-missing
          latest,   missing,     empty,       undatable clock-empty
          latest,   placeholder, empty,       undatable clock-placeholder
          latest,   unreadable,  placeholder, undatable clock-unreadable
          latest,   empty,       placeholder, undatable clock-placeholder
          """)
  void picksOfTheDatesPresentAndFailsClosedOnUnreadableOnes(
      String pick, String a, String b, String expected) {
    RetentionRule rule = Rules.rule("request", pick, "P1Y", "P0D", "a", "b");
    String told = told(rule, Rules.dates("a", a, "b", b), LocalDate.of(2026, 11, 30));
    assertThat(told.replaceAll(" by \\d+", "")).isEqualTo(expected);
  }

  @Test
  void countsFromTheTermsDateWithItsOwnPeriod() {
    RetentionRule rule = Rules.rule("request", "latest", "P6M", "P0D", "created+P28D");
    assertThat(decide(rule, Rules.dates("created", "2026-01-10"), LocalDate.of(2026, 11, 30)))
        .isEqualTo(
            new Verdict.Overdue(
                "created + P28D", LocalDate.of(2026, 2, 7), LocalDate.of(2026, 8, 7), 115));
  }

  private static List<Block> blocks(RetentionRule rule, Minimum minimum) {
    Verdict verdict =
        decide(
            rule,
            Rules.dates("invoiced", "2024-05-05"),
            List.of(minimum),
            null,
            LocalDate.of(2026, 11, 30));
    return verdict instanceof Verdict.Blocked blocked ? blocked.blocks() : List.of();
  }

  private static String told(RetentionRule rule, RecordDates dates, LocalDate asOf) {
    return told(decide(rule, dates, asOf));
  }

  private static String told(Verdict verdict) {
    if (verdict instanceof Verdict.Due due) {
      return "due " + due.due();
    }
    if (verdict instanceof Verdict.Overdue overdue) {
      return "overdue " + overdue.due() + " by " + overdue.days();
    }
    return verdict instanceof Verdict.Undatable undatable
        ? "undatable " + undatable.why()
        : verdict.toString();
  }

  private static String role(Verdict verdict) {
    return verdict instanceof Verdict.Due due ? due.role() : ((Verdict.Overdue) verdict).role();
  }

  private static Verdict decide(RetentionRule rule, RecordDates dates, LocalDate asOf) {
    return decide(rule, dates, List.of(), null, asOf);
  }

  private static Verdict decide(
      RetentionRule rule,
      RecordDates dates,
      List<Minimum> minimums,
      @org.jspecify.annotations.Nullable Hold hold,
      LocalDate asOf) {
    return Retention.decide(dates, rule, minimums, hold, asOf, YEARS);
  }
}
