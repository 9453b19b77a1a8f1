package fi.seloste.match;

import java.util.List;
import java.util.stream.Stream;

/** A sound file that no call row names. */
final class RecordingOrphanCheck implements Check {

  @Override
  public String code() {
    return "recording-orphan";
  }

  @Override
  public List<String> law() {
    return List.of("GDPR 5(1)(e)", "GDPR 5(2)");
  }

  @Override
  public boolean acrossSources() {
    return true;
  }

  @Override
  public Stream<Discrepancy> discrepancies(Case found) {
    return Sightings.of(found, this).map(seen -> new Draft(this, Severity.MEDIUM).at(seen).done());
  }
}
