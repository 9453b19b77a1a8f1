/**
 * The published notice as data: register, categories, retention rules.
 *
 * <p>In: YAML written by a person or by the notice reader. Out: a {@link
 * fi.seloste.declare.Register}, or every mistake of the file with line and column. Promised: no key
 * is ignored, no mistake hides another.
 */
@NullMarked
package fi.seloste.declare;

import org.jspecify.annotations.NullMarked;
