package fi.seloste.expire;

import static org.assertj.core.api.Assertions.assertThat;

import fi.seloste.declare.ClockTerm;
import fi.seloste.declare.Pick;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The table of the README, row by row. */
class RetentionTableTest {

  private static final Pattern ROW =
      Pattern.compile("\\| `([^`]+)` \\| `([^`]+)` \\| (\\d{4}-\\d{2}-\\d{2}) \\| .+ \\|");
  private static final Pattern RULE =
      Pattern.compile("(?:(earliest|latest)\\((.+)\\)|([a-z-]+)) \\+ (P\\w+)(?: ~ (P\\w+))?");
  private static final FiscalYears YEARS = FiscalYears.ending(MonthDay.of(12, 31));

  private record Row(String rule, String record, LocalDate due) {}

  private static List<Row> rows() throws IOException {
    List<Row> rows = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("README.md"))) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        rows.add(new Row(row.group(1), row.group(2), LocalDate.parse(row.group(3))));
      }
    }
    return rows;
  }

  @Test
  void theTableIsThere() throws IOException {
    assertThat(rows()).hasSizeGreaterThanOrEqualTo(12);
  }

  @TestFactory
  Stream<DynamicTest> everyRecordIsDueOnItsDay() throws IOException {
    return rows().stream()
        .map(row -> DynamicTest.dynamicTest(row.rule() + " of " + row.record(), () -> isDue(row)));
  }

  private static void isDue(Row row) {
    RecordDates dates = dates(row.record());
    Matcher rule = RULE.matcher(row.rule());
    if (rule.matches()) {
      isOverdueAfter(row, rule, dates);
    } else {
      String[] statute = row.rule().split(" ", -1);
      FiscalYears years =
          new FiscalYears(
              MonthDay.parse("--" + statute[1]),
              Stream.of(statute).skip(2).map(LocalDate::parse).toList());
      assertThat(years.fault()).isEmpty();
      String role = row.record().split(" ", -1)[0];
      Minimum minimum =
          new Minimum(Statute.find(statute[0]).orElseThrow(), "x", terms(role), List.of());
      assertThat(minimum.until(dates, years)).contains(row.due());
    }
  }

  private static void isOverdueAfter(Row row, Matcher rule, RecordDates dates) {
    Pick pick = "earliest".equals(rule.group(1)) ? Pick.EARLIEST : Pick.LATEST;
    String[] terms =
        (rule.group(1) == null ? rule.group(3) : rule.group(2)).replace(" ", "").split(",", -1);
    Period tolerance = rule.group(5) == null ? Period.ZERO : Period.parse(rule.group(5));
    fi.seloste.declare.RetentionRule one =
        Rules.rule(
            "x", pick.name(), rule.group(4), tolerance.isZero() ? "P0D" : rule.group(5), terms);
    LocalDate last = row.due().plus(tolerance);
    assertThat(Retention.decide(dates, one, List.of(), null, last, YEARS))
        .isInstanceOfSatisfying(
            Verdict.Due.class, due -> assertThat(due.due()).isEqualTo(row.due()));
    assertThat(Retention.decide(dates, one, List.of(), null, last.plusDays(1), YEARS))
        .isInstanceOfSatisfying(
            Verdict.Overdue.class, past -> assertThat(past.days()).isEqualTo(1));
  }

  private static List<ClockTerm> terms(String role) {
    return List.of(new ClockTerm(role, Period.ZERO));
  }

  private static RecordDates dates(String record) {
    Map<String, Integer> days = new HashMap<>();
    for (String date : record.split(",\\s*", -1)) {
      String[] words = date.split(" ", -1);
      days.put(words[0], Math.toIntExact(LocalDate.parse(words[1]).toEpochDay()));
    }
    return role -> days.getOrDefault(role, Day.MISSING);
  }
}
