package fi.seloste.match;

import java.util.List;
import java.util.stream.Stream;

/** A call row names a sound file that is gone. */
final class RecordingMissingCheck implements Check {

  @Override
  public String code() {
    return "recording-missing";
  }

  @Override
  public List<String> law() {
    return List.of("GDPR 5(1)(f)", "GDPR 5(2)");
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
