package fi.seloste.collect;

import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;

/**
 * The strings that a workbook's cells share: UTF-8 in segments of memory, and beyond a bound in a
 * temporary file that only this process can read.
 */
final class SharedStrings implements Closeable {

  private static final int SEGMENT_BITS = 22;
  private static final int SEGMENT = 1 << SEGMENT_BITS;
  private static final int BLOCK_BITS = 16;
  private static final int BLOCK = 1 << BLOCK_BITS;

  /** A string needs at least four bytes of XML, and an index is an int. */
  private static final int MOST = 200_000_000;

  private final long bound;
  private byte[][] segments = new byte[16][];
  private int segmentCount;
  private int used = SEGMENT;
  private long inMemory;
  private long[][] starts = new long[16][];
  private int count;
  private long end;
  private @org.jspecify.annotations.Nullable SealedFile spill;

  /**
   * Strings of which so many bytes are kept in memory.
   *
   * @param bound in bytes
   */
  SharedStrings(long bound) {
    this.bound = bound;
    mark(0);
  }

  /** A quarter of the memory this process may have, at most 256 MiB. */
  static long usualBound() {
    return Math.min(256L << 20, Runtime.getRuntime().maxMemory() / 4);
  }

  /** Adds the next string. */
  void add(SheetBytes text) throws IOException {
    int length = text.size();
    if (spill == null && inMemory + length + (count & ~(BLOCK - 1)) * 8L > bound) {
      spill = SealedFile.create();
    }
    if (spill != null) {
      spill.append(text.bytes(), length);
      end += length;
    } else {
      keep(text, length);
    }
    count++;
    if (count >= MOST) {
      throw new SheetFault("too-many-strings");
    }
    mark(end);
  }

  int count() {
    return count;
  }

  /** How many bytes a string has. */
  int length(int index) {
    return (int) (start(index + 1) - start(index));
  }

  /** Appends a string whose {@link #length} is known. */
  void copy(int index, int length, SheetBytes to) throws IOException {
    long from = start(index);
    if (from < inMemory) {
      copy(from, length, to);
    } else if (spill != null) {
      byte[] text = new byte[length];
      spill.read(from - inMemory, text);
      to.append(text, 0, length);
    }
  }

  @Override
  public void close() throws IOException {
    if (spill != null) {
      spill.close();
    }
  }

  private void keep(SheetBytes text, int length) {
    int from = 0;
    while (from < length) {
      if (used == SEGMENT) {
        if (segmentCount == segments.length) {
          segments = Arrays.copyOf(segments, segmentCount * 2);
        }
        segments[segmentCount++] = new byte[SEGMENT];
        used = 0;
      }
      int part = Math.min(length - from, SEGMENT - used);
      System.arraycopy(text.bytes(), from, segments[segmentCount - 1], used, part);
      used += part;
      from += part;
    }
    end += length;
    inMemory = end;
  }

  private void copy(long from, int length, SheetBytes to) {
    long at = from;
    long stop = from + length;
    while (at < stop) {
      byte[] segment = segments[(int) (at >>> SEGMENT_BITS)];
      int within = (int) at & (SEGMENT - 1);
      int part = (int) Math.min(stop - at, SEGMENT - within);
      to.append(segment, within, within + part);
      at += part;
    }
  }

  private void mark(long position) {
    int block = count >>> BLOCK_BITS;
    int within = count & (BLOCK - 1);
    if (block == starts.length) {
      starts = Arrays.copyOf(starts, block * 2);
    }
    if (within == 0) {
      starts[block] = new long[block == 0 ? 1024 : BLOCK];
    } else if (within == starts[block].length) {
      starts[block] = Arrays.copyOf(starts[block], within * 4);
    }
    starts[block][within] = position;
  }

  private long start(int index) {
    return starts[index >>> BLOCK_BITS][index & (BLOCK - 1)];
  }
}
