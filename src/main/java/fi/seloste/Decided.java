package fi.seloste;

import fi.seloste.expire.Postponed;
import fi.seloste.purge.Verification;
import java.util.List;

/**
 * What a run knows before it looks at a record.
 *
 * @param orders the purge orders that it proves
 * @param postponed what waits
 * @param activity the dates that lie in other sources
 */
record Decided(List<Verification> orders, Postponed postponed, Activity activity) {}
