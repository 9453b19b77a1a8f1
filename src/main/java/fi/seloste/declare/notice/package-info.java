/**
 * Reads a published notice and says what it declares.
 *
 * <p>In: a text, page or document as companies publish them, in Finnish, Swedish or English. Out: a
 * {@link fi.seloste.declare.notice.NoticeReading}: a register, each line with its sentence and a
 * confidence, and the sentences that could not be decided. Promised: the same text gives the same
 * reading; nothing is fetched; a category that the notice denies is never taken as declared, and
 * what is in doubt is told and not guessed.
 *
 * <p>The rules are data where a person of the field could read them: the tables beside this package
 * hold headings, category phrases, groups, recipients, origins and cue words. The words of the
 * tables stand in their basic form; {@link fi.seloste.declare.notice.WordForms} inflects them.
 */
@NullMarked
package fi.seloste.declare.notice;

import org.jspecify.annotations.NullMarked;
