package fi.seloste.match;

import fi.seloste.declare.Category;
import fi.seloste.declare.Register.Admission;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A record about someone of no group that the notice names: it has nothing of what would make the
 * person one of them.
 */
final class UndeclaredSubjectsCheck implements Check {

  @Override
  public String code() {
    return "undeclared-subjects";
  }

  @Override
  public List<String> law() {
    return List.of("GDPR 5(1)(a)", "GDPR 5(1)(b)");
  }

  @Override
  public Stream<Discrepancy> discrepancies(Case found) {
    List<Admission> admits = found.register().admits();
    return Sightings.of(found, this)
        .map(seen -> draft(seen, admits.get(Integer.parseInt(seen.detail()))));
  }

  private Discrepancy draft(Sighting seen, Admission admission) {
    String needs =
        admission.needsAny().stream().map(Category::id).collect(Collectors.joining(", "));
    return new Draft(this, Severity.MEDIUM)
        .at(seen)
        .detail(needs.replace(", ", "+"))
        .notice(admission.quote())
        .argument("needs", needs)
        .done();
  }
}
