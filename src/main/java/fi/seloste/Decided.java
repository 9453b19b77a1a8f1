package fi.seloste;

import fi.seloste.expire.Postponed;
import fi.seloste.purge.Verification;
import java.util.List;

/**
 * What people decided before a run began.
 *
 * @param orders the purge orders that it proves
 * @param postponed what waits
 */
record Decided(List<Verification> orders, Postponed postponed) {

  /** Nothing was decided yet. */
  static final Decided NONE = new Decided(List.of(), Postponed.NONE);
}
