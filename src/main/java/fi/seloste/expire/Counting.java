package fi.seloste.expire;

import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;

/** From which day a statutory period is counted. */
public enum Counting {
  /** From the date itself (150/1930 3 §: ends on the day of the same number). */
  EVENT,
  /** From the end of the calendar year of the date. */
  CALENDAR_YEAR_END,
  /** From the end of the fiscal year in which the date lies. */
  FISCAL_YEAR_END,
  /** From the end of the calendar year in which the fiscal year of the date ended. */
  CALENDAR_YEAR_OF_FISCAL_YEAR_END;

  /** Its name in files: lower case with hyphens. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The last day of the period.
   *
   * @param clock the date that starts it
   * @param fiscalYears the company's fiscal years
   */
  LocalDate until(LocalDate clock, Period period, FiscalYears fiscalYears) {
    return switch (this) {
      case EVENT -> clock.plus(period);
      case CALENDAR_YEAR_END -> yearEnd(clock).plus(period);
      case FISCAL_YEAR_END -> fiscalYears.endOf(clock).plus(period);
      case CALENDAR_YEAR_OF_FISCAL_YEAR_END -> yearEnd(fiscalYears.endOf(clock)).plus(period);
    };
  }

  private static LocalDate yearEnd(LocalDate day) {
    return LocalDate.of(day.getYear(), 12, 31);
  }
}
