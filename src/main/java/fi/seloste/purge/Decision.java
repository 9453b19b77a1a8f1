package fi.seloste.purge;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided.
 *
 * @param choice what becomes of it
 * @param reason why, in the person's words
 * @param by who
 * @param date when
 * @param until the last day of a postponement; null otherwise
 */
public record Decision(
    Choice choice, String reason, String by, LocalDate date, @Nullable LocalDate until) {

  /** Says the choice only: the rest is somebody's words. */
  @Override
  public String toString() {
    return choice.id();
  }
}
