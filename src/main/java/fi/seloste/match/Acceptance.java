package fi.seloste.match;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A finding that the team lives with: an entry of the list {@code accepted}.
 *
 * @param finding the finding's id
 * @param until the last day on which it is accepted; null for good
 */
public record Acceptance(String finding, @Nullable LocalDate until) {

  boolean accepts(String id, LocalDate day) {
    return finding.strip().equalsIgnoreCase(id) && (until == null || !day.isAfter(until));
  }
}
