/**
 * Files to tables of records.
 *
 * <p>In: files as the office has them, also those inside archives, mailboxes and documents, and
 * tables of data bases. Out: a {@link fi.seloste.collect.Layout} (tables, headers, slices) and,
 * slice by slice, the {@link fi.seloste.collect.Values} of each record as UTF-8 slices. Promised:
 * memory and disk stay bounded whatever an archive unfolds to; nothing is dropped in silence; what
 * cannot be read is told to the {@link fi.seloste.collect.Sink} or stands in the layout as a
 * reason.
 */
@NullMarked
package fi.seloste.collect;

import org.jspecify.annotations.NullMarked;
