package fi.seloste;

import java.util.Arrays;

/** Numbers of one share, to be sorted. */
final class LongList {

  private long[] all = new long[16];
  private int size;

  /** The share, of so many, to which a number belongs; even for numbers that are no hashes. */
  static int share(long number, int shares) {
    return (int) Long.remainderUnsigned((number * 0x9E3779B97F4A7C15L) >>> 16, shares);
  }

  /** Takes a number when it belongs to this share. */
  void add(long number, int share, int shares) {
    if (share(number, shares) == share) {
      if (size == all.length) {
        all = Arrays.copyOf(all, size * 2);
      }
      all[size++] = number;
    }
  }

  long[] sorted() {
    long[] sorted = Arrays.copyOf(all, size);
    Arrays.sort(sorted);
    return sorted;
  }
}
