package fi.seloste.declare.notice;

import org.jspecify.annotations.Nullable;

/**
 * Something that the notice says, and how sure that is.
 *
 * @param value what it says
 * @param confidence from 0 to 1
 * @param note what a person should know of it; null when there is nothing
 */
record Found<T>(T value, double confidence, @Nullable String note) {

  Found(T value, double confidence) {
    this(value, confidence, null);
  }
}
