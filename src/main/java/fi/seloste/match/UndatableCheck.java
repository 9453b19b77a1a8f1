package fi.seloste.match;

import java.util.List;
import java.util.stream.Stream;

/**
 * A retention rule concerns records whose clock is missing or unreadable: they are never purged.
 */
final class UndatableCheck implements Check {

  @Override
  public String code() {
    return "undatable";
  }

  @Override
  public List<String> law() {
    return List.of("GDPR 5(1)(e)", "GDPR 5(2)");
  }

  @Override
  public Stream<Discrepancy> discrepancies(Case found) {
    Rules rules = new Rules(found);
    return found.overdue().stream()
        .filter(group -> group.undatable() > 0)
        .map(
            group ->
                rules
                    .draft(this, Severity.MEDIUM, group)
                    .records(group.undatable(), 0)
                    .argument("dated", group.dated())
                    .argument("first", group.firstUndatable())
                    .done());
  }
}
