package fi.seloste;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** The program's one clock. */
final class ClockOf {

  private ClockOf() {}

  /**
   * The system's clock, or the second that {@code SOURCE_DATE_EPOCH} names, so that two runs can
   * give the same bytes.
   */
  static Clock environment() {
    String fixed = System.getenv("SOURCE_DATE_EPOCH");
    if (fixed != null && fixed.strip().matches("[0-9]{1,12}")) {
      return Clock.fixed(Instant.ofEpochSecond(Long.parseLong(fixed.strip())), ZoneOffset.UTC);
    }
    return Clock.systemUTC();
  }
}
