package fi.seloste.expire;

import static org.assertj.core.api.Assertions.assertThat;

import fi.seloste.collect.Values;
import fi.seloste.declare.Category;
import fi.seloste.declare.Condition;
import fi.seloste.declare.RetentionRule;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimetableTest {

  private static final LocalDate AS_OF = LocalDate.of(2026, 11, 30);
  private static final List<String> HEADER = List.of("Pyyntö", "Jätetty", "Suljettu", "Puhelin");
  private static final RetentionRule CONTACTS =
      Rules.covering(
          Rules.rule("request", "earliest", "P6M", "P0D", "closed", "created+P28D"),
          "phone-number",
          "email");
  private static final RetentionRule WHOLE =
      Rules.rule("request", "latest", "P7M", "P7D", "created");

  private final List<String> verdicts = new ArrayList<>();
  private final List<OverdueRecord> lines = new ArrayList<>();

  @Test
  void judgesARecordByEveryRuleThatConcernsIt() {
    judge(timetable(Holds.NONE, CONTACTS, WHOLE), row(7, "4711", "2.1.2026", "1.2.2026", "040 1"));
    assertThat(verdicts).containsExactly("Overdue", "Overdue");
    OverdueRecord line = lines.get(0);
    assertThat(line.source()).isEqualTo("requests");
    assertThat(line.file()).isEqualTo("requests.csv");
    assertThat(line.table()).isEqualTo("Taul1");
    assertThat(line.row()).isEqualTo(7);
    assertThat(line.key()).isEqualTo("Pyyntö=4711");
    assertThat(line.rule()).isEqualTo(CONTACTS.id());
    assertThat(line.role()).isEqualTo("created + P28D");
    assertThat(line.clock()).isEqualTo(LocalDate.of(2026, 1, 30));
    assertThat(line.due()).isEqualTo(LocalDate.of(2026, 7, 30));
    assertThat(line.days()).isEqualTo(123);
    assertThat(line.action()).isEqualTo("erase");
    assertThat(line.covers()).containsExactly("phone-number", "email");
    assertThat(line.blockedBy()).isEmpty();
    assertThat(line.blockedUntil()).isNull();
    assertThat(line.record()).isEqualTo(lines.get(1).record()).isNotEqualTo(line.fingerprint());
    assertThat(lines.get(1).covers()).isEmpty();
    assertThat(lines.get(1).due()).isEqualTo(LocalDate.of(2026, 8, 2));
  }

  /** A day to come is none on which anything was created; a slip of a day is forgiven. */
  @ParameterizedTest
  @CsvSource({
    "30.11.2026, Due",
    "1.12.2026, Due",
    "2.12.2026, Undatable clock-future",
    "2.12.2066, Undatable clock-future",
  })
  void doesNotBelieveThatARecordWasCreatedInTheFuture(String created, String verdict) {
    judge(timetable(Holds.NONE, WHOLE), row(1, "4711", created, "", ""));
    assertThat(verdicts).containsExactly(verdict);
  }

  @Test
  void letsAnEndLieAhead() {
    judge(
        timetable(Holds.NONE, Rules.rule("request", "latest", "P6M", "P0D", "closed")),
        row(1, "4711", "", "2.3.2027", ""));
    assertThat(verdicts).containsExactly("Due");
  }

  @Test
  void waitsAsLongAsItWasPostponedAndNotADayMore() {
    OverdueRecord line = overdue(Postponed.NONE);
    Postponed today = new Postponed();
    today.add(line.record(), WHOLE.id(), AS_OF);
    OverdueRecord waits = overdue(today);
    assertThat(waits.blockedBy()).isEqualTo("postponed");
    assertThat(waits.blockedUntil()).isEqualTo(AS_OF);
    assertThat(waits.whollyBlocked()).isTrue();
    Postponed yesterday = new Postponed();
    yesterday.add(line.record(), WHOLE.id(), AS_OF.minusDays(1));
    assertThat(overdue(yesterday).blocked()).isFalse();
    Postponed other = new Postponed();
    other.add(line.record(), CONTACTS.id(), AS_OF);
    assertThat(overdue(other).blocked()).isFalse();
  }

  /** Three dates, two of them of other sources: the last one counts, or nobody knows. */
  @ParameterizedTest
  @CsvSource({
    "2.1.2020, 2026-01-10, EMPTY, Overdue",
    "2.1.2020, 2026-01-10, 2026-11-01, Due",
    "1.11.2026, 2020-01-10, EMPTY, Due",
    "'', 2020-01-10, EMPTY, Overdue",
    "'', EMPTY, EMPTY, Undatable clock-empty",
    "2.1.2020, UNREADABLE, EMPTY, Undatable clock-unreadable",
    "?, 2020-01-10, EMPTY, Undatable clock-unreadable",
  })
  void countsFromTheLastActivityOfSeveralSources(
      String created, String order, String call, String verdict) {
    RetentionRule rule =
        Rules.rule("request", "latest", "P6M", "P0D", "last(created, order, call.started)");
    Schedule schedule = schedule(List.of(rule), List.of());
    OtherDates others = (role, record) -> day(role.equals("order") ? order : call);
    judge(timetable(Holds.NONE, schedule, Postponed.NONE, others), row(1, "4711", created, "", ""));
    assertThat(verdicts).containsExactly(verdict);
  }

  /** The fiscal year ends on 31.12.: six years from the end of the one that the invoice is of. */
  @ParameterizedTest
  @CsvSource({
    "1.1.2019, Overdue",
    "31.12.2019, Overdue",
    "1.1.2020, Due",
    "'', Undatable clock-empty",
    "?, Undatable clock-unreadable",
  })
  void findsTheEndOfTheFiscalYearFromTheDateOfTheInvoice(String invoiced, String verdict) {
    RetentionRule rule = Rules.rule("request", "latest", "P6Y", "P0D", "fiscal-year-end");
    judge(timetable(Holds.NONE, rule), row(1, "4711", "", "", "", invoiced));
    assertThat(verdicts).containsExactly(verdict);
  }

  @Test
  void takesADateOfAnotherSourceOnlyWhereTheRecordHasNone() {
    RetentionRule rule =
        Rules.rule("request", "latest", "P6M", "P0D", "created@requests.N", "ended@requests.N");
    Schedule schedule = schedule(List.of(rule), List.of());
    List<String> asked = new ArrayList<>();
    OtherDates others =
        (role, record) -> {
          asked.add(role);
          return day("2026-11-01");
        };
    judge(
        timetable(Holds.NONE, schedule, Postponed.NONE, others),
        row(1, "4711", "2.1.2020", "", ""));
    assertThat(asked).containsExactly("ended@requests.N");
    assertThat(verdicts).containsExactly("Due");
  }

  private static int day(String text) {
    return switch (text) {
      case "EMPTY" -> Day.EMPTY;
      case "UNREADABLE" -> Day.UNREADABLE;
      default -> Math.toIntExact(LocalDate.parse(text).toEpochDay());
    };
  }

  private OverdueRecord overdue(Postponed postponed) {
    lines.clear();
    judge(
        timetable(Holds.NONE, schedule(List.of(WHOLE), List.of()), postponed),
        row(1, "4711", "2.1.2020", "", ""));
    return lines.get(0);
  }

  @Test
  void keepsARecordThatHoldsNothingOfWhatTheRuleCovers() {
    Values record = row(1, "4711", "2.1.2020", "", "");
    timetable(Holds.NONE, CONTACTS, WHOLE)
        .judge(record, condition -> false, category -> false, this::take);
    assertThat(verdicts).containsExactly("Kept", "Overdue");
  }

  @Test
  void asksForThePartsOfACoveredAddress() {
    RetentionRule address = Rules.covering(WHOLE, "postal-address");
    Predicate<Category> town = category -> category.id().equals("city");
    timetable(Holds.NONE, address)
        .judge(row(1, "4711", "2.1.2020", "", ""), condition -> false, town, this::take);
    assertThat(verdicts).containsExactly("Overdue");
  }

  @Test
  void keepsARecordThatDoesNotMeetTheRulesCondition() {
    Condition bought = new Condition("Ostettu", List.of("x"), null, null);
    Timetable timetable = timetable(Holds.NONE, Rules.when(WHOLE, bought));
    Values record = row(1, "4711", "2.1.2020", "", "");
    timetable.judge(record, condition -> false, category -> true, this::take);
    timetable.judge(record, bought::equals, category -> true, this::take);
    assertThat(verdicts).containsExactly("Kept", "Overdue");
  }

  @Test
  void saysWhichRecordsCannotBeDated() {
    judge(timetable(Holds.NONE, WHOLE), row(1, "4711", "joskus", "", ""));
    judge(timetable(Holds.NONE, WHOLE), row(2, "4712", "", "", ""));
    judge(timetable(Holds.NONE, WHOLE), row(3, "4713"));
    judge(timetable(Holds.NONE, Rules.rule("request", "latest", "P1Y", "P0D", "paid")), row(4));
    assertThat(verdicts)
        .containsExactly(
            "Undatable clock-unreadable",
            "Undatable clock-empty",
            "Undatable clock-empty",
            "Undatable clock-missing");
    assertThat(lines).isEmpty();
  }

  @Test
  void readsEachRecordAnew() {
    Timetable timetable = timetable(Holds.NONE, WHOLE);
    judge(timetable, row(1, "4711", "2.1.2020", "", ""));
    judge(timetable, row(2, "4712", "", "", ""));
    judge(timetable, row(3, "4713", "2.11.2026", "", ""));
    assertThat(verdicts).containsExactly("Overdue", "Undatable clock-empty", "Due");
  }

  @Test
  void blocksHeldRecordsAndNoOthers() {
    Holds holds =
        new Holds(List.of(new Holds.Entry("requests", "4711", new Hold(LocalDate.of(2027, 1, 1)))));
    Timetable timetable = timetable(holds, WHOLE);
    judge(timetable, row(1, "4711", "2.1.2020", "", ""));
    judge(timetable, row(2, "4712", "2.1.2020", "", ""));
    assertThat(verdicts).containsExactly("Blocked", "Overdue");
    assertThat(lines.get(0).blockedBy()).isEqualTo("legal-hold");
    assertThat(lines.get(0).blockedUntil()).isEqualTo(LocalDate.of(2027, 1, 1));
    assertThat(lines.get(0).whollyBlocked()).isTrue();
  }

  @Test
  void forgetsAHoldThatHasEnded() {
    Holds holds =
        new Holds(
            List.of(new Holds.Entry("requests", "4711", new Hold(LocalDate.of(2026, 11, 29)))));
    judge(timetable(holds, WHOLE), row(1, "4711", "2.1.2020", "", ""));
    assertThat(verdicts).containsExactly("Overdue");
  }

  @Test
  void blocksARecordWithoutKeyWhenSomethingInItsSourceIsHeld() {
    Holds holds = new Holds(List.of(new Holds.Entry("requests", "4711", Hold.FOR_EVER)));
    judge(timetable(holds, WHOLE), row(1, " ", "2.1.2020", "", ""));
    assertThat(verdicts).containsExactly("Blocked");
    assertThat(lines.get(0).blockedBy()).isEqualTo("unclear-basis");
    assertThat(lines.get(0).blockedUntil()).isNull();
  }

  @Test
  void addsAnUnclearBasisToWhatBlocksAlready() {
    Holds holds = new Holds(List.of(new Holds.Entry("requests", "4711", Hold.FOR_EVER)));
    Schedule schedule =
        schedule(
            List.of(WHOLE), List.of(Rules.minimum("bookkeeping-voucher", "request", "created")));
    judge(timetable(holds, schedule), row(1, "", "2.1.2020", "", ""));
    assertThat(lines.get(0).blockedBy()).isEqualTo("unclear-basis+bookkeeping-voucher");
    assertThat(lines.get(0).blockedUntil()).isNull();
  }

  @Test
  void saysWhichPartsAStatuteKeepsAndUntilWhen() {
    Schedule schedule =
        schedule(
            List.of(WHOLE),
            List.of(
                Rules.minimum("bookkeeping-voucher", "request", "created", "name", "billing"),
                Rules.minimum("limitation", "request", "closed", "email")));
    judge(timetable(Holds.NONE, schedule), row(1, "4711", "2.1.2022", "1.2.2025", "040 1"));
    OverdueRecord line = lines.get(0);
    assertThat(line.covers()).containsExactly("*", "!name", "!billing", "!email");
    assertThat(line.blockedBy()).isEqualTo("bookkeeping-voucher+limitation");
    assertThat(line.blockedUntil()).isEqualTo(LocalDate.of(2028, 12, 31));
  }

  @Test
  void takesTheRulesOfItsKindThatHaveAPeriod() {
    RetentionRule endless =
        new RetentionRule(
            "x",
            "request",
            List.of(),
            WHOLE.pick(),
            null,
            WHOLE.tolerance(),
            List.of(),
            WHOLE.action(),
            null,
            false,
            WHOLE.quote());
    RetentionRule other = Rules.rule("call", "latest", "P1Y", "P0D", "started");
    Minimum laundering = Rules.minimum("anti-money-laundering", "request", "closed");
    Schedule schedule =
        Schedule.of(
            "request",
            List.of(endless, WHOLE, other),
            List.of(CONTACTS),
            List.of(laundering, Rules.minimum("limitation", "call", "started")),
            AS_OF,
            FiscalYears.ending(MonthDay.of(12, 31)),
            AS_OF);
    assertThat(schedule.rules())
        .containsExactly(WHOLE, CONTACTS, laundering.maximum().orElseThrow());
    assertThat(schedule.minimums()).containsExactly(laundering);
    assertThat(timetable(Holds.NONE, schedule).idle()).isFalse();
    assertThat(timetable(Holds.NONE).idle()).isTrue();
  }

  private void judge(Timetable timetable, Values record) {
    timetable.judge(record, condition -> false, category -> true, this::take);
  }

  private void take(
      RetentionRule rule,
      Verdict verdict,
      long row,
      @org.jspecify.annotations.Nullable OverdueRecord line) {
    String why = verdict instanceof Verdict.Undatable undatable ? " " + undatable.why() : "";
    verdicts.add(verdict.getClass().getSimpleName() + why);
    boolean past = verdict instanceof Verdict.Overdue || verdict instanceof Verdict.Blocked;
    assertThat(line != null).isEqualTo(past);
    if (past) {
      lines.add(Objects.requireNonNull(line));
    }
  }

  private static Timetable timetable(Holds holds, RetentionRule... rules) {
    return timetable(holds, schedule(List.of(rules), List.of()));
  }

  private static Timetable timetable(Holds holds, Schedule schedule) {
    return timetable(holds, schedule, Postponed.NONE);
  }

  private static Timetable timetable(Holds holds, Schedule schedule, Postponed postponed) {
    return timetable(holds, schedule, postponed, OtherDates.NONE);
  }

  private static Timetable timetable(
      Holds holds, Schedule schedule, Postponed postponed, OtherDates others) {
    ClockFields clocks =
        new ClockFields(
            List.of(
                new ClockFields.ClockField("created", 1, DateShape.FINNISH, true),
                new ClockFields.ClockField("closed", 2, DateShape.FINNISH, false),
                new ClockFields.ClockField("started", 3, DateShape.FINNISH, false),
                new ClockFields.ClockField("invoiced", 4, DateShape.FINNISH, false)),
            List.of());
    SecretKeySpec key = new SecretKeySpec("test".getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    return new Timetable(
        "requests",
        "requests.csv",
        "Taul1",
        schedule,
        clocks,
        new RecordIdentity(key, "requests", HEADER, List.of(0)),
        holds,
        postponed,
        others);
  }

  private static Schedule schedule(List<RetentionRule> rules, List<Minimum> minimums) {
    return new Schedule(
        rules, minimums, AS_OF, FiscalYears.ending(MonthDay.of(12, 31)), AS_OF.plusDays(1));
  }

  private static Values row(long row, String... values) {
    return Values.of(row, values);
  }
}
