package fi.seloste.match;

import fi.seloste.declare.Quote;
import java.util.List;
import java.util.stream.Stream;

/** Someone who asked for erasure is still there after the month of GDPR 12(3). */
final class ErasureIgnoredCheck implements Check {

  @Override
  public String code() {
    return "erasure-ignored";
  }

  @Override
  public List<String> law() {
    return List.of("GDPR 17(1)", "GDPR 12(3)");
  }

  @Override
  public Stream<Discrepancy> discrepancies(Case found) {
    return Sightings.of(found, this)
        .map(seen -> new Draft(this, Severity.HIGH).at(seen).notice(sentence(found, seen)).done());
  }

  /** «Until the person asks» is a rule without a period: its sentence is what is broken then. */
  private static Quote sentence(Case found, Sighting seen) {
    return found.sources().stream()
        .filter(source -> source.id().equals(seen.source()))
        .flatMap(
            source ->
                found.register().retention().stream()
                    .filter(rule -> rule.period() == null)
                    .filter(rule -> rule.records().equals(source.records())))
        .map(rule -> rule.quote())
        .findFirst()
        .orElse(Quote.NONE);
  }
}
