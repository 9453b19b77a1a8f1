package fi.seloste.declare;

import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a value of a file must look like: reads it, and describes itself as JSON Schema (draft
 * 2020-12), so that the two never differ.
 *
 * @param <T> what a value becomes
 */
public interface Shape<T> {

  /** Reads a value; null when it is not of this shape, and then the mistake is noted. */
  @Nullable T read(Node node, Reading in);

  /** Its JSON Schema. */
  Map<String, Object> schema();

  /** The forms inside it. */
  default Stream<Form<?>> forms() {
    return Stream.empty();
  }
}
