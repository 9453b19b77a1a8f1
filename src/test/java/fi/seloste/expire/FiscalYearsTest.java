package fi.seloste.expire;

import static org.assertj.core.api.Assertions.assertThat;

import fi.seloste.declare.ClockTerm;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fiscal years that are not calendar years, and those that had not twelve months. */
class FiscalYearsTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # the calendar year
          --12-31, 2024-01-01, 2024-12-31
          --12-31, 2024-12-31, 2024-12-31
          --12-31, 2025-01-01, 2025-12-31
          # broken: the last day still belongs to it
          --03-31, 2024-03-31, 2024-03-31
          --03-31, 2024-04-01, 2025-03-31
          --06-30, 2024-06-30, 2024-06-30
          --06-30, 2024-07-01, 2025-06-30
          # the last of February, in leap years and others
          --02-29, 2024-02-28, 2024-02-29
          --02-29, 2024-02-29, 2024-02-29
          --02-29, 2024-03-01, 2025-02-28
          --02-29, 2025-02-28, 2025-02-28
          --02-29, 2025-03-01, 2026-02-28
          """)
  void endOnTheSameDayEveryYear(MonthDay end, LocalDate day, LocalDate last) {
    assertThat(FiscalYears.ending(end).endOf(day)).isEqualTo(last);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # eighteen months from 1.1.2024 on, since then to the end of June
          --06-30, 2023-12-31 2025-06-30, 2022-05-05, 2022-12-31
          --06-30, 2023-12-31 2025-06-30, 2023-12-31, 2023-12-31
          --06-30, 2023-12-31 2025-06-30, 2024-01-01, 2025-06-30
          --06-30, 2023-12-31 2025-06-30, 2024-12-31, 2025-06-30
          --06-30, 2023-12-31 2025-06-30, 2025-06-30, 2025-06-30
          --06-30, 2023-12-31 2025-06-30, 2025-07-01, 2026-06-30
          # three months only
          --03-31, 2023-12-31 2024-03-31, 2024-01-15, 2024-03-31
          --03-31, 2023-12-31 2024-03-31, 2024-04-01, 2025-03-31
          # moved twice
          --12-31, 2020-08-31 2021-12-31 2022-06-30 2022-12-31, 2020-09-01, 2021-12-31
          --12-31, 2020-08-31 2021-12-31 2022-06-30 2022-12-31, 2022-03-01, 2022-06-30
          --12-31, 2020-08-31 2021-12-31 2022-06-30 2022-12-31, 2022-07-01, 2022-12-31
          --12-31, 2020-08-31 2021-12-31 2022-06-30 2022-12-31, 2023-01-01, 2023-12-31
          # a first year of seventeen months
          --12-31, 2022-07-31 2023-12-31, 2022-08-01, 2023-12-31
          # before the change years ended on the last of February, leap years too
          --12-31, 2023-02-28 2023-12-31, 2020-02-29, 2020-02-29
          --12-31, 2023-02-28 2023-12-31, 2020-03-01, 2021-02-28
          --12-31, 2023-02-27 2023-12-31, 2020-02-28, 2021-02-27
          --12-31, 2023-03-31 2023-12-31, 2020-03-31, 2020-03-31
          """)
  void endWhereTheyWereMoved(MonthDay end, String irregular, LocalDate day, LocalDate last) {
    FiscalYears years = years(end, irregular);
    assertThat(years.fault()).isEmpty();
    assertThat(years.endOf(day)).isEqualTo(last);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          --06-30, 2023-12-31 2025-06-30,            ''
          --06-30, 2024-12-31 2025-07-01 2025-06-30, in order
          --07-01, 2023-12-31 2025-07-01,            more than 18 months
          --12-31, 2023-08-31 2025-02-28 2025-12-31, ''
          --12-31, 2023-08-31 2025-03-01 2025-12-31, more than 18 months
          --12-31, 2023-12-31 2023-12-31,            in order
          --12-31, 2023-12-31,                       two days
          --12-31, 2023-12-31 2025-06-30,            not on fiscal-year-end
          --02-29, 2023-12-31 2025-02-28,            ''
          """)
  void sayWhatIsWrongWithThem(MonthDay end, String irregular, String fault) {
    assertThat(years(end, irregular).fault()).contains(fault);
    assertThat(years(end, irregular).fault().isEmpty()).isEqualTo(fault.isEmpty());
  }

  /** Every day of ten years, against a walk from day to day that meets the ends one by one. */
  @Test
  void areTheSameAsAWalkFromDayToDay() {
    FiscalYears years = years(MonthDay.of(6, 30), "2022-12-31 2024-03-31 2024-06-30");
    Set<String> ends = new TreeSet<>(List.of("2022-12-31", "2024-03-31"));
    for (int year = 2018; year < 2040; year++) {
      ends.add(year < 2023 ? year + "-12-31" : year > 2023 ? year + "-06-30" : "2022-12-31");
    }
    Minimum voucher = minimum("bookkeeping-voucher");
    Minimum ledger = minimum("bookkeeping-ledger");
    SlowCalendar day = new SlowCalendar(2019, 1, 1);
    for (; day.compareTo(new SlowCalendar(2029, 1, 1)) < 0; day = day.next()) {
      SlowCalendar end = day;
      while (!ends.contains(end.toString())) {
        end = end.next();
      }
      int clock = (int) LocalDate.of(day.year, day.month, day.day).toEpochDay();
      assertThat(ledger.until(role -> clock, years).orElseThrow())
          .hasToString(end.plus(10, 0, 0).toString());
      assertThat(voucher.until(role -> clock, years).orElseThrow())
          .hasToString(end.until(12, 31).plus(6, 0, 0).toString());
    }
  }

  private static Minimum minimum(String statute) {
    return new Minimum(
        Statute.find(statute).orElseThrow(),
        "invoice",
        List.of(new ClockTerm("invoiced", Period.ZERO)),
        List.of());
  }

  private static FiscalYears years(MonthDay end, String irregular) {
    return new FiscalYears(end, Stream.of(irregular.split(" ", -1)).map(LocalDate::parse).toList());
  }
}
