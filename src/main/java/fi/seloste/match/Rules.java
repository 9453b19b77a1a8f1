package fi.seloste.match;

import fi.seloste.declare.Quote;
import fi.seloste.declare.RetentionRule;
import java.util.Optional;
import java.util.stream.Stream;

/** The retention rules of the notice and of the company's policy, by id. */
final class Rules {

  private final Case found;

  Rules(Case found) {
    this.found = found;
  }

  /** A discrepancy about a group of verdicts, with the rule's words as arguments. */
  Draft draft(Check check, Severity severity, OverdueGroup group) {
    Optional<RetentionRule> rule =
        Stream.concat(found.register().retention().stream(), found.policy().stream())
            .filter(r -> r.id().equals(group.rule()))
            .findFirst();
    return new Draft(check, severity)
        .inSource(group.source())
        .detail(group.rule())
        .notice(rule.map(RetentionRule::quote).orElse(Quote.NONE))
        .argument("rule", group.rule())
        .argument("action", group.action())
        .argument("kind", group.records())
        .argument("policy", rule.map(RetentionRule::policy).orElse(false));
  }
}
