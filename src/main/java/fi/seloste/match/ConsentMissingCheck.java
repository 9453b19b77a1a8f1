package fi.seloste.match;

import java.util.List;
import java.util.stream.Stream;

/** A record of a marketing list whose consent field says no, or nothing. */
final class ConsentMissingCheck implements Check {

  @Override
  public String code() {
    return "consent-missing";
  }

  @Override
  public List<String> law() {
    return List.of("GDPR 7(1)", "917/2014 200 §");
  }

  @Override
  public Stream<Discrepancy> discrepancies(Case found) {
    Declarations declarations = new Declarations(found);
    return Sightings.of(found, this)
        .map(
            seen ->
                new Draft(this, Severity.MEDIUM)
                    .at(seen)
                    .notice(declarations.sentence("marketing-consent"))
                    .done());
  }
}
