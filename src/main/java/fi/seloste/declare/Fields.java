package fi.seloste.declare;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The values of a {@link Form}, by key. */
public final class Fields {

  private final Map<String, Object> values;
  private final Map<String, Place> places;
  private final Place place;
  private final Reading in;

  Fields(Map<String, Object> values, Map<String, Place> places, Place place, Reading in) {
    this.values = values;
    this.places = places;
    this.place = place;
    this.in = in;
  }

  /** The value of a key that is required or has a fallback. */
  public <T> T get(Key<T> key) {
    return Objects.requireNonNull(find(key), key.name());
  }

  /** The value of a key; null when it is left out and has no fallback. */
  @SuppressWarnings("unchecked") // a value is put under its key by that key's own shape
  public <T> @Nullable T find(Key<T> key) {
    Object value = values.get(key.name());
    return value == null ? key.fallback() : (T) value;
  }

  /** Whether the file has the key. */
  public boolean has(Key<?> key) {
    return values.containsKey(key.name());
  }

  /** Where the value of the key begins; where the form begins when it is left out. */
  public Place place(Key<?> key) {
    return places.getOrDefault(key.name(), place);
  }

  /** Notes a mistake about a key. */
  public void mistake(Key<?> key, String message) {
    in.key(key.name()).mistake(place(key), message);
  }
}
