package fi.seloste.match;

import fi.seloste.declare.Quote;
import fi.seloste.declare.Register.Admission;
import java.util.List;
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
    Quote sentence =
        found.register().admits().stream().map(Admission::quote).findFirst().orElse(Quote.NONE);
    return Sightings.of(found, this)
        .map(seen -> new Draft(this, Severity.MEDIUM).at(seen).notice(sentence).done());
  }
}
