package fi.seloste.sample;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Due dates as the notices and the law mean them, counted apart from the product. */
final class Calendar {
  /** The last day of the scanned month. */
  static final LocalDate AS_OF = LocalDate.of(2026, 10, 31);

  private Calendar() {}

  static boolean overdue(LocalDate clock, Period period) {
    return clock.plus(period).isBefore(AS_OF);
  }

  static LocalDate earliest(@Nullable LocalDate... days) {
    return Stream.of(days).filter(d -> d != null).min(LocalDate::compareTo).orElseThrow();
  }

  /** A voucher stays six years from the end of the calendar year in which its fiscal year ended. */
  static boolean voucherKept(LocalDate invoiced, MonthDay fiscalYearEnd) {
    LocalDate end = fiscalYearEnd.atYear(invoiced.getYear());
    int year = invoiced.isAfter(end) ? invoiced.getYear() + 1 : invoiced.getYear();
    return !LocalDate.of(year + 6, 12, 31).isBefore(AS_OF);
  }
}
