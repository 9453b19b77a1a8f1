package fi.seloste.detect;

import java.util.Arrays;

/**
 * What a value showed, and which counters that moves. Immutable; a scan has one object for all
 * values that showed the same, so that a value costs a comparison and not a walk over masks.
 */
final class Sight {

  final long whole0;
  final long whole1;
  final long inside0;
  final long inside1;
  final long invalid0;
  final long invalid1;
  final long special;
  final boolean worded;
  final boolean text;

  /** Indices into {@link FieldTally#hits}. */
  private final int[] hits;

  /** Indices into {@link FieldTally#invalid}. */
  private final int[] invalid;

  /** Of the look just taken. */
  Sight(Look look, Detectors detectors) {
    whole0 = look.whole0;
    whole1 = look.whole1;
    inside0 = look.inside0;
    inside1 = look.inside1;
    invalid0 = look.invalid0;
    invalid1 = look.invalid1;
    special = look.special;
    worded = look.worded;
    text = look.text;
    hits = new HitCounters(detectors).of(this);
    int[] wrong = new int[Long.bitCount(invalid0) + Long.bitCount(invalid1)];
    int count = 0;
    for (long left = invalid0; left != 0; left &= left - 1) {
      wrong[count++] = Long.numberOfTrailingZeros(left);
    }
    for (long left = invalid1; left != 0; left &= left - 1) {
      wrong[count++] = 64 + Long.numberOfTrailingZeros(left);
    }
    invalid = wrong;
  }

  /** Whether the look showed the same. */
  boolean same(Look look) {
    return whole0 == look.whole0
        && whole1 == look.whole1
        && ((inside0 ^ look.inside0)
                | (inside1 ^ look.inside1)
                | (invalid0 ^ look.invalid0)
                | (invalid1 ^ look.invalid1)
                | (special ^ look.special))
            == 0
        && worded == look.worded
        && text == look.text;
  }

  /** Detectors that hit the value or something in it: the lower half of the mask. */
  long detectors0() {
    return whole0 | inside0;
  }

  /** The upper half of that mask. */
  long detectors1() {
    return whole1 | inside1;
  }

  /** Counts a value that showed this. */
  void count(FieldTally field, long row, int length) {
    if (field.filled++ == 0) {
      field.firstFilled = row;
    }
    field.bytes += length;
    field.worded += worded ? 1 : 0;
    field.texts += text ? 1 : 0;
    for (int counter : hits) {
      if (field.hits[counter]++ == 0) {
        field.first[counter] = row;
      }
    }
    for (int counter : invalid) {
      if (field.invalid[counter]++ == 0) {
        field.firstInvalid[counter] = row;
      }
    }
  }

  /** Collects counters: a value counts once for each category, however many detectors find it. */
  private static final class HitCounters {

    private final Detectors detectors;
    private final long[] categories = new long[4];
    private int[] counters = new int[8];
    private int count;

    HitCounters(Detectors detectors) {
      this.detectors = detectors;
    }

    int[] of(Sight sight) {
      add(sight.whole0, 0, 0);
      add(sight.whole1, 64, 0);
      add(sight.inside0, 0, detectors.size());
      add(sight.inside1, 64, detectors.size());
      int special = 2 * detectors.size() + (sight.text ? 0 : detectors.specials().size());
      for (long left = sight.special; left != 0; left &= left - 1) {
        put(special + Long.numberOfTrailingZeros(left));
      }
      return Arrays.copyOf(counters, count);
    }

    private void add(long bits, int base, int offset) {
      for (long left = bits; left != 0; left &= left - 1) {
        int detector = base + Long.numberOfTrailingZeros(left);
        int category = detectors.categoryOf(detector);
        long bit = category < 0 ? 0 : 1L << (category & 63);
        if (category < 0 || (categories[category >> 6] & bit) == 0) {
          categories[category < 0 ? 0 : category >> 6] |= bit;
          put(offset + detector);
        }
      }
    }

    private void put(int counter) {
      if (count == counters.length) {
        counters = Arrays.copyOf(counters, count * 2);
      }
      counters[count++] = counter;
    }
  }
}
