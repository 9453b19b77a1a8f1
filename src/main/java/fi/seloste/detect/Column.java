package fi.seloste.detect;

import org.jspecify.annotations.Nullable;

/**
 * One field of a scan: what its values lately showed. Most fields say the same few things again and
 * again; a short value that was seen before is compared byte by byte and need not be judged anew.
 */
final class Column {

  /** Values kept in mind; a power of two. */
  private static final int KEPT = 256;

  /** After so many values without enough of them again, the field is not worth the trouble. */
  private static final int TRIAL = 4096;

  private static final int WORTHWHILE = TRIAL / 8;

  /** Which detectors are asked about the field. */
  final Enabled enabled;

  /** What the automaton said about its values with digits. */
  final FormMemo forms = new FormMemo();

  /** Whether its words are worth keeping in mind with those of all fields. */
  boolean repeats = true;

  private int asked;
  private int remembered;
  private final Distinct distinct;

  /** Two words a value, padded with zeros. Values are trimmed, so none ends with a zero. */
  private long[] values = new long[KEPT * 2];

  private @Nullable Sight[] sights = new Sight[KEPT];
  private int tried;
  private int found;

  /** What the field's value in the last record showed; null when it was blank. */
  @Nullable Sight last;

  /** What its last value that was not blank showed. */
  private @Nullable Sight before;

  Column(Enabled enabled, Distinct distinct) {
    this.enabled = enabled;
    this.distinct = distinct;
  }

  /** Notes whether a word of the field was remembered. */
  void word(boolean known) {
    remembered += known ? 1 : 0;
    if (++asked >= TRIAL) {
      repeats = remembered >= WORTHWHILE;
      asked = 0;
      remembered = 0;
    }
  }

  /** What the value showed when it was seen before; null when it must be looked at. */
  @Nullable Sight recall(Glance glance) {
    if (!glance.brief || sights.length == 0) {
      return null;
    }
    int slot = (int) glance.hash & (KEPT - 1);
    Sight known = sights[slot];
    if (known != null
        && values[slot * 2] == glance.first
        && values[slot * 2 + 1] == glance.second) {
      found++;
      return known;
    }
    return null;
  }

  /** Keeps in mind what the value showed to the look just taken. */
  Sight keep(Glance glance, Look look, Sights all) {
    distinct.see(glance.hash);
    Sight sight = before;
    if (sight == null || !sight.same(look)) {
      sight = all.of(look);
      before = sight;
    }
    if (glance.brief && sights.length > 0) {
      if (++tried >= TRIAL) {
        weigh();
        return sight;
      }
      int slot = (int) glance.hash & (KEPT - 1);
      sights[slot] = sight;
      values[slot * 2] = glance.first;
      values[slot * 2 + 1] = glance.second;
    }
    return sight;
  }

  private void weigh() {
    if (found < WORTHWHILE) {
      sights = new Sight[0];
      values = new long[0];
    }
    tried = 0;
    found = 0;
  }
}
