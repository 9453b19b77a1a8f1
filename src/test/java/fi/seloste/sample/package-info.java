/**
 * Makes the sample data of the five reference registers: what a company's systems would export,
 * with one clear case and one clear non-case of every check that data can answer.
 *
 * <p>In: nothing but a fixed seed. Out: the exports under {@code sample-data/}, the table of what a
 * scan must find in them, and the same table in the README. Promised: two runs write the same
 * bytes, and every due date is counted here on its own, never by the product under test.
 */
@NullMarked
package fi.seloste.sample;

import org.jspecify.annotations.NullMarked;
