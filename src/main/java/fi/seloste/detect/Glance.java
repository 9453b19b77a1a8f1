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

  /** Whether it has a letter, or a sign that stands among them in ASCII. */
  boolean lettered;

  /** How many blanks it has. */
  int blanks;

  /** Whether it is at most 16 bytes, which {@link #first} and {@link #second} then hold. */
  boolean brief;

  /** The first eight bytes of a brief value, padded with zeros. */
  long first;

  /** The bytes after them. */
  long second;

  /** Whether it is at most 23 bytes, which {@link #third} then holds with the others. */
  boolean small;

  /** The last eight bytes of a small value that is not brief; 0 for a brief one. */
  long third;

  /** Looks at the slice. */
  void at(byte[] b, int from, int to) {
    int length = to - from;
    brief = length <= 16 && length > 0 && from + 16 <= b.length;
    small = brief || (length <= 23 && length > 16 && from + 24 <= b.length);
    third = 0;
    if (brief) {
      brief(b, from, length);
      return;
    }
    if (small) {
      first = (long) LONGS.get(b, from);
      second = (long) LONGS.get(b, from + 8);
      third = (long) LONGS.get(b, from + 16) & (-1L >>> ((24 - length) * 8));
    }
    long mixed = length * PRIME;
    long digits = 0;
    long tops = 0;
    int spaces = 0;
    for (int i = from; i < to; i += 8) {
      long eight = i + 8 <= to ? (long) LONGS.get(b, i) : rest(b, i, to);
      mixed = (Long.rotateLeft(mixed, 29) ^ eight) * PRIME;
      tops |= eight;
      digits |= digits(eight);
      spaces += spaces(eight);
    }
    done(mixed, digits, tops, spaces);
  }

  private void brief(byte[] b, int from, int length) {
    long eight = (long) LONGS.get(b, from);
    long mixed = length * PRIME;
    if (length <= 8) {
      first = eight & (-1L >>> ((8 - length) * 8));
      second = 0;
      mixed = (Long.rotateLeft(mixed, 29) ^ first) * PRIME;
      done(mixed, digits(first), first, spaces(first));
      return;
    }
    first = eight;
    second = (long) LONGS.get(b, from + 8) & (-1L >>> ((16 - length) * 8));
    mixed = (Long.rotateLeft(mixed, 29) ^ first) * PRIME;
    mixed = (Long.rotateLeft(mixed, 29) ^ second) * PRIME;
    long digits = digits(first) | digits(second);
    done(mixed, digits, first | second, spaces(first) + spaces(second));
  }

  private void done(long mixed, long digits, long tops, int spaces) {
    long high = mixed ^ (mixed >>> 32);
    high *= 0xD6E8FEB86659FD93L;
    hash = high ^ (high >>> 29);
    telling = (digits & TOPS) != 0;
    beyondAscii = (tops & TOPS) != 0;
    lettered = (tops & (TOPS | TOPS >>> 1)) != 0;
    blanks = spaces;
  }

  /** A top bit if any of the eight bytes is a digit or an @. */
  private static long digits(long eight) {
    long digit = eight ^ (EVERY * '0');
    long sign = eight ^ (EVERY * '@');
    return ((digit - EVERY * 10) & ~digit) | ((sign - EVERY) & ~sign);
  }

  private static int spaces(long eight) {
    long space = eight ^ (EVERY * ' ');
    return Long.bitCount(~(((space & ~TOPS) + ~TOPS) | space | ~TOPS));
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
