package fi.seloste.match;

import fi.seloste.declare.Quote;
import fi.seloste.declare.Register.Origin;
import java.util.List;
import java.util.stream.Stream;

/** A record came from a third party, and there is no day on which the person was told. */
final class OriginUninformedCheck implements Check {

  @Override
  public String code() {
    return "origin-uninformed";
  }

  @Override
  public List<String> law() {
    return List.of("GDPR 14(1)", "GDPR 14(3)");
  }

  @Override
  public Stream<Discrepancy> discrepancies(Case found) {
    return Sightings.of(found, this)
        .map(
            seen ->
                new Draft(this, Severity.MEDIUM)
                    .at(seen)
                    .notice(
                        found.register().origins().stream()
                            .filter(origin -> origin.origin().equals(seen.detail()))
                            .map(Origin::quote)
                            .findFirst()
                            .orElse(Quote.NONE))
                    .argument("origin", seen.detail())
                    .done());
  }
}
