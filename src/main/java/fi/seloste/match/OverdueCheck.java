package fi.seloste.match;

import java.util.List;
import java.util.stream.Stream;

/**
 * A retention rule's date has passed, by source, rule and action. {@code records} counts those that
 * are free to go; those that a statute or a hold keeps, wholly or in part, are an argument. Where
 * all are kept, they are the records, and nothing can be done yet but to mind the date: low. What a
 * purge order should have taken and did not is told by order.
 */
final class OverdueCheck implements Check {

  @Override
  public String code() {
    return "overdue";
  }

  @Override
  public List<String> law() {
    return List.of("GDPR 5(1)(e)");
  }

  @Override
  public Stream<Discrepancy> discrepancies(Case found) {
    Rules rules = new Rules(found);
    return Stream.concat(overdue(found, rules), survivors(found, rules));
  }

  /** Records that outlived an order, and those of which nobody knows whether they did. */
  private Stream<Discrepancy> survivors(Case found, Rules rules) {
    return found.orders().stream()
        .filter(order -> order.survived() + order.unknown() > 0)
        .map(
            order -> {
              boolean survived = order.survived() > 0;
              return rules
                  .draft(this, survived ? Severity.HIGH : Severity.MEDIUM, group(found, order))
                  .detail(order.rule() + " " + order.order())
                  .records(survived ? order.survived() : order.unknown(), 0)
                  .how(survived ? "survived" : "unproven")
                  .argument("order", order.order())
                  .argument("orderDate", order.date())
                  .argument("ordered", order.ordered())
                  .argument("gone", order.gone())
                  .argument("changed", order.changed())
                  .argument("unknown", order.unknown())
                  .done();
            });
  }

  private static OverdueGroup group(Case found, OrderFound order) {
    String kind =
        found.sources().stream()
            .filter(source -> source.id().equals(order.source()) && source.records() != null)
            .map(SourceFound::records)
            .findFirst()
            .orElse("");
    return new OverdueGroup(
        order.source(), kind, order.rule(), order.action(), 0, 0, 0, 0, null, "");
  }

  private Stream<Discrepancy> overdue(Case found, Rules rules) {
    return found.overdue().stream()
        .filter(group -> group.overdue() + group.blocked() > 0)
        .map(
            group -> {
              boolean free = group.overdue() > 0;
              return rules
                  .draft(this, free ? Severity.HIGH : Severity.LOW, group)
                  .records(free ? group.overdue() : group.blocked(), 0)
                  .how(free ? "" : "blocked")
                  .argument("overdue", group.overdue())
                  .argument("blocked", group.blocked())
                  .argument("oldestDue", group.oldestDue() == null ? "" : group.oldestDue())
                  .done();
            });
  }
}
