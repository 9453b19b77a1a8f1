package fi.seloste.match;

import fi.seloste.declare.Quote;
import java.util.List;
import java.util.stream.Stream;

/** The contact address in the notice is masked against robots, so that people cannot use it. */
final class NoticeMaskedContactCheck implements Check {

  @Override
  public String code() {
    return "notice-masked-contact";
  }

  @Override
  public List<String> law() {
    return List.of("GDPR 12(2)", "GDPR 13(1)(a)");
  }

  @Override
  public Stream<Discrepancy> discrepancies(Case found) {
    Quote masked = found.register().notice().masked();
    return masked == null
        ? Stream.empty()
        : Stream.of(new Draft(this, Severity.LOW).notice(masked).done());
  }
}
