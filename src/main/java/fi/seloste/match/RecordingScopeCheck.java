package fi.seloste.match;

import fi.seloste.declare.Quote;
import fi.seloste.declare.Register.Recordings;
import java.util.List;
import java.util.stream.Stream;

/**
 * A recording of a call that the notice does not say is recorded: by direction, number, queue or
 * purpose.
 */
final class RecordingScopeCheck implements Check {

  @Override
  public String code() {
    return "recording-scope";
  }

  @Override
  public List<String> law() {
    return List.of("GDPR 5(1)(a)", "GDPR 5(1)(b)");
  }

  @Override
  public Stream<Discrepancy> discrepancies(Case found) {
    Recordings declared = found.register().recordings();
    return Sightings.of(found, this)
        .map(
            seen -> {
              int colon = seen.detail().indexOf(':');
              return new Draft(this, Severity.MEDIUM)
                  .at(seen)
                  .notice(declared == null ? Quote.NONE : declared.quote())
                  .how(colon < 0 ? seen.detail() : seen.detail().substring(0, colon))
                  .argument("value", colon < 0 ? "" : seen.detail().substring(colon + 1))
                  .done();
            });
  }
}
