package fi.seloste;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Rows with the keyed hashes of whom or what they are about, by what they were marked for: the raw
 * material of joins between sources. Eight bytes a row and eight a hash; no value.
 */
final class Marks {

  private final Map<String, Rows> kinds = new TreeMap<>();

  /** Rows and hashes, side by side. */
  static final class Rows {
    private long[] rows = new long[16];
    private long[] hashes = new long[16];
    private int size;

    void add(long row, long hash) {
      if (size == rows.length) {
        rows = Arrays.copyOf(rows, size * 2);
        hashes = Arrays.copyOf(hashes, size * 2);
      }
      rows[size] = row;
      hashes[size++] = hash;
    }

    int size() {
      return size;
    }

    long row(int i) {
      return rows[i];
    }

    long hash(int i) {
      return hashes[i];
    }
  }

  void add(String kind, long row, long hash) {
    kinds.computeIfAbsent(kind, k -> new Rows()).add(row, hash);
  }

  /** The kinds of marks there are, in the order of their names. */
  Set<String> kinds() {
    return kinds.keySet();
  }

  /** The marks of a kind; empty when there are none. */
  Rows of(String kind) {
    return kinds.getOrDefault(kind, new Rows());
  }

  /** Forgets the marks of some kinds. */
  void drop(Set<String> some) {
    kinds.keySet().removeAll(some);
  }

  /** Forgets them all. */
  void clear() {
    kinds.clear();
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(kinds.size());
    for (Map.Entry<String, Rows> kind : kinds.entrySet()) {
      out.writeUTF(kind.getKey());
      Rows rows = kind.getValue();
      out.writeInt(rows.size);
      for (int i = 0; i < rows.size; i++) {
        out.writeLong(rows.rows[i]);
        out.writeLong(rows.hashes[i]);
      }
    }
  }

  static Marks read(DataInput in) throws IOException {
    Marks marks = new Marks();
    for (int kinds = in.readInt(); kinds > 0; kinds--) {
      Rows rows = new Rows();
      marks.kinds.put(in.readUTF(), rows);
      for (int left = in.readInt(); left > 0; left--) {
        rows.add(in.readLong(), in.readLong());
      }
    }
    return marks;
  }
}
