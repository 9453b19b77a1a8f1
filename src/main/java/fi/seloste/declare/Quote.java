package fi.seloste.declare;

import org.jspecify.annotations.Nullable;

/**
 * The sentence of the notice that something rests on.
 *
 * @param quote the sentence as it stands in the notice; null when nobody has given it
 * @param line its line in the notice, counted from 1; null when not given
 */
public record Quote(@Nullable String quote, @Nullable Integer line) {

  /** No sentence. */
  public static final Quote NONE = new Quote(null, null);
}
