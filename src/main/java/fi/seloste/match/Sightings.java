package fi.seloste.match;

import java.util.stream.Stream;

/** What was seen record by record. */
final class Sightings {

  private Sightings() {}

  /** What was seen for a check, in the order of the scan. */
  static Stream<Sighting> of(Case found, Check check) {
    return found.sightings().stream()
        .filter(seen -> seen.kind().equals(check.code()) && seen.records() > 0);
  }
}
