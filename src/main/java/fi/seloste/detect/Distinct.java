package fi.seloste.detect;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.apache.datasketches.hll.HllSketch;
import org.apache.datasketches.hll.TgtHllType;
import org.apache.datasketches.hll.Union;
import org.apache.datasketches.memory.Memory;
import org.jspecify.annotations.Nullable;

/**
 * About how many different values a field has: a HyperLogLog sketch (Apache DataSketches) of their
 * hashes, right to some 2 % and exact while they are few. Mergeable; no value can be read back.
 */
final class Distinct {

  private static final int LG_REGISTERS = 12;
  private static final int REGISTERS = 1 << LG_REGISTERS;

  /** Of the library's hash: its seed and its multipliers. */
  private static final long SEED = 9001;

  private static final long MURMUR1 = 0x87c37b91114253d5L;
  private static final long MURMUR2 = 0x4cf5ad432745937fL;

  /** Hashes just seen, which need no second update; a power of two. */
  private static final int RECENT = 64;

  private HllSketch sketch;
  private final long[] recent = new long[RECENT];

  /** Hashes that wait: the sketch is in the processor's cache once for many, not once for each. */
  private final long[] waiting = new long[RECENT];

  private int waits;

  /**
   * What the sketch's registers have at least, once it has all of them: most hashes change none of
   * them, and those need not go to the sketch. Empty before.
   */
  private byte[] registers = new byte[0];

  /** The sketch as bytes, while nothing was seen since; null else. */
  private byte @Nullable [] stored;

  Distinct() {
    this.sketch = new HllSketch(LG_REGISTERS, TgtHllType.HLL_8);
  }

  private Distinct(byte[] bytes) {
    this.sketch = of(bytes);
    this.stored = bytes;
  }

  /** Sees a value by its hash. */
  void see(long hash) {
    int slot = (int) hash & (RECENT - 1);
    if (recent[slot] != hash) {
      recent[slot] = hash;
      waiting[waits++] = hash;
      if (waits == RECENT) {
        update();
      }
    }
  }

  private void update() {
    if (registers.length == 0 && sketch.getUpdatableSerializationBytes() > REGISTERS) {
      registers = new byte[REGISTERS];
    }
    if (registers.length == 0) {
      for (int i = 0; i < waits; i++) {
        sketch.update(waiting[i]);
      }
    } else {
      for (int i = 0; i < waits; i++) {
        raise(waiting[i]);
      }
    }
    waits = 0;
    stored = null;
  }

  /**
   * Does what the sketch would do: MurmurHash3 of the hash, whose first half says which register,
   * whose second half the least value that it must have; and asks the sketch only if it is more.
   */
  private void raise(long hash) {
    long first = SEED ^ (Long.rotateLeft(hash * MURMUR1, 31) * MURMUR2) ^ Long.BYTES;
    long second = SEED ^ Long.BYTES;
    first += second;
    second += first;
    first = mixed(first);
    second = mixed(second);
    first += second;
    second += first;
    int register = (int) first & (REGISTERS - 1);
    int value = Math.min(62, Long.numberOfLeadingZeros(second)) + 1;
    if (value > registers[register]) {
      registers[register] = (byte) value;
      sketch.update(hash);
    }
  }

  private static long mixed(long half) {
    long mixed = (half ^ half >>> 33) * 0xff51afd7ed558ccdL;
    mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
    return mixed ^ mixed >>> 33;
  }

  /** About how many. */
  long estimate() {
    return Math.round(of(bytes()).getEstimate());
  }

  /**
   * Adds the values of another part. A sketch remembers how it came to be: both are taken from
   * their bytes, so that it makes no difference whether a part was stored meanwhile.
   */
  void add(Distinct next) {
    Union union = new Union(LG_REGISTERS);
    union.update(of(bytes()));
    union.update(of(next.bytes()));
    byte[] both = union.getResult(TgtHllType.HLL_8).toCompactByteArray();
    sketch = of(both);
    stored = both;
  }

  private static HllSketch of(byte[] bytes) {
    return HllSketch.heapify(Memory.wrap(bytes));
  }

  private byte[] bytes() {
    if (waits > 0) {
      update();
    }
    byte[] bytes = stored;
    if (bytes == null) {
      bytes = sketch.toCompactByteArray();
      stored = bytes;
    }
    return bytes;
  }

  void write(DataOutput out) throws IOException {
    byte[] bytes = bytes();
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
    return new Distinct(bytes);
  }
}
