package fi.seloste.detect;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A set of words with flags, asked with UTF-8 slices. Open addressing over longs: the upper 48 bits
 * are the folded word's hash, the lower 16 its flags, so that a question builds no object. Filled
 * once, then only read.
 */
final class WordTable {

  private long[] slots = new long[1 << 12];
  private int words;

  /** Adds flags to a word, in any case. */
  void add(String word, int flags) {
    if (words * 2 >= slots.length) {
      grow();
    }
    byte[] b = word.getBytes(StandardCharsets.UTF_8);
    put(Letters.hash(b, 0, b.length) | flags);
  }

  /** The flags of the word in the slice; 0 when it is not in the table. */
  int get(byte[] b, int from, int to) {
    return get(Letters.hash(b, from, to));
  }

  /** The flags of the word with this hash; 0 when it is not in the table. */
  int get(long hash) {
    int mask = slots.length - 1;
    for (int i = (int) (hash >>> 40) & mask; slots[i] != 0; i = i + 1 & mask) {
      if ((slots[i] & ~0xFFFFL) == hash) {
        return (int) (slots[i] & 0xFFFF);
      }
    }
    return 0;
  }

  /** How many words it holds. */
  int size() {
    return words;
  }

  private void put(long entry) {
    int mask = slots.length - 1;
    int i = (int) (entry >>> 40) & mask;
    while (slots[i] != 0 && (slots[i] & ~0xFFFFL) != (entry & ~0xFFFFL)) {
      i = i + 1 & mask;
    }
    words += slots[i] == 0 ? 1 : 0;
    slots[i] |= entry;
  }

  private void grow() {
    long[] old = slots;
    slots = new long[old.length * 2];
    words = 0;
    Arrays.stream(old).filter(entry -> entry != 0).forEach(this::put);
  }
}
