package fi.seloste.collect;

import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The part of a file that is in memory. It begins at about a megabyte and grows only for a record
 * that is larger, up to {@link #LARGEST}.
 */
final class CsvWindow implements Closeable {

  /** How much is read at a time, in bytes. */
  static final int BLOCK = 1 << 20;

  /** The largest record that is read, in bytes. */
  static final int LARGEST = 32 << 20;

  /** Line ends behind the last byte, so that a loop over bytes needs no second condition. */
  private static final int SENTINELS = 16;

  private final CsvInput input;
  private final @Nullable EncodingEvidence evidence;
  private byte[] bytes;
  private int limit;
  private long base;
  private boolean ended;

  /**
   * Opens a window.
   *
   * @param from the position of the input's first byte
   * @param size how much the window holds at first, in bytes
   * @param evidence hears of every byte once, or null
   */
  CsvWindow(CsvInput input, long from, int size, @Nullable EncodingEvidence evidence) {
    this.input = input;
    this.evidence = evidence;
    this.base = from;
    this.bytes = new byte[size + SENTINELS];
    Arrays.fill(bytes, 0, SENTINELS, (byte) '\n');
  }

  byte[] bytes() {
    return bytes;
  }

  /** Behind the last byte that is in memory; a line end stands there. */
  int limit() {
    return limit;
  }

  /** Whether the last byte in memory is the file's last. */
  boolean ended() {
    return ended;
  }

  long offset(int index) {
    return base + index;
  }

  int index(long offset) {
    return (int) (offset - base);
  }

  /**
   * Reads more.
   *
   * @param keep the first position that must stay in memory; its index changes
   * @return whether anything new came
   */
  boolean more(long keep) throws IOException {
    if (ended) {
      return false;
    }
    int kept = index(keep);
    System.arraycopy(bytes, kept, bytes, 0, limit - kept);
    base = keep;
    limit -= kept;
    if (limit > (bytes.length - SENTINELS) / 2) {
      bytes = Arrays.copyOf(bytes, (bytes.length - SENTINELS) * 2 + SENTINELS);
    }
    int before = limit;
    while (limit < bytes.length - SENTINELS) {
      int got = input.read(bytes, limit, bytes.length - SENTINELS - limit);
      if (got < 0) {
        ended = true;
        break;
      }
      limit += got;
    }
    if (evidence != null) {
      evidence.accept(bytes, before, limit);
    }
    Arrays.fill(bytes, limit, limit + SENTINELS, (byte) '\n');
    return limit > before;
  }

  @Override
  public void close() throws IOException {
    input.close();
  }
}
