package fi.seloste.match;

import java.util.List;
import java.util.stream.Stream;

/**
 * A retention rule's date has passed, by source, rule and action. {@code records} counts those that
 * are free to go; those that a statute or a hold keeps, wholly or in part, are an argument. Where
 * all are kept, they are the records, and nothing can be done yet but to mind the date: low.
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
