/**
 * Records to due dates.
 *
 * <p>In: the dates of a record, the rules of its kind, statutes and holds. Out: a {@link
 * fi.seloste.expire.Verdict}. Promised: one function decides, for report, order and proof alike;
 * what cannot be dated is never purged.
 */
@NullMarked
package fi.seloste.expire;

import org.jspecify.annotations.NullMarked;
