package fi.seloste.expire;

import fi.seloste.declare.Category;
import fi.seloste.declare.Pick;
import fi.seloste.declare.RetentionRule;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The one decision about a record's age: report, proposal, order and proof all rest on it. */
public final class Retention {

  private Retention() {}

  /**
   * What the rule says about a record on a day.
   *
   * <p>Due is the picked clock plus the period, months clamped to the end of the month (31.8. and
   * six months is 28.2., after 150/1930 3 §); overdue from the day after due plus tolerance. A
   * clock that is not certain is undatable: with {@link Pick#LATEST} any unreadable term makes it
   * so, with {@link Pick#EARLIEST} an unreadable term could only bring the date forward, so what is
   * past by the other terms is past.
   *
   * @param dates the dates of the record
   * @param rule a rule that concerns it, with a period
   * @param minimums the statutes that apply to its kind
   * @param hold an order to keep it; null when there is none
   * @param asOf the day of the question
   * @param fiscalYears the company's fiscal years
   */
  public static Verdict decide(
      RecordDates dates,
      RetentionRule rule,
      List<Minimum> minimums,
      @Nullable Hold hold,
      LocalDate asOf,
      FiscalYears fiscalYears) {
    Clock clock = Clock.of(rule.clock(), rule.pick(), dates);
    Clock.Start start = clock.start();
    if (start == null || (clock.clouded() && rule.pick() == Pick.LATEST)) {
      return new Verdict.Undatable(clock.why());
    }
    LocalDate due = start.date().plus(Objects.requireNonNull(rule.period(), "a rule to date by"));
    long days = ChronoUnit.DAYS.between(due.plus(rule.tolerance()), asOf);
    if (days <= 0) {
      return clock.clouded()
          ? new Verdict.Undatable(clock.why())
          : new Verdict.Due(start.term(), start.date(), due);
    }
    List<Minimum> its = minimums.stream().filter(m -> m.records().equals(rule.records())).toList();
    List<Block> blocks = blocks(dates, rule.covers(), its, hold, asOf, fiscalYears);
    return blocks.isEmpty()
        ? new Verdict.Overdue(start.term(), start.date(), due, days)
        : new Verdict.Blocked(start.term(), start.date(), due, days, blocks);
  }

  /**
   * What forbids to erase a record today, whoever asks (GDPR 17(3)(b) and (e)): a hold and the
   * statutes, each with what it keeps and until when.
   *
   * @param minimums the statutes that apply to its kind
   */
  public static List<Block> kept(
      RecordDates dates,
      List<Minimum> minimums,
      @Nullable Hold hold,
      LocalDate asOf,
      FiscalYears fiscalYears) {
    return blocks(dates, List.of(), minimums, hold, asOf, fiscalYears);
  }

  private static List<Block> blocks(
      RecordDates dates,
      List<Category> covers,
      List<Minimum> minimums,
      @Nullable Hold hold,
      LocalDate asOf,
      FiscalYears fiscalYears) {
    List<Block> blocks = new ArrayList<>();
    if (hold != null && hold.on(asOf)) {
      blocks.add(new Block(Block.LEGAL_HOLD, hold.until(), List.of()));
    }
    for (Minimum minimum : minimums) {
      List<Category> kept = Covers.common(covers, minimum.covers());
      boolean apart = kept.isEmpty() && !covers.isEmpty() && !minimum.covers().isEmpty();
      if (apart || !minimum.statute().minimum()) {
        continue;
      }
      LocalDate until = minimum.until(dates, fiscalYears).orElse(null);
      if (until == null || !asOf.isAfter(until)) {
        blocks.add(new Block(minimum.statute().id(), until, kept));
      }
    }
    return List.copyOf(blocks);
  }
}
