package fi.seloste.declare;

import java.util.List;

/**
 * A piece of a YAML file with its place. Scalars are text as written: no token becomes a number, a
 * date or a truth value by itself, so {@code no} and {@code 0401} stay what the person wrote.
 */
public sealed interface Node {

  /** Where it begins. */
  Place place();

  /** What it is, for messages. */
  String kind();

  /** A scalar; empty where nothing is written. */
  record Text(String text, Place place) implements Node {
    @Override
    public String kind() {
      return text.isBlank() ? "nothing" : "the text " + Shown.of(text);
    }
  }

  /** A list. */
  record Sequence(List<Node> items, Place place) implements Node {
    @Override
    public String kind() {
      return "a list";
    }
  }

  /** Keys with values, each key once. */
  record Mapping(List<Entry> entries, Place place) implements Node {
    @Override
    public String kind() {
      return "keys with values";
    }
  }

  /** A key and its value. */
  record Entry(String key, Place place, Node value) {}
}
