package fi.seloste.declare;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A shape of one piece of text.
 *
 * @param what what is expected, for messages
 * @param schema its JSON Schema
 * @param reader makes the value of the text, which is stripped and not empty; null after it has
 *     noted a mistake
 */
record Scalar<T>(String what, Map<String, Object> schema, Reader<T> reader) implements Shape<T> {

  /** Reads the text of a scalar. */
  interface Reader<T> {
    @Nullable T read(String text, Place place, Reading in);
  }

  @Override
  public @Nullable T read(Node node, Reading in) {
    if (!(node instanceof Node.Text text)) {
      in.mistake(node.place(), "expected " + what + ", found " + node.kind());
      return null;
    }
    if (text.text().isBlank()) {
      in.mistake(node.place(), "nothing is written here; give " + what + " or leave the key out");
      return null;
    }
    return reader.read(text.text().strip(), node.place(), in);
  }
}
