package fi.seloste.match;

import fi.seloste.declare.Quote;
import fi.seloste.declare.Register.Origin;
import java.util.List;
import java.util.stream.Stream;

/**
 * A record came from someone whom the notice does not name. What the person gave needs no mention
 * where the notice names no origin at all.
 */
final class UndeclaredOriginCheck implements Check {

  @Override
  public String code() {
    return "undeclared-origin";
  }

  @Override
  public List<String> law() {
    return List.of("GDPR 14(2)(f)", "GDPR 5(1)(a)");
  }

  @Override
  public Stream<Discrepancy> discrepancies(Case found) {
    List<Origin> declared = found.register().origins();
    return Sightings.of(found, this)
        .filter(seen -> declared.stream().noneMatch(o -> o.origin().equals(seen.detail())))
        .filter(seen -> !declared.isEmpty() || !seen.detail().equals("customer"))
        .map(
            seen ->
                new Draft(this, Severity.MEDIUM)
                    .at(seen)
                    .notice(declared.isEmpty() ? Quote.NONE : declared.get(0).quote())
                    .argument("origin", seen.detail())
                    .done());
  }
}
