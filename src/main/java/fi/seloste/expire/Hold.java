package fi.seloste.expire;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An order to keep a record whole, such as for a trial (GDPR 17(3)(e)).
 *
 * @param until the last day on which it holds; null when it holds for ever
 */
public record Hold(@Nullable LocalDate until) {

  /** Holds for ever. */
  public static final Hold FOR_EVER = new Hold(null);

  /** Whether it holds on a day. */
  public boolean on(LocalDate day) {
    return until == null || !day.isAfter(until);
  }

  /** The one that holds longer. */
  Hold longer(Hold other) {
    if (until == null || other.until == null) {
      return FOR_EVER;
    }
    return until.isAfter(other.until) ? this : other;
  }
}
