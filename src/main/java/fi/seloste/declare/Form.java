package fi.seloste.declare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A mapping with known keys. An unknown key is a mistake, and the message names the key that was
 * probably meant or the place where it belongs.
 *
 * @param <T> what it becomes
 */
public final class Form<T> implements Shape<T> {

  private final String name;
  private final Map<String, Key<?>> keys = new LinkedHashMap<>();
  private final Function<Fields, @Nullable T> maker;

  /**
   * Describes a form.
   *
   * @param name what it is, with its article: for messages
   * @param keys its keys, in the order of the documentation
   * @param maker makes the value; null after it has noted a mistake
   */
  public Form(String name, List<Key<?>> keys, Function<Fields, @Nullable T> maker) {
    this.name = name;
    this.maker = maker;
    keys.forEach(key -> this.keys.put(key.name(), key));
  }

  @Override
  public @Nullable T read(Node node, Reading in) {
    if (!(node instanceof Node.Mapping mapping)) {
      in.mistake(
          node.place(),
          "expected "
              + name
              + " with the keys "
              + String.join(", ", keys.keySet())
              + "; found "
              + node.kind());
      return null;
    }
    Map<String, Object> values = new HashMap<>();
    Map<String, Place> places = new HashMap<>();
    boolean whole = true;
    for (Node.Entry entry : mapping.entries()) {
      Object value = value(entry, in);
      places.put(entry.key(), entry.value().place());
      if (value == null) {
        whole = false;
      } else {
        values.put(entry.key(), value);
      }
    }
    for (Key<?> key : keys.values()) {
      if (key.required() && !places.containsKey(key.name())) {
        in.mistake(
            mapping.place(),
            "the key \"" + key.name() + "\" is missing in " + name + ": " + key.about());
        whole = false;
      }
    }
    return whole ? maker.apply(new Fields(values, places, mapping.place(), in)) : null;
  }

  private @Nullable Object value(Node.Entry entry, Reading in) {
    Key<?> key = keys.get(entry.key());
    Reading inside = in.key(entry.key());
    if (key == null) {
      inside.mistake(entry.place(), unknown(entry.key(), in));
      return null;
    }
    return key.shape().read(entry.value(), inside);
  }

  private String unknown(String key, Reading in) {
    String message = "unknown key in " + name;
    String near =
        Nearest.to(key, keys.keySet()).map(k -> "; did you mean \"" + k + "\"?").orElse("");
    List<String> elsewhere = new ArrayList<>();
    in.forms().stream()
        .flatMap(Form::all)
        .filter(form -> form.keys.containsKey(key))
        .map(form -> form.name)
        .distinct()
        .forEach(elsewhere::add);
    if (!elsewhere.isEmpty()) {
      int shown = Math.min(3, elsewhere.size());
      message += "; it belongs in " + String.join(", or in ", elsewhere.subList(0, shown));
    }
    return near.isEmpty() && elsewhere.isEmpty()
        ? message + "; known are: " + String.join(", ", keys.keySet())
        : message + near;
  }

  /** The form and all forms inside it. */
  private Stream<Form<?>> all() {
    Set<Form<?>> forms = new LinkedHashSet<>();
    collect(forms);
    return forms.stream();
  }

  private void collect(Set<Form<?>> forms) {
    if (forms.add(this)) {
      keys.values().forEach(key -> key.shape().forms().forEach(form -> form.collect(forms)));
    }
  }

  @Override
  public Stream<Form<?>> forms() {
    return Stream.of(this);
  }

  @Override
  public Map<String, Object> schema() {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (Key<?> key : keys.values()) {
      Map<String, Object> property = new LinkedHashMap<>();
      property.put("description", key.about());
      property.putAll(key.shape().schema());
      properties.put(key.name(), property);
    }
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("properties", properties);
    List<String> required = keys.values().stream().filter(Key::required).map(Key::name).toList();
    if (!required.isEmpty()) {
      schema.put("required", required);
    }
    schema.put("additionalProperties", false);
    return schema;
  }
}
