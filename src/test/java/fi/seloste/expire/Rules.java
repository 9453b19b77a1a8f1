package fi.seloste.expire;

import fi.seloste.declare.Action;
import fi.seloste.declare.Category;
import fi.seloste.declare.ClockTerm;
import fi.seloste.declare.Condition;
import fi.seloste.declare.Pick;
import fi.seloste.declare.Quote;
import fi.seloste.declare.RetentionRule;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rules and dates in a few words, for tests. */
final class Rules {

  private Rules() {}

  /** {@code rule("request", "latest", "P6M", "P0D", "closed", "created+P28D")}. */
  static RetentionRule rule(
      String records, String pick, String period, String tolerance, String... clock) {
    return new RetentionRule(
        records + "/" + String.join("|", clock) + "+" + period,
        records,
        terms(clock),
        Pick.valueOf(pick.toUpperCase(java.util.Locale.ROOT)),
        Period.parse(period),
        Period.parse(tolerance),
        List.of(),
        Action.ERASE,
        null,
        false,
        Quote.NONE);
  }

  static RetentionRule covering(RetentionRule rule, String... categories) {
    return with(rule, categories(categories), rule.when());
  }

  static RetentionRule when(RetentionRule rule, Condition condition) {
    return with(rule, rule.covers(), condition);
  }

  private static RetentionRule with(
      RetentionRule rule, List<Category> covers, @Nullable Condition when) {
    return new RetentionRule(
        rule.id(),
        rule.records(),
        rule.clock(),
        rule.pick(),
        rule.period(),
        rule.tolerance(),
        covers,
        rule.action(),
        when,
        rule.policy(),
        rule.quote());
  }

  static Minimum minimum(String statute, String records, String clock, String... covers) {
    return new Minimum(
        Statute.find(statute).orElseThrow(), records, terms(clock), categories(covers));
  }

  static List<Category> categories(String... ids) {
    return Arrays.stream(ids).map(Category::of).toList();
  }

  static List<ClockTerm> terms(String... clock) {
    List<ClockTerm> terms = new ArrayList<>();
    for (String term : clock) {
      String[] parts = term.split("\\+", -1);
      terms.add(new ClockTerm(parts[0], parts.length == 1 ? Period.ZERO : Period.parse(parts[1])));
    }
    return terms;
  }

  /** {@code dates("created", "2024-01-31", "closed", "unreadable")}. */
  static RecordDates dates(String... rolesAndDays) {
    Map<String, Integer> days = new HashMap<>();
    for (int i = 0; i < rolesAndDays.length; i += 2) {
      days.put(rolesAndDays[i], day(rolesAndDays[i + 1]));
    }
    return role -> days.getOrDefault(role, Day.MISSING);
  }

  private static int day(String text) {
    return switch (text) {
      case "empty" -> Day.EMPTY;
      case "placeholder" -> Day.PLACEHOLDER;
      case "unreadable" -> Day.UNREADABLE;
      case "missing" -> Day.MISSING;
      default -> (int) LocalDate.parse(text).toEpochDay();
    };
  }
}
