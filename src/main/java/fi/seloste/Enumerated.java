package fi.seloste;

import fi.seloste.collect.Values;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the values of a field mean, for fields with few different values (groups, directions, yes
 * and no): each different value is made a text and understood once, then recognised by its bytes.
 * For one thread.
 */
final class Enumerated<T> {

  private static final int SLOTS = 256;
  private static final int LONGEST = 64;

  private final Function<String, T> meaning;
  private final byte[] @Nullable [] known = new byte[SLOTS][];
  private final Object[] meanings = new Object[SLOTS];

  Enumerated(Function<String, T> meaning) {
    this.meaning = meaning;
  }

  @SuppressWarnings("unchecked") // only meanings of this type are put in
  T of(Values record, int field) {
    int from = record.from(field);
    int to = record.to(field);
    if (to - from > LONGEST) {
      return meaning.apply(record.text(field));
    }
    byte[] bytes = record.bytes();
    int hash = 17;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + bytes[i];
    }
    int slot = (hash ^ hash >>> 16) & SLOTS - 1;
    byte[] there = known[slot];
    if (there != null && Arrays.equals(there, 0, there.length, bytes, from, to)) {
      return (T) meanings[slot];
    }
    T found = meaning.apply(record.text(field));
    known[slot] = Arrays.copyOfRange(bytes, from, to);
    meanings[slot] = found;
    return found;
  }
}
