package fi.seloste.purge;

import fi.seloste.expire.OverdueRecord;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what was decided, so that the next month's run asks again only when it should, and
 * proves that what was ordered is gone.
 */
public interface Ledger {

  /** Takes a line that a person chose to keep or to postpone. Nothing is certain before the end. */
  void left(OverdueRecord line, Decision decision);

  /**
   * Everything was in order: what was told is kept from now on. Called before the order's files get
   * their names; when it fails they do not.
   *
   * @param order the order; null when nothing was approved
   */
  void settled(@Nullable OrderFile order) throws IOException;

  /** The order's files have their names. */
  void published(Order order) throws IOException;
}
