package fi.seloste.match;

import fi.seloste.declare.EndedBodies;
import fi.seloste.declare.EndedBodies.EndedBody;
import fi.seloste.declare.Register.Body;
import java.util.List;
import java.util.stream.Stream;

/** The notice names an authority that is no more, so that it was not kept up to date. */
final class NoticeEndedBodyCheck implements Check {

  @Override
  public String code() {
    return "notice-ended-body";
  }

  @Override
  public List<String> law() {
    return List.of("GDPR 5(1)(a)", "GDPR 12(1)");
  }

  @Override
  public Stream<Discrepancy> discrepancies(Case found) {
    return found.register().notice().bodies().stream().flatMap(body -> ended(body, found));
  }

  private Stream<Discrepancy> ended(Body body, Case found) {
    return EndedBodies.ALL.stream()
        .filter(ended -> ended.name().equalsIgnoreCase(body.body()))
        .filter(ended -> !ended.from().isAfter(found.asOf()))
        .map(ended -> told(ended, body));
  }

  private Discrepancy told(EndedBody ended, Body body) {
    return new Draft(this, Severity.LOW)
        .detail(ended.name())
        .notice(body.quote())
        .argument("body", ended.name())
        .argument("from", ended.from())
        .argument("successor", ended.successor())
        .done();
  }
}
