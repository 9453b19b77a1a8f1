package fi.seloste.detect;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The flags of words asked for lately, in front of a {@link WordTable}: names come again and again,
 * and the whole table is larger than a processor's cache. Asked by the bytes as they are, sixteen
 * at a time, without folding them. Shared by all threads: an entry is one long, so that no thread
 * ever sees half of one.
 */
final class WordMemo {

  /** A power of two; 64 KiB. */
  private static final int WORDS = 1 << 13;

  /** The low bits of an entry are its flags, the others the upper bits of the word's hash. */
  private static final long FLAGS = 0xFFFF;

  private static final long PRIME = 0x9E3779B97F4A7C15L;
  private static final VarHandle BYTES =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle ENTRIES = MethodHandles.arrayElementVarHandle(long[].class);

  private final WordTable table;
  private final long[] entries = new long[WORDS];

  WordMemo(WordTable table) {
    this.table = table;
  }

  /** The flags of the word in the slice; 0 when it is not in the table. */
  int get(byte[] b, int from, int to) {
    int length = to - from;
    if (length <= 0 || length > 16 || from + 16 > b.length) {
      return table.get(b, from, to);
    }
    long first = (long) BYTES.get(b, from);
    long second = 0;
    if (length <= 8) {
      first &= -1L >>> ((8 - length) * 8);
    } else {
      second = (long) BYTES.get(b, from + 8) & (-1L >>> ((16 - length) * 8));
    }
    long hash = (Long.rotateLeft(first * PRIME, 29) ^ second ^ length) * PRIME;
    hash ^= hash >>> 31;
    hash *= 0xD6E8FEB86659FD93L;
    int slot = (int) hash & (WORDS - 1);
    long key = hash & ~FLAGS;
    long entry = (long) ENTRIES.getOpaque(entries, slot);
    if ((entry & ~FLAGS) == key) {
      return (int) (entry & FLAGS);
    }
    int flags = table.get(b, from, to);
    ENTRIES.setOpaque(entries, slot, key | flags);
    return flags;
  }
}
