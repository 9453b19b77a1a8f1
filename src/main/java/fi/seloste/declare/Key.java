package fi.seloste.declare;

import org.jspecify.annotations.Nullable;

/**
 * A key of a {@link Form}.
 *
 * @param name as written in the file
 * @param about what it is for, one line
 * @param shape what its value must look like
 * @param required whether it may not be left out
 * @param fallback what stands for a left-out one; null when nothing does
 * @param <T> what its value becomes
 */
public record Key<T>(
    String name, String about, Shape<T> shape, boolean required, @Nullable T fallback) {

  /** A key that must be there. */
  public static <T> Key<T> required(String name, String about, Shape<T> shape) {
    return new Key<>(name, about, shape, true, null);
  }

  /** A key that may be left out. */
  public static <T> Key<T> optional(String name, String about, Shape<T> shape) {
    return new Key<>(name, about, shape, false, null);
  }

  /** A key that stands for {@code fallback} when it is left out. */
  public static <T> Key<T> or(T fallback, String name, String about, Shape<T> shape) {
    return new Key<>(name, about, shape, false, fallback);
  }
}
