package fi.seloste.match;

import java.util.List;
import java.util.stream.Stream;

/** A category is in the data that the notice says is not kept. */
final class ExcludedCheck implements Check {

  @Override
  public String code() {
    return "excluded";
  }

  @Override
  public List<String> law() {
    return List.of("GDPR 5(1)(a)", "GDPR 5(1)(c)");
  }

  @Override
  public Stream<Discrepancy> discrepancies(Case found) {
    return FieldStandings.of(found, Standing.Kind.EXCLUDED)
        .map(held -> held.draft(this, Severity.HIGH).done());
  }
}
