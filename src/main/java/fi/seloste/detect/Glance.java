package fi.seloste.detect;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * One quick look at a value, eight bytes at a time: its hash, and what decides which detectors can
 * find anything in it.
 */
final class Glance {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long EVERY = 0x0101010101010101L;
  private static final long TOPS = 0x8080808080808080L;
  private static final long PRIME = 0x9E3779B97F4A7C15L;

  /** A hash of the value: two values have the same by chance once in 2^64. */
  long hash;

  /** Whether it has a digit or an @. */
  boolean telling;

  /** Whether it has a character beyond ASCII. */
  boolean beyondAscii;

  /** How many blanks it has. */
  int blanks;

  /** Looks at the slice. */
  void at(byte[] b, int from, int to) {
    long mixed = (to - from) * PRIME;
    long digits = 0;
    long tops = 0;
    int spaces = 0;
    for (int i = from; i < to; i += 8) {
      long eight = i + 8 <= to ? (long) LONGS.get(b, i) : rest(b, i, to);
      mixed = (Long.rotateLeft(mixed, 29) ^ eight) * PRIME;
      tops |= eight;
      long digit = eight ^ (EVERY * '0');
      long sign = eight ^ (EVERY * '@');
      digits |= ((digit - EVERY * 10) & ~digit) | ((sign - EVERY) & ~sign);
      long space = eight ^ (EVERY * ' ');
      spaces += Long.bitCount(~(((space & ~TOPS) + ~TOPS) | space | ~TOPS));
    }
    mixed ^= mixed >>> 32;
    mixed *= 0xD6E8FEB86659FD93L;
    hash = mixed ^ (mixed >>> 29);
    telling = (digits & TOPS) != 0;
    beyondAscii = (tops & TOPS) != 0;
    blanks = spaces;
  }

  private static long rest(byte[] b, int from, int to) {
    if (from + 8 <= b.length) {
      return (long) LONGS.get(b, from) & (-1L >>> ((8 - (to - from)) * 8));
    }
    long eight = 0;
    for (int i = to - 1; i >= from; i--) {
      eight = eight << 8 | (b[i] & 255);
    }
    return eight;
  }
}
