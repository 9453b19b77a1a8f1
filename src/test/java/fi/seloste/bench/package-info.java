/**
 * What it costs: a generator of large exports of invented people, and the measurements that the
 * README quotes.
 */
@NullMarked
package fi.seloste.bench;

import org.jspecify.annotations.NullMarked;
