package fi.seloste.detect;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.apache.datasketches.hll.HllSketch;
import org.apache.datasketches.hll.TgtHllType;
import org.apache.datasketches.hll.Union;
import org.apache.datasketches.memory.Memory;

/**
 * About how many different values a field has: a HyperLogLog sketch (Apache DataSketches) of their
 * hashes, right to some 2 % and exact while they are few. Mergeable; no value can be read back.
 */
final class Distinct {

  private static final int LG_REGISTERS = 12;

  /** Hashes just seen, which need no second update; a power of two. */
  private static final int RECENT = 64;

  private HllSketch sketch;
  private final long[] recent = new long[RECENT];

  Distinct() {
    this(new HllSketch(LG_REGISTERS, TgtHllType.HLL_8));
  }

  private Distinct(HllSketch sketch) {
    this.sketch = sketch;
  }

  /** Sees a value by its hash. */
  void see(long hash) {
    int slot = (int) hash & (RECENT - 1);
    if (recent[slot] != hash) {
      recent[slot] = hash;
      sketch.update(hash);
    }
  }

  /** About how many. */
  long estimate() {
    return Math.round(sketch.getEstimate());
  }

  /** Adds the values of another part. */
  void add(Distinct next) {
    if (next.sketch.isEmpty()) {
      return;
    }
    Union union = new Union(LG_REGISTERS);
    union.update(sketch);
    union.update(next.sketch);
    sketch = union.getResult(TgtHllType.HLL_8);
  }

  void write(DataOutput out) throws IOException {
    byte[] bytes = sketch.toCompactByteArray();
    Varint.write(out, bytes.length);
    out.write(bytes);
  }

  static Distinct read(DataInput in) throws IOException {
    long length = Varint.read(in);
    if (length <= 0 || length > 1 << 20) {
      throw new IOException("a sketch of a wrong size");
    }
    byte[] bytes = new byte[(int) length];
    in.readFully(bytes);
    return new Distinct(HllSketch.heapify(Memory.wrap(bytes)));
  }
}
