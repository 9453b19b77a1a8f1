package fi.seloste.detect;

import java.util.function.IntPredicate;

/**
 * Which detectors are asked about a field's values: those that values alone can prove, and those
 * whose category its header or a person names. As masks of forms and of detectors.
 */
final class Enabled {

  private static final long PRIME = 0x9E3779B97F4A7C15L;

  final long forms0;
  final long forms1;
  final long detectors0;
  final long detectors1;

  /** Whether forms are among them that are asked only where their category is named. */
  final boolean named;

  /** Tells sets of detectors apart, in hashes of what is kept in mind for several fields. */
  final long salt;

  private Enabled(long forms0, long forms1, long detectors0, long detectors1, boolean named) {
    this.forms0 = forms0;
    this.forms1 = forms1;
    this.detectors0 = detectors0;
    this.detectors1 = detectors1;
    this.named = named;
    this.salt = ((forms0 * PRIME + forms1) * PRIME + detectors0) * PRIME + detectors1;
  }

  /** Whether the detector is asked. */
  boolean asks(int detector) {
    return ((detector < 64 ? detectors0 : detectors1) >>> (detector & 63) & 1) != 0;
  }

  /** The detectors that say yes. */
  static Enabled of(Detectors detectors, IntPredicate wanted) {
    long[] mask = new long[4];
    for (int d = 0; d < detectors.size(); d++) {
      if (wanted.test(d)) {
        mask[2 + (d >> 6)] |= 1L << (d & 63);
      }
    }
    for (int form = 0; form < detectors.forms(); form++) {
      if (wanted.test(detectors.ofForm(form))) {
        mask[form >> 6] |= 1L << (form & 63);
      }
    }
    boolean named = ((mask[0] & detectors.named0()) | (mask[1] & detectors.named1())) != 0;
    return new Enabled(mask[0], mask[1], mask[2], mask[3], named);
  }
}
