package fi.seloste.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the team wrote beside a discrepancy: kept from month to month.
 *
 * @param owner who sees to it; empty when nobody does
 * @param due by when; null when not said
 * @param note free text; empty when there is none
 */
public record FollowUp(String owner, @Nullable LocalDate due, String note) {

  /** Nothing was written. */
  public static final FollowUp NONE = new FollowUp("", null, "");

  /** Whether nothing was written. */
  public boolean isEmpty() {
    return owner.isEmpty() && due == null && note.isEmpty();
  }
}
