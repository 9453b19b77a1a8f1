package fi.seloste.expire;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;

/**
 * When the company's fiscal years ended and will end. A fiscal year is twelve months; when business
 * begins or its end is moved it may be shorter or longer, at most eighteen (1336/1997 1:4).
 *
 * @param end the last day of the fiscal year as it is now; 29 February is the last day of February
 *     in every year
 * @param irregular the last days of fiscal years around one that had not twelve months, in order:
 *     the end before it first, its own last; before the first of them years ended on that day
 */
public record FiscalYears(MonthDay end, List<LocalDate> irregular) {

  /** A fiscal year is never longer. */
  private static final int LONGEST_MONTHS = 18;

  /** Copies what it is given. */
  public FiscalYears {
    irregular = List.copyOf(irregular);
  }

  /** Years that have always ended on this day. */
  public static FiscalYears ending(MonthDay end) {
    return new FiscalYears(end, List.of());
  }

  /** The last day of the fiscal year in which a day lies. */
  LocalDate endOf(LocalDate day) {
    if (irregular.isEmpty()) {
      return next(end, day);
    }
    LocalDate first = irregular.get(0);
    if (!day.isAfter(first)) {
      return next(rhythm(first), day);
    }
    for (LocalDate one : irregular) {
      if (!day.isAfter(one)) {
        return one;
      }
    }
    return next(end, day);
  }

  /** What is wrong with them, in words for the person who wrote them; empty when nothing is. */
  public String fault() {
    for (int i = 1; i < irregular.size(); i++) {
      LocalDate before = irregular.get(i - 1);
      LocalDate one = irregular.get(i);
      if (!one.isAfter(before)) {
        return one + " does not come after " + before + "; write the last days in order";
      }
      if (one.isAfter(longest(before))) {
        return "from " + before + " to " + one + " are more than 18 months; name every end between";
      }
    }
    if (irregular.size() == 1) {
      return "name two days at least: the last end before the change, and the first one after it";
    }
    LocalDate last = irregular.isEmpty() ? end.atYear(2000) : irregular.get(irregular.size() - 1);
    return last.equals(end.atYear(last.getYear()))
        ? ""
        : "the last one, " + last + ", is not on fiscal-year-end; name the ends up to one that is";
  }

  /** The day of the year on which years ended that ended on this one. */
  private static MonthDay rhythm(LocalDate end) {
    boolean february =
        end.getMonth() == Month.FEBRUARY && end.getDayOfMonth() == end.lengthOfMonth();
    return february ? MonthDay.of(Month.FEBRUARY, 29) : MonthDay.from(end);
  }

  /** Eighteen months after the end of a month is the end of a month. */
  private static LocalDate longest(LocalDate before) {
    return before.plusDays(1).plusMonths(LONGEST_MONTHS).minusDays(1);
  }

  private static LocalDate next(MonthDay end, LocalDate day) {
    LocalDate sameYear = end.atYear(day.getYear());
    return day.isAfter(sameYear) ? end.atYear(day.getYear() + 1) : sameYear;
  }
}
