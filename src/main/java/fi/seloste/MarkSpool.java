package fi.seloste;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Rows that were marked for one thing, in the order in which they came: the last ones in memory,
 * the others in a temporary file of our own, so that memory does not grow with the data. Row
 * numbers and keyed hashes only.
 */
final class MarkSpool implements AutoCloseable {

  private static final int BUFFER = 1 << 18;

  private final int most;
  private int[] places = new int[16];
  private long[] rows = new long[16];
  private long[] hashes = new long[16];
  private int size;
  private long spilled;
  private @Nullable Path file;

  /**
   * @param most how many marks stay in memory
   */
  MarkSpool(int most) {
    this.most = most;
  }

  /** Takes a mark. */
  interface Visitor {

    /**
     * A mark.
     *
     * @param place the number of the table
     */
    void mark(int place, long row, long hash);
  }

  void add(int place, long row, long hash) {
    if (size == most) {
      spill();
    }
    if (size == rows.length) {
      int wider = Math.min(most, size * 2);
      places = Arrays.copyOf(places, wider);
      rows = Arrays.copyOf(rows, wider);
      hashes = Arrays.copyOf(hashes, wider);
    }
    places[size] = place;
    rows[size] = row;
    hashes[size++] = hash;
  }

  /** How many marks there are. */
  long size() {
    return spilled + size;
  }

  /** Hands every mark on. */
  void each(Visitor to) {
    if (file != null) {
      try (DataInputStream in =
          new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
        for (long left = spilled; left > 0; left--) {
          to.mark(in.readInt(), in.readLong(), in.readLong());
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    for (int i = 0; i < size; i++) {
      to.mark(places[i], rows[i], hashes[i]);
    }
  }

  private void spill() {
    try {
      Path to = file;
      if (to == null) {
        to = Files.createTempFile("marks", ".tmp");
        OwnerOnly.file(to);
        file = to;
      }
      try (DataOutputStream out =
          new DataOutputStream(
              new BufferedOutputStream(
                  Files.newOutputStream(to, StandardOpenOption.APPEND), BUFFER))) {
        for (int i = 0; i < size; i++) {
          out.writeInt(places[i]);
          out.writeLong(rows[i]);
          out.writeLong(hashes[i]);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    spilled += size;
    size = 0;
  }

  @Override
  public void close() {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      // the folder for temporary files goes with the process
      return;
    }
  }
}
