package fi.seloste.detect;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * A set of words with flags, asked with UTF-8 slices. Open addressing over longs: the upper 48 bits
 * are the folded word's hash, the lower 16 its flags, so that a question builds no object. Filled
 * once, then only read.
 */
final class WordTable {

  private long[] slots;
  private int words;

  /** An empty table for about this many words; it grows when there are more. */
  WordTable(int expected) {
    slots = new long[Integer.highestOneBit(Math.max(16, expected * 2)) * 2];
  }

  /** Adds flags to a word, in any case. */
  void add(String word, int flags) {
    put(hash(word) | flags);
  }

  /** Adds flags to every word that the stem makes with an ending; both are in lower case. */
  void add(String stem, List<String> endings, int flags) {
    long start = feed(Letters.start(), stem);
    for (String ending : endings) {
      put(Letters.finish(feed(start, ending)) | flags);
    }
  }

  /** Gives flags to the words that the stem makes with an ending, but for those that have some. */
  void claim(String stem, List<String> endings, int flags) {
    long start = feed(Letters.start(), stem);
    for (String ending : endings) {
      long hash = Letters.finish(feed(start, ending));
      if (get(hash) == 0) {
        put(hash | flags);
      }
    }
  }

  /** The flags of a word in lower case; 0 when it is not in the table. */
  int get(String word) {
    return get(Letters.finish(feed(Letters.start(), word)));
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

  private static long hash(String word) {
    byte[] b = word.getBytes(StandardCharsets.UTF_8);
    return Letters.hash(b, 0, b.length);
  }

  private static long feed(long start, String letters) {
    long hash = start;
    for (int i = 0; i < letters.length(); i++) {
      hash = Letters.step(hash, letters.charAt(i));
    }
    return hash;
  }

  private void put(long entry) {
    if (words * 3L >= slots.length * 2L) {
      grow();
    }
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
