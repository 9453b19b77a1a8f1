package fi.seloste.expire;

import static org.assertj.core.api.Assertions.assertThat;

import fi.seloste.declare.Action;
import fi.seloste.declare.ClockTerm;
import fi.seloste.declare.Pick;
import fi.seloste.declare.Quote;
import fi.seloste.declare.RetentionRule;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every day of ten years, every shape of rule, against a simulation that walks day by day in a
 * calendar of its own. The random choices are seeded: a failure repeats itself.
 */
class RetentionOracleTest {

  private static final int[][] PERIODS = {
    {0, 0, 0},
    {0, 0, 1},
    {0, 0, 28},
    {0, 1, 0},
    {0, 6, 0},
    {0, 7, 0},
    {0, 11, 30},
    {1, 0, 0},
    {2, 6, 15},
    {3, 0, 0},
    {10, 0, 0}
  };
  private static final int[][] FISCAL_YEARS = {{12, 31}, {3, 31}, {2, 29}, {6, 30}, {9, 30}};
  private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2028, 12, 31);

  /** So far apart are days of which each mutant can afford to be shown all. */
  private static final int FEW = 71;

  @Test
  @Tag("slow") // mutation testing takes the few days below
  void decidesEveryDayOfTenYearsAsTheCalendarDoes() {
    assertThat(judged(1)).isGreaterThan(150_000);
  }

  @Test
  void decidesSomeDaysOfTenYearsAsTheCalendarDoes() {
    assertThat(judged(FEW)).isGreaterThan(150_000 / FEW);
  }

  private static int judged(int step) {
    Random random = new Random(20261130);
    int judged = 0;
    for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(step)) {
      for (int shape = 0; shape < 12; shape++) {
        Trial trial = new Trial(day, random);
        for (SlowCalendar asOf : trial.turningPoints()) {
          assertThat(trial.decided(asOf)).as(trial.name(asOf)).isEqualTo(trial.simulated(asOf));
          judged++;
        }
      }
    }
    return judged;
  }

  @Test
  @Tag("slow") // mutation testing takes the few days below
  void countsEveryStatuteOnEveryDayAsTheCalendarDoes() {
    countsEveryStatute(1);
  }

  @Test
  void countsEveryStatuteOnSomeDaysAsTheCalendarDoes() {
    countsEveryStatute(FEW);
  }

  private static void countsEveryStatute(int step) {
    for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(step)) {
      SlowCalendar slow = slow(day);
      for (int[] end : FISCAL_YEARS) {
        MonthDay fiscal = MonthDay.of(end[0], end[1]);
        SlowCalendar yearEnd = slow.until(end[0], end[1]);
        assertThat(until("bookkeeping-voucher", day, fiscal))
            .isEqualTo(yearEnd.until(12, 31).plus(6, 0, 0).toString());
        assertThat(until("bookkeeping-ledger", day, fiscal))
            .isEqualTo(yearEnd.plus(10, 0, 0).toString());
        assertThat(until("vat-real-estate", day, fiscal))
            .isEqualTo(slow.until(12, 31).plus(13, 0, 0).toString());
      }
      MonthDay fiscal = MonthDay.of(12, 31);
      assertThat(until("limitation", day, fiscal)).isEqualTo(slow.plus(3, 0, 0).toString());
      assertThat(until("guarantee", day, fiscal)).isEqualTo(slow.toString());
    }
  }

  private static String until(String statute, LocalDate day, MonthDay fiscalYearEnd) {
    Minimum minimum =
        new Minimum(
            Statute.find(statute).orElseThrow(),
            "invoice",
            List.of(new ClockTerm("invoiced", Period.ZERO)),
            List.of());
    return minimum
        .until(role -> (int) day.toEpochDay(), FiscalYears.ending(fiscalYearEnd))
        .orElseThrow()
        .toString();
  }

  private static SlowCalendar slow(LocalDate day) {
    return new SlowCalendar(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  /** A record with up to three dates, a rule with as many terms, a voucher minimum, a hold. */
  private static final class Trial {

    private final int[][] moved = new int[3][];
    private final SlowCalendar[] days = new SlowCalendar[3];
    private final int[] codes = new int[3];
    private final int terms;
    private final boolean earliest;
    private final int[] period;
    private final int tolerance;
    private final boolean statute;
    private final int[] fiscal;

    Trial(LocalDate day, Random random) {
      terms = 1 + random.nextInt(3);
      for (int i = 0; i < terms; i++) {
        LocalDate date = i == 0 ? day : day.plusDays(random.nextInt(400) - 100);
        days[i] = slow(date);
        moved[i] = random.nextInt(3) == 0 ? new int[] {0, random.nextInt(3), 28} : PERIODS[0];
        int fate = random.nextInt(12);
        codes[i] =
            fate == 0
                ? Day.EMPTY
                : fate == 1 ? Day.PLACEHOLDER : fate == 2 ? Day.UNREADABLE : epoch(days[i]);
      }
      earliest = random.nextBoolean();
      period = PERIODS[random.nextInt(PERIODS.length)];
      tolerance = random.nextInt(3) * 7;
      statute = random.nextInt(3) == 0;
      fiscal = FISCAL_YEARS[random.nextInt(FISCAL_YEARS.length)];
    }

    /** The days around every date on which the answer may turn. */
    Set<SlowCalendar> turningPoints() {
      Set<SlowCalendar> points = new TreeSet<>();
      for (int i = 0; i < terms; i++) {
        SlowCalendar due = term(i).plus(period[0], period[1], period[2]).plus(0, 0, tolerance);
        points.add(due);
        points.add(due.next());
      }
      SlowCalendar kept = kept();
      if (kept != null) {
        points.add(kept);
        points.add(kept.next());
      }
      return points;
    }

    String simulated(SlowCalendar asOf) {
      SlowCalendar start = null;
      boolean unreadable = false;
      for (int i = 0; i < terms; i++) {
        unreadable |= codes[i] == Day.UNREADABLE;
        if (Day.known(codes[i])) {
          SlowCalendar date = term(i);
          int order = start == null ? 0 : date.compareTo(start);
          start = start == null || (earliest ? order < 0 : order > 0) ? date : start;
        }
      }
      if (start == null || (unreadable && !earliest)) {
        return "undatable";
      }
      SlowCalendar due = start.plus(period[0], period[1], period[2]);
      SlowCalendar last = due.plus(0, 0, tolerance);
      int days = 0;
      for (SlowCalendar at = last; at.compareTo(asOf) < 0; at = at.next()) {
        days++;
      }
      if (days == 0) {
        return unreadable ? "undatable" : "due " + due;
      }
      SlowCalendar kept = kept();
      boolean blocked = statute && (kept == null || asOf.compareTo(kept) <= 0);
      return (blocked ? "blocked " : "overdue ") + due + " " + days;
    }

    String decided(SlowCalendar asOf) {
      List<ClockTerm> clock = new ArrayList<>();
      for (int i = 0; i < terms; i++) {
        clock.add(new ClockTerm("role" + i, period(moved[i])));
      }
      RetentionRule rule =
          new RetentionRule(
              "r",
              "invoice",
              clock,
              earliest ? Pick.EARLIEST : Pick.LATEST,
              period(period),
              Period.ofDays(tolerance),
              List.of(),
              Action.ERASE,
              null,
              false,
              Quote.NONE);
      List<Minimum> minimums =
          statute
              ? List.of(
                  new Minimum(
                      Statute.find("bookkeeping-voucher").orElseThrow(),
                      "invoice",
                      List.of(new ClockTerm("role0", Period.ZERO)),
                      List.of()))
              : List.of();
      Verdict verdict =
          Retention.decide(
              role -> codes[role.charAt(4) - '0'],
              rule,
              minimums,
              null,
              LocalDate.of(asOf.year, asOf.month, asOf.day),
              FiscalYears.ending(MonthDay.of(fiscal[0], fiscal[1])));
      if (verdict instanceof Verdict.Due due) {
        return "due " + due.due();
      }
      if (verdict instanceof Verdict.Overdue overdue) {
        return "overdue " + overdue.due() + " " + overdue.days();
      }
      if (verdict instanceof Verdict.Blocked blocked) {
        return "blocked " + blocked.due() + " " + blocked.days();
      }
      return "undatable";
    }

    String name(SlowCalendar asOf) {
      return "from " + days[0] + " with " + terms + " terms on " + asOf;
    }

    private SlowCalendar term(int i) {
      return days[i].plus(moved[i][0], moved[i][1], moved[i][2]);
    }

    /** The last day of the voucher minimum; null when there is none or its date is not known. */
    private @org.jspecify.annotations.Nullable SlowCalendar kept() {
      if (!statute || !Day.known(codes[0])) {
        return null;
      }
      return days[0].until(fiscal[0], fiscal[1]).until(12, 31).plus(6, 0, 0);
    }

    private static Period period(int[] parts) {
      return Period.of(parts[0], parts[1], parts[2]);
    }

    private static int epoch(SlowCalendar day) {
      return (int) LocalDate.of(day.year, day.month, day.day).toEpochDay();
    }
  }
}
