package fi.seloste.report;

import fi.seloste.collect.Reason;
import fi.seloste.declare.Category;
import fi.seloste.declare.ClockTerm;
import fi.seloste.declare.Condition;
import fi.seloste.declare.Pick;
import fi.seloste.declare.Register;
import fi.seloste.declare.RetentionRule;
import fi.seloste.match.Outcome;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Ids, rules and conditions in the reader's words. */
final class Wording {

  private static final String SEPARATOR = ", ";

  private final Words words;
  private final Map<String, RetentionRule> rules = new HashMap<>();

  Wording(Words words, Outcome outcome) {
    this.words = words;
    Stream.concat(outcome.register().retention().stream(), outcome.policy().stream())
        .forEach(rule -> rules.putIfAbsent(rule.id(), rule));
  }

  Words words() {
    return words;
  }

  /** An id of the job or register, such as a group: a known one has words, others stay as is. */
  String id(String kind, String id) {
    return words.orId(kind + ".", id);
  }

  /** Several ids. */
  String ids(String kind, Collection<String> ids) {
    return ids.stream().map(id -> id(kind, id)).collect(Collectors.joining(SEPARATOR));
  }

  /** The name of a category; the id itself when there is no such category. */
  String category(String id) {
    return Category.find(id).map(c -> c.name(words.language())).orElse(id);
  }

  /** The names of categories. */
  String categories(Collection<Category> categories) {
    return categories.stream()
        .map(c -> c.name(words.language()))
        .collect(Collectors.joining(SEPARATOR));
  }

  /** The names of categories; «the whole record» when there are none. */
  String covers(Collection<Category> categories) {
    return categories.isEmpty() ? words.text("covers.all") : categories(categories);
  }

  /** The groups; «everybody» when there are none. */
  String groups(Collection<String> groups) {
    return groups.isEmpty() ? words.text("group.all") : ids("group", groups);
  }

  /** Why something was not read. */
  String reason(@Nullable Reason reason) {
    return reason == null ? "" : Reasons.text(reason, words);
  }

  /** When a statement holds; empty when always. */
  String condition(@Nullable Condition condition) {
    if (condition == null) {
      return "";
    }
    Map<String, String> arguments = new HashMap<>();
    arguments.put("column", condition.column());
    List<String> is = condition.is();
    List<String> not = condition.not();
    if (is != null) {
      arguments.put("values", words.or(is));
      return words.text("condition.is", arguments);
    }
    if (not != null) {
      arguments.put("values", words.or(not));
      return words.text("condition.not", arguments);
    }
    boolean filled = Boolean.TRUE.equals(condition.filled());
    return words.text(filled ? "condition.filled" : "condition.empty", arguments);
  }

  /** The rule with this id; null when the register and the policy have none. */
  @Nullable RetentionRule rule(String id) {
    return rules.get(id);
  }

  /** A rule by its id: how long what is kept, and from when. */
  String ruleText(String id) {
    RetentionRule rule = rules.get(id);
    return rule == null ? id : rule(rule);
  }

  /** How long what is kept, and from when. */
  String rule(RetentionRule rule) {
    Map<String, String> arguments = new HashMap<>();
    arguments.put("kind", id("kind", rule.records()));
    Period period = rule.period();
    if (period == null) {
      return words.text("rule.none", arguments);
    }
    arguments.put("period", period(period));
    arguments.put(
        "clock", rule.clock().stream().map(this::clock).collect(Collectors.joining(" / ")));
    if (rule.clock().size() < 2) {
      return words.text("rule.one", arguments);
    }
    return words.text(rule.pick() == Pick.EARLIEST ? "rule.earliest" : "rule.latest", arguments);
  }

  /** A rule in a few words: what and how long. */
  String ruleName(String id) {
    RetentionRule rule = rules.get(id);
    if (rule == null) {
      return id;
    }
    Period period = rule.period();
    String length = period == null ? words.text("period.none") : period(period);
    return words.text("rule.short", Map.of("kind", id("kind", rule.records()), "period", length));
  }

  /** A clock term as a record names it: {@code closed} or {@code created + P28D}. */
  String clock(String term) {
    int plus = term.indexOf(" + ");
    return plus < 0
        ? id("role", term)
        : clock(new ClockTerm(term.substring(0, plus), Period.parse(term.substring(plus + 3))));
  }

  private String clock(ClockTerm term) {
    String role = id("role", term.role());
    return term.plus().isZero()
        ? role
        : words.text("clock.plus", Map.of("role", role, "period", period(term.plus())));
  }

  /** A period, such as «6 months». */
  String period(Period period) {
    List<String> parts = new ArrayList<>();
    part(parts, "period.years", period.getYears());
    part(parts, "period.months", period.getMonths());
    part(parts, "period.days", period.getDays());
    return parts.isEmpty() ? words.text("period.none") : String.join(" ", parts);
  }

  private void part(List<String> parts, String key, long count) {
    if (count != 0) {
      parts.add(words.text(key, Map.of("count", count)));
    }
  }

  /** A rule with the records that it is about. */
  String conditionalRule(RetentionRule rule) {
    return joined(rule(rule), condition(rule.when()));
  }

  /** What is done to a record when its date has passed. */
  String retention(RetentionRule rule) {
    return joined(
        words.text("read.retention", Map.of("rule", rule(rule))),
        words.text(
            "read.action",
            Map.of("action", id("action", rule.action().id()), "covers", covers(rule.covers()))),
        condition(rule.when()));
  }

  String declared(Register.Declared declared) {
    return joined(
        words.text(
            "read.declared",
            Map.of(
                "category", declared.category().name(words.language()),
                "groups", groups(declared.subjects()))),
        condition(declared.when()));
  }

  String excluded(Register.Excluded excluded) {
    return words.text(
        "read.excluded",
        Map.of(
            "category", excluded.category().name(words.language()),
            "groups", groups(excluded.subjects())));
  }

  String separated(Register.Separated separated) {
    return words.text(
        "read.separated",
        Map.of(
            "categories",
            categories(separated.categories()),
            "from",
            categories(separated.from())));
  }

  String protectedData(Register.Protected promise) {
    return words.text(
        "read.protected",
        Map.of(
            "categories", categories(promise.categories()), "groups", groups(promise.subjects())));
  }

  String recipient(Register.Recipient recipient) {
    String data =
        recipient.categories().isEmpty()
            ? words.text("covers.declared")
            : categories(recipient.categories());
    return joined(
        words.text(
            "read.recipient",
            Map.of("recipient", id("recipient", recipient.recipient()), "categories", data)),
        condition(recipient.when()));
  }

  String origin(Register.Origin origin) {
    return words.text("read.origin", Map.of("origin", id("origin", origin.origin())));
  }

  String store(Register.Store store) {
    return words.text("read.store", Map.of("store", id("store", store.store())));
  }

  String admission(Register.Admission admission) {
    return words.text("read.admission", Map.of("categories", categories(admission.needsAny())));
  }

  String recordings(Register.Recordings recordings) {
    List<String> scope = new ArrayList<>();
    scope.add(id("direction", recordings.direction()));
    scope.addAll(recordings.numbers());
    scope.addAll(recordings.queues());
    recordings.purposes().forEach(p -> scope.add(id("purpose", p)));
    return words.text("read.recordings", Map.of("scope", String.join(SEPARATOR, scope)));
  }

  /** Statements that stand side by side. */
  private static String joined(String... parts) {
    return Stream.of(parts).filter(p -> !p.isEmpty()).collect(Collectors.joining("; "));
  }
}
