package fi.seloste.match;

import java.util.List;
import java.util.stream.Stream;

/** One person has both a consent to marketing and a ban on it. */
final class ConsentConflictCheck implements Check {

  @Override
  public String code() {
    return "consent-conflict";
  }

  @Override
  public List<String> law() {
    return List.of("GDPR 7(1)", "GDPR 21(3)");
  }

  @Override
  public boolean acrossSources() {
    return true;
  }

  @Override
  public Stream<Discrepancy> discrepancies(Case found) {
    Declarations declarations = new Declarations(found);
    return Sightings.of(found, this)
        .map(
            seen ->
                new Draft(this, Severity.MEDIUM)
                    .at(seen)
                    .notice(declarations.sentence("marketing-ban"))
                    .done());
  }
}
