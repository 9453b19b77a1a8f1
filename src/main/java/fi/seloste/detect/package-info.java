/**
 * Values and headers to field profiles.
 *
 * <p>In: the {@link fi.seloste.collect.Values} of every record. Out: mergeable counts, from which a
 * field's categories are settled with a confidence and its reasons. Promised: every value is looked
 * at, in time linear in its length; no value is kept.
 */
@NullMarked
package fi.seloste.detect;

import org.jspecify.annotations.NullMarked;
