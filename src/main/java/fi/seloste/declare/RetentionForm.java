package fi.seloste.declare;

import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Retention rules, as the register and the company's own policy write them. */
public final class RetentionForm {

  /** What the rules of a job name, and sources define. */
  public static final String KIND = "record kind";

  private static final Key<String> RECORDS =
      Key.required("records", "The record kind, as sources name it.", Shapes.reference(KIND));
  private static final Key<List<ClockTerm>> CLOCK =
      Key.or(
          List.of(),
          "clock",
          "The dates that the period may count from: a role, or a role + a period.",
          Shapes.oneOrMore(Terms.clock()));
  private static final Key<String> FROM =
      Key.optional(
          "from",
          "SOURCE.FIELD: where the dates lie that the record itself does not have; the record has"
              + " the same field.",
          Terms.fieldOfSource());
  private static final Key<Pick> PICK =
      Key.or(
          Pick.LATEST,
          "pick",
          "Which of several dates counts; left out: the latest.",
          Terms.words(List.of(Pick.values())));
  private static final Key<Period> PERIOD =
      Key.optional(
          "period",
          "How long; left out where the notice states no period that can be measured.",
          Terms.period());
  private static final Key<Period> TOLERANCE =
      Key.or(Period.ZERO, "tolerance", "What «about» allows.", Terms.period());
  private static final Key<List<Category>> COVERS =
      Key.or(
          List.of(),
          "covers",
          "The categories that must go; left out: the whole record.",
          Shapes.oneOrMore(Terms.category()));
  private static final Key<Action> ACTION =
      Key.or(
          Action.ERASE,
          "action",
          "What must be done; left out: erase.",
          Terms.words(List.of(Action.values())));

  private RetentionForm() {}

  /**
   * A rule of the register, or of the policy. Its id is not final: see {@link #withUniqueIds}.
   *
   * @param policy whether it is the company's own, which must state a period
   */
  public static Form<RetentionRule> of(boolean policy) {
    List<Key<?>> keys = new ArrayList<>(List.of(RECORDS, CLOCK, FROM, PICK, PERIOD, TOLERANCE));
    keys.addAll(List.of(COVERS, ACTION, CommonKeys.WHEN));
    if (!policy) {
      keys.addAll(List.of(CommonKeys.QUOTE, CommonKeys.LINE));
    }
    return new Form<>(policy ? "a policy rule" : "a retention rule", keys, f -> rule(f, policy));
  }

  private static @Nullable RetentionRule rule(Fields f, boolean policy) {
    Period period = f.find(PERIOD);
    List<ClockTerm> clock = from(f.get(CLOCK), f.find(FROM));
    if (period != null && clock.isEmpty()) {
      f.mistake(CLOCK, "the period counts from no date; give a clock, such as created");
      return null;
    }
    if (period == null && policy) {
      f.mistake(PERIOD, "a policy rule needs a period, such as P1Y");
      return null;
    }
    return new RetentionRule(
        (policy ? "policy:" : "") + id(f.get(RECORDS), clock, f.get(PICK), period),
        f.get(RECORDS),
        clock,
        f.get(PICK),
        period,
        f.get(TOLERANCE),
        f.get(COVERS),
        f.get(ACTION),
        f.find(CommonKeys.WHEN),
        policy,
        CommonKeys.quote(f));
  }

  /** The terms with the place where they are looked for when the record has no such date. */
  private static List<ClockTerm> from(List<ClockTerm> clock, @Nullable String place) {
    return place == null
        ? clock
        : clock.stream()
            .map(
                term ->
                    term.role().matches("[a-z0-9-]+")
                        ? new ClockTerm(term.role() + "@" + place, term.plus())
                        : term)
            .toList();
  }

  /** A rule's id, made from the rule itself; see {@link RetentionRule#id}. */
  public static String id(
      String records, List<ClockTerm> clock, Pick pick, @Nullable Period period) {
    if (period == null) {
      return records + "/no-period";
    }
    String terms =
        clock.stream().map(t -> t.toString().replace(" ", "")).collect(Collectors.joining(","));
    String counted =
        clock.size() == 1
            ? terms
            : pick.name().toLowerCase(java.util.Locale.ROOT) + "(" + terms + ")";
    return records + "/" + counted + "+" + period;
  }

  /**
   * The rules with ids that differ. Where several rules would have one id, each gets a short hash
   * of what else it says (not of its sentence), so that the order of the file changes nothing.
   */
  public static List<RetentionRule> withUniqueIds(List<RetentionRule> rules) {
    Map<String, Long> ids =
        rules.stream().collect(Collectors.groupingBy(RetentionRule::id, Collectors.counting()));
    Map<String, Integer> used = new HashMap<>();
    List<RetentionRule> unique = new ArrayList<>();
    for (RetentionRule rule : rules) {
      String id = ids.getOrDefault(rule.id(), 1L) == 1 ? rule.id() : rule.id() + "~" + hash(rule);
      int again = used.merge(id, 1, Integer::sum);
      unique.add(renamed(rule, again == 1 ? id : id + "." + again));
    }
    return List.copyOf(unique);
  }

  private static RetentionRule renamed(RetentionRule rule, String id) {
    return new RetentionRule(
        id,
        rule.records(),
        rule.clock(),
        rule.pick(),
        rule.period(),
        rule.tolerance(),
        rule.covers(),
        rule.action(),
        rule.when(),
        rule.policy(),
        rule.quote());
  }

  private static String hash(RetentionRule rule) {
    String rest = rule.tolerance() + "|" + rule.covers() + "|" + rule.action() + "|" + rule.when();
    return Sha256.hex(rest).substring(0, 4);
  }
}
