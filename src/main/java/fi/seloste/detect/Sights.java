package fi.seloste.detect;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The different sights of a scan, each once. For one thread. */
final class Sights {

  /** Texts combine words as they like: with more sights than this all are forgotten. */
  private static final int MOST = 1 << 12;

  private final Detectors detectors;
  private @Nullable Sight[] slots = new Sight[64];
  private int count;

  Sights(Detectors detectors) {
    this.detectors = detectors;
  }

  /** The sight of the look just taken. */
  Sight of(Look look) {
    int mask = slots.length - 1;
    int slot = hash(look) & mask;
    for (Sight known = slots[slot]; known != null; known = slots[slot]) {
      if (known.same(look)) {
        return known;
      }
      slot = slot + 1 & mask;
    }
    Sight fresh = new Sight(look, detectors);
    slots[slot] = fresh;
    if (++count * 2 > slots.length) {
      grow();
    }
    return fresh;
  }

  private void grow() {
    Sight[] old = slots;
    slots = new Sight[count < MOST ? old.length * 2 : 64];
    if (count >= MOST) {
      count = 0;
      return;
    }
    int mask = slots.length - 1;
    Arrays.stream(old)
        .filter(java.util.Objects::nonNull)
        .forEach(
            sight -> {
              int slot = hash(sight) & mask;
              while (slots[slot] != null) {
                slot = slot + 1 & mask;
              }
              slots[slot] = sight;
            });
  }

  private static int hash(Look look) {
    return hash(look.whole0, look.whole1, look.inside0, look.inside1, look.special)
        + (look.worded ? 1 : 0);
  }

  private static int hash(Sight sight) {
    return hash(sight.whole0, sight.whole1, sight.inside0, sight.inside1, sight.special)
        + (sight.worded ? 1 : 0);
  }

  private static int hash(long a, long b, long c, long d, long e) {
    long mixed = (((a * 31 + b) * 31 + c) * 31 + d) * 31 + e;
    mixed *= 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 40);
  }
}
