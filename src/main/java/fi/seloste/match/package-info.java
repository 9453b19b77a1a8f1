/**
 * What was found, held against what was declared.
 *
 * <p>In: counts, positions and dates, never values. Out: {@link fi.seloste.match.Discrepancy}s with
 * stable ids. Promised: each check is a class of its own and sees the same {@link
 * fi.seloste.match.Case}.
 */
@NullMarked
package fi.seloste.match;

import org.jspecify.annotations.NullMarked;
