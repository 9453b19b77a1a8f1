package fi.seloste.expire;

import fi.seloste.declare.RetentionRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What decides how long the records of one kind stay. Immutable, for all threads.
 *
 * @param rules the rules with a period: the notice's, the company's own, statutory maximums
 * @param minimums the statutes that forbid to erase
 * @param asOf the day of the report
 * @param fiscalYears the company's fiscal years
 * @param latest the last day on which anything can have happened that the files tell of
 */
public record Schedule(
    List<RetentionRule> rules,
    List<Minimum> minimums,
    LocalDate asOf,
    FiscalYears fiscalYears,
    LocalDate latest) {

  /** Copies what it is given. */
  public Schedule {
    rules = List.copyOf(rules);
    minimums = List.copyOf(minimums);
  }

  /**
   * The schedule of a record kind.
   *
   * @param records the kind
   * @param notice the rules of the notice; those without a period date nothing and are left out
   * @param policy the company's own rules
   * @param statutory every minimum of the job
   * @param today the day on which the files are read
   */
  public static Schedule of(
      String records,
      List<RetentionRule> notice,
      List<RetentionRule> policy,
      List<Minimum> statutory,
      LocalDate asOf,
      FiscalYears fiscalYears,
      LocalDate today) {
    List<Minimum> minimums = statutory.stream().filter(m -> m.records().equals(records)).toList();
    List<RetentionRule> rules = new ArrayList<>(notice);
    rules.addAll(policy);
    minimums.forEach(minimum -> minimum.maximum().ifPresent(rules::add));
    rules.removeIf(rule -> rule.period() == null || !rule.records().equals(records));
    // a clock that is an hour fast makes no record undatable
    LocalDate latest = (today.isAfter(asOf) ? today : asOf).plusDays(1);
    return new Schedule(rules, minimums, asOf, fiscalYears, latest);
  }
}
