package fi.seloste.detect;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** A few words to be known from bytes, without regard to the case of ASCII letters. */
final class SmallWords {

  private final byte[][] slots;

  /** By the first byte: a bit for each length, in bytes, of the words that begin so. */
  private final long[] lengths = new long[256];

  private SmallWords(List<String> words) {
    slots = new byte[Integer.highestOneBit(words.size() * 4)][];
    for (String word : words) {
      byte[] b = word.getBytes(StandardCharsets.UTF_8);
      int slot = hash(b, 0, b.length) & (slots.length - 1);
      while (slots[slot] != null) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = b;
      lengths[b[0] & 255] |= 1L << b.length;
    }
  }

  /** The words, in small letters. */
  static SmallWords of(String... words) {
    return new SmallWords(List.of(words));
  }

  /** Whether the slice is one of them. */
  boolean has(byte[] b, int from, int to) {
    int length = to - from;
    if (length > 63 || length == 0 || (lengths[Bytes.lower(b[from]) & 255] >>> length & 1) == 0) {
      return false;
    }
    int slot = hash(b, from, to) & (slots.length - 1);
    while (slots[slot] != null) {
      if (same(slots[slot], b, from, to)) {
        return true;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return false;
  }

  private static int hash(byte[] b, int from, int to) {
    int hash = to - from;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + Bytes.lower(b[i]);
    }
    return hash ^ (hash >>> 7);
  }

  private static boolean same(byte[] word, byte[] b, int from, int to) {
    if (word.length != to - from) {
      return false;
    }
    for (int i = 0; i < word.length; i++) {
      if (word[i] != (byte) Bytes.lower(b[from + i])) {
        return false;
      }
    }
    return true;
  }
}
