package fi.seloste.detect;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The counts of one field in the records of one cohort. Holds no value. */
final class FieldTally {

  /** Records with a value that is not blank. */
  long filled;

  /** The row of the first of them. */
  long firstFilled;

  /** Values with letters and no digit. */
  long worded;

  /** Values of several words and some length. */
  long texts;

  /** The bytes of all values together. */
  long bytes;

  /** By counter, as {@link Detectors#counters} has them. */
  final long[] hits;

  /** By counter: the row of the first hit; 0 when there is none. */
  final long[] first;

  /** By detector: values that have its form and fail its check. */
  final long[] invalid;

  /** By detector: the row of the first such value. */
  final long[] firstInvalid;

  FieldTally(int counters, int detectors) {
    hits = new long[counters];
    first = new long[counters];
    invalid = new long[detectors];
    firstInvalid = new long[detectors];
  }

  /** Adds the counts of the records that follow. */
  void add(FieldTally next) {
    filled += next.filled;
    firstFilled = earlier(firstFilled, next.firstFilled);
    worded += next.worded;
    texts += next.texts;
    bytes += next.bytes;
    add(hits, first, next.hits, next.first);
    add(invalid, firstInvalid, next.invalid, next.firstInvalid);
  }

  private static void add(long[] counts, long[] firsts, long[] more, long[] moreFirsts) {
    for (int i = 0; i < counts.length; i++) {
      counts[i] += more[i];
      firsts[i] = earlier(firsts[i], moreFirsts[i]);
    }
  }

  /** The smaller row; 0 stands for none. */
  static long earlier(long a, long b) {
    return a == 0 || (b != 0 && b < a) ? b : a;
  }

  void write(DataOutput out) throws IOException {
    Varint.write(out, filled);
    Varint.write(out, firstFilled);
    Varint.write(out, worded);
    Varint.write(out, texts);
    Varint.write(out, bytes);
    write(out, hits, first);
    write(out, invalid, firstInvalid);
  }

  private static void write(DataOutput out, long[] counts, long[] firsts) throws IOException {
    int used = 0;
    for (long count : counts) {
      used += count != 0 ? 1 : 0;
    }
    Varint.write(out, used);
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] != 0) {
        Varint.write(out, i);
        Varint.write(out, counts[i]);
        Varint.write(out, firsts[i]);
      }
    }
  }

  static FieldTally read(DataInput in, int counters, int detectors) throws IOException {
    FieldTally tally = new FieldTally(counters, detectors);
    tally.filled = Varint.read(in);
    tally.firstFilled = Varint.read(in);
    tally.worded = Varint.read(in);
    tally.texts = Varint.read(in);
    tally.bytes = Varint.read(in);
    read(in, tally.hits, tally.first);
    read(in, tally.invalid, tally.firstInvalid);
    return tally;
  }

  private static void read(DataInput in, long[] counts, long[] firsts) throws IOException {
    for (long used = Varint.read(in); used > 0; used--) {
      int i = (int) Varint.read(in);
      if (i < 0 || i >= counts.length) {
        throw new IOException("counts of another version of the detectors");
      }
      counts[i] = Varint.read(in);
      firsts[i] = Varint.read(in);
    }
  }
}
