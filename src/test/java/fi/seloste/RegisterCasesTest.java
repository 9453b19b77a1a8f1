package fi.seloste;

import static org.assertj.core.api.Assertions.assertThat;

import fi.seloste.declare.Condition;
import fi.seloste.declare.ConditionTest;
import fi.seloste.declare.RetentionRule;
import fi.seloste.expire.Block;
import fi.seloste.expire.Day;
import fi.seloste.expire.Minimum;
import fi.seloste.expire.Retention;
import fi.seloste.expire.Schedule;
import fi.seloste.expire.Verdict;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Worked examples of the five registers, by their job files as they are: what each rule says of a
 * record on a day. The due dates were worked out by hand from the notices.
 */
class RegisterCasesTest {

  private static final String NONE = "-";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # job | record | on | what its rules say
          # seven months, give or take a week; six months from the earliest end of a bought request
          remonttilinkki | contact-request Ostettu=kyllä created 2026-03-13 closed 2026-04-20 | 2026-10-10 | erase due 2026-10-13; erase due 2026-10-10
          remonttilinkki | contact-request Ostettu=kyllä created 2026-03-13 closed 2026-04-20 | 2026-10-11 | erase due 2026-10-13; erase overdue 2026-10-10
          remonttilinkki | contact-request Ostettu=kyllä created 2026-03-13 closed 2026-04-02 | 2026-10-03 | erase due 2026-10-13; erase overdue 2026-10-02
          remonttilinkki | contact-request Ostettu=kyllä created 2026-03-13 closed 2026-04-20 | 2026-10-20 | erase due 2026-10-13; erase overdue 2026-10-10
          remonttilinkki | contact-request Ostettu=kyllä created 2026-03-13 closed 2026-04-20 | 2026-10-21 | erase overdue 2026-10-13; erase overdue 2026-10-10
          remonttilinkki | contact-request Ostettu=ei created 2025-07-31 | 2026-03-07 | erase due 2026-02-28; erase overdue 2026-02-28
          remonttilinkki | contact-request Ostettu=ei created 2025-07-31 | 2026-03-08 | erase overdue 2026-02-28; erase overdue 2026-02-28
          remonttilinkki | contact-request Ostettu=ehkä created 2023-07-31 | 2024-03-07 | erase due 2024-02-29
          remonttilinkki | contact-request Tila=avoin created 2026-10-02 | 2026-10-30 | erase due 2027-05-02; hide due 2026-10-30
          remonttilinkki | contact-request Tila=avoin created 2026-10-02 | 2026-10-31 | erase due 2027-05-02; hide overdue 2026-10-30
          remonttilinkki | contact-request Tila=suljettu created 2026-10-02 | 2026-10-31 | erase due 2027-05-02
          # an unreadable closing day could only bring the date forward
          remonttilinkki | contact-request Ostettu=ei created 2026-03-13 closed ? | 2026-10-11 | erase due 2026-10-13; erase overdue 2026-10-10
          remonttilinkki | contact-request Ostettu=ei created 2026-03-13 closed ? | 2026-10-10 | erase due 2026-10-13; undatable clock-unreadable
          remonttilinkki | contact-request Ostettu=ei created ? | 2026-10-10 | undatable clock-unreadable; undatable clock-unreadable
          remonttilinkki | archived-request archived 2026-04-30 | 2026-10-30 | erase due 2026-10-30
          remonttilinkki | archived-request archived 2026-04-30 | 2026-10-31 | erase overdue 2026-10-30
          remonttilinkki | archived-request archived 2025-08-31 | 2026-02-28 | erase due 2026-02-28
          remonttilinkki | archived-request archived 2025-08-31 | 2026-03-01 | erase overdue 2026-02-28
          # calls a year, by the company's own schedule; customers until they ask
          helppokatsastus | call started 2025-10-31 | 2026-10-31 | review due 2026-10-31
          helppokatsastus | call started 2025-10-31 | 2026-11-01 | review overdue 2026-10-31
          helppokatsastus | call started 2024-02-29 | 2025-03-01 | review overdue 2025-02-28
          helppokatsastus | customer created 1999-01-01 | 2026-10-31 | -
          # three years from the last activity
          wetteri-trucks | customer last-activity 2023-10-31 | 2026-10-31 | review due 2026-10-31
          wetteri-trucks | customer last-activity 2023-10-31 | 2026-11-01 | review overdue 2026-10-31
          wetteri-trucks | customer created 1999-01-01 | 2026-10-31 | undatable clock-missing
          wetteri-trucks | customer last-activity 0 | 2026-10-31 | undatable clock-placeholder
          # a fiscal year that ends on 30 June: six years from the end of the calendar year
          hyotytiimi | invoice invoiced 2019-06-30 | 2025-12-31 | erase blocked 2021-06-30 bookkeeping-voucher 2025-12-31
          hyotytiimi | invoice invoiced 2019-06-30 | 2026-01-01 | erase overdue 2021-06-30
          hyotytiimi | invoice invoiced 2019-07-01 | 2026-01-01 | erase blocked 2021-07-01 bookkeeping-voucher 2026-12-31
          hyotytiimi | invoice invoiced 2024-10-30 | 2026-10-30 | erase due 2026-10-30
          hyotytiimi | invoice invoiced 2024-10-30 | 2026-10-31 | erase blocked 2026-10-30 bookkeeping-voucher 2031-12-31
          hyotytiimi | invoice invoiced ? | 2026-10-31 | undatable clock-unreadable
          hyotytiimi | call started 2023-10-31 | 2026-10-31 | review due 2026-10-31
          hyotytiimi | call started 2023-10-30 | 2026-10-31 | review overdue 2026-10-30
          # the calendar year; offers two years, finished jobs five
          kattokeskus | invoice invoiced 2019-12-31 | 2026-01-01 | erase overdue 2022-12-31
          kattokeskus | invoice invoiced 2020-01-01 | 2023-01-01 | erase due 2023-01-01
          kattokeskus | invoice invoiced 2020-01-01 | 2026-12-31 | erase blocked 2023-01-01 bookkeeping-voucher 2026-12-31
          kattokeskus | invoice invoiced 2020-01-01 | 2027-01-01 | erase overdue 2023-01-01
          kattokeskus | job Tila=tarjous offered 2024-10-31 | 2026-10-31 | erase due 2026-10-31
          kattokeskus | job Tila=tarjous offered 2024-10-30 | 2026-10-31 | erase overdue 2026-10-30
          kattokeskus | job Tila=valmis completed 2020-02-29 | 2025-02-28 | review due 2025-02-28
          kattokeskus | job Tila=valmis completed 2020-02-29 | 2025-03-01 | review overdue 2025-02-28
          kattokeskus | job Tila=kesken offered 2019-01-01 | 2026-10-31 | -
          """)
  void saysWhatTheNoticeMeans(String job, String record, LocalDate on, String expected) {
    assertThat(verdicts(job(job), record.split(" ", -1), on)).isEqualTo(expected);
  }

  /**
   * Every rule with a period of every register has an example on its last day and the day after.
   */
  @Test
  void hasAnExampleOfEveryRule() throws Exception {
    String cases =
        java.nio.file.Files.readString(Path.of("src/test/java/fi/seloste/RegisterCasesTest.java"));
    for (String name :
        List.of(
            "remonttilinkki", "helppokatsastus", "wetteri-trucks", "hyotytiimi", "kattokeskus")) {
      JobFile job = job(name);
      for (List<RetentionRule> rules : List.of(job.register().retention(), job.policy())) {
        for (RetentionRule rule : rules) {
          if (rule.period() != null) {
            String due = name + " \\| " + rule.records() + " .*";
            String action = rule.action().id();
            assertThat(cases).containsPattern(due + action + " due");
            assertThat(cases).containsPattern(due + action + " overdue");
          }
        }
      }
    }
  }

  private static JobFile job(String name) {
    JobFiles.Read read = JobFiles.read(List.of(Path.of("jobs", name + ".yml")));
    assertThat(read.mistakes()).isEmpty();
    return read.jobs().get(0);
  }

  private static String verdicts(JobFile job, String[] words, LocalDate on) {
    Map<String, String> cells = new HashMap<>();
    Map<String, Integer> days = new HashMap<>();
    for (int i = 1; i < words.length; i++) {
      int equals = words[i].indexOf('=');
      if (equals > 0) {
        cells.put(words[i].substring(0, equals), words[i].substring(equals + 1));
      } else {
        days.put(words[i], day(words[++i]));
      }
    }
    Schedule schedule =
        Schedule.of(
            words[0],
            job.register().retention(),
            job.policy(),
            job.statutory().stream()
                .map(one -> new Minimum(one.statute(), one.records(), one.clock(), one.covers()))
                .toList(),
            on,
            job.fiscalYears(),
            on);
    String said =
        schedule.rules().stream()
            .filter(rule -> meets(rule.when(), cells))
            .map(
                rule ->
                    said(
                        rule,
                        Retention.decide(
                            role -> days.getOrDefault(role, Day.MISSING),
                            rule,
                            schedule.minimums(),
                            null,
                            on,
                            schedule.fiscalYears())))
            .collect(Collectors.joining("; "));
    return said.isEmpty() ? NONE : said;
  }

  private static int day(String text) {
    return switch (text) {
      case "?" -> Day.UNREADABLE;
      case "0" -> Day.PLACEHOLDER;
      default -> Math.toIntExact(LocalDate.parse(text).toEpochDay());
    };
  }

  private static boolean meets(
      @org.jspecify.annotations.Nullable Condition when, Map<String, String> cells) {
    return when == null || ConditionTest.of(when).met(cells.getOrDefault(when.column(), ""));
  }

  private static String said(RetentionRule rule, Verdict verdict) {
    String action = rule.action().id();
    if (verdict instanceof Verdict.Due due) {
      return action + " due " + due.due();
    }
    if (verdict instanceof Verdict.Overdue overdue) {
      return action + " overdue " + overdue.due();
    }
    if (verdict instanceof Verdict.Blocked blocked) {
      Block block = blocked.blocks().get(0);
      return action + " blocked " + blocked.due() + " " + block.by() + " " + block.until();
    }
    return "undatable " + ((Verdict.Undatable) verdict).why();
  }
}
