package fi.seloste.match;

import fi.seloste.declare.Quote;
import fi.seloste.declare.Register;
import fi.seloste.declare.Register.Contradiction;
import fi.seloste.declare.Register.Declared;
import fi.seloste.declare.Register.Excluded;
import fi.seloste.declare.Register.Recipient;
import fi.seloste.declare.RetentionRule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The notice says two things that cannot both be so: nothing is disclosed, and to whom it is; a
 * category is kept, and is not; one kind of record goes after two different times; and what the
 * register file tells under {@code contradictions}.
 */
final class NoticeContradictionCheck implements Check {

  @Override
  public String code() {
    return "notice-contradiction";
  }

  @Override
  public List<String> law() {
    return List.of("GDPR 5(1)(a)", "GDPR 12(1)");
  }

  @Override
  public Stream<Discrepancy> discrepancies(Case found) {
    List<Discrepancy> all = new ArrayList<>();
    disclosure(found.register(), all);
    contents(found.register(), all);
    periods(found.register(), all);
    said(found.register(), all);
    return all.stream();
  }

  /** What a reader of the notice found, and a person has left in the register file. */
  private void said(Register register, List<Discrepancy> all) {
    Map<String, Integer> counts = new HashMap<>();
    for (Contradiction one : register.contradictions()) {
      int number = counts.merge(one.about(), 1, Integer::sum);
      String detail = "said-" + one.about() + (number == 1 ? "" : ":" + number);
      all.add(draft(detail, one.quote(), one.against()).done());
    }
  }

  private void disclosure(Register register, List<Discrepancy> all) {
    Quote none = register.noDisclosure();
    if (none != null && !register.recipients().isEmpty()) {
      String recipients =
          register.recipients().stream()
              .map(Recipient::recipient)
              .distinct()
              .collect(Collectors.joining(", "));
      Quote other = register.recipients().get(0).quote();
      all.add(draft("no-disclosure", none, other).argument("recipient", recipients).done());
    }
  }

  private void contents(Register register, List<Discrepancy> all) {
    LinkedHashSet<String> told = new LinkedHashSet<>();
    for (Excluded excluded : register.excludes()) {
      for (Declared declared : register.declares()) {
        if (excluded.category().covers(declared.category())
            && declared.when() == null
            && overlap(excluded.subjects(), declared.subjects())
            && told.add(declared.category().id())) {
          all.add(
              draft("contents:" + declared.category(), excluded.quote(), declared.quote())
                  .category(declared.category().id())
                  .done());
        }
      }
    }
  }

  private static boolean overlap(List<String> one, List<String> other) {
    return one.isEmpty() || other.isEmpty() || !Collections.disjoint(one, other);
  }

  private void periods(Register register, List<Discrepancy> all) {
    List<RetentionRule> rules =
        register.retention().stream().filter(rule -> rule.period() != null).toList();
    for (int i = 0; i < rules.size(); i++) {
      for (RetentionRule other : rules.subList(i + 1, rules.size())) {
        if (differOnlyInPeriod(rules.get(i), other)) {
          all.add(
              draft("period:" + other.id(), rules.get(i).quote(), other.quote())
                  .argument("rule", rules.get(i).id())
                  .argument("otherPeriod", String.valueOf(other.period()))
                  .done());
        }
      }
    }
  }

  private static boolean differOnlyInPeriod(RetentionRule one, RetentionRule other) {
    return one.records().equals(other.records())
        && one.clock().equals(other.clock())
        && one.pick() == other.pick()
        && one.covers().equals(other.covers())
        && one.action() == other.action()
        && java.util.Objects.equals(one.when(), other.when())
        && !java.util.Objects.equals(one.period(), other.period());
  }

  private Draft draft(String detail, Quote notice, Quote against) {
    String line = against.line() == null ? "" : String.valueOf(against.line());
    return new Draft(this, Severity.MEDIUM)
        .detail(detail)
        .notice(notice)
        .how(detail.replaceFirst(":.*", ""))
        .argument("otherLine", line)
        .argument("otherQuote", against.quote() == null ? "" : against.quote());
  }
}
