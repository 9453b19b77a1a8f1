package fi.seloste.detect;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What the automaton of all forms said about a field's short values. Most digits of a number do not
 * matter to any form: whatever they are, the automaton goes the same way. Values that differ in
 * such digits only share an entry, so that dates, numbers and codes of one field need no run.
 *
 * <p>It is exact. A value's shape is the value with every digit as 0; a shape has masks of the
 * digits that mattered in runs so far. An entry is kept under a mask that has all that mattered in
 * its own run, with the other digits as 0. Another value that is the same under that mask has the
 * same bytes wherever the entry's run was attentive, so its own run would go the same way, state by
 * state. Masks only grow; when a shape is forgotten, so are all entries.
 */
final class FormMemo {

  /** What forms end in a value: as the whole of it, and inside. */
  record Ends(long whole0, long whole1, long inside0, long inside1) {}

  /** Powers of two. */
  private static final int SHAPES = 256;

  private static final int ENTRIES = 1024;
  private static final int MOST_SHAPES = SHAPES * 3 / 4;

  /** Masks that a shape may have before the last one takes in what comes. */
  private static final int MASKS = 4;

  /** Words that a shape takes: itself, how many masks, three words each mask. */
  private static final int STRIDE = 16;

  private static final int COUNT = 3;
  private static final int FIRST_MASK = 4;

  /** After so many values it is weighed whether the field is worth the trouble. */
  private static final int TRIAL = 1024;

  private static final long EVERY = 0x0101010101010101L;
  private static final long TOPS = 0x8080808080808080L;
  private static final long PRIME = 0x9E3779B97F4A7C15L;

  private long[] shapes = new long[0];

  /** Three words an entry; the last byte, which no small value reaches, tells the mask. */
  private long[] keys = new long[0];

  private @Nullable Ends[] ends = new Ends[0];
  private int known;
  private int asked;
  private int missed;
  private boolean useless;

  /** Where the shape of the value asked for last stands. */
  private int place;

  /** The key last made, and its place. */
  private long key0;

  private long key1;
  private long key2;
  private int slot;
  private final long[] noted = new long[3];

  /** Whether the field's values differ too much to be kept in mind. */
  boolean useless() {
    return useless;
  }

  /** What forms end in the small value just glanced at. */
  Ends of(Glance glance, Matcher matcher, boolean header, byte[] b, int from, int to) {
    if (ends.length == 0) {
      shapes = new long[SHAPES * STRIDE];
      keys = new long[ENTRIES * 3];
      ends = new Ends[ENTRIES];
    }
    find(glance);
    asked++;
    int masks = (int) shapes[place + COUNT];
    for (int mask = 0; mask < masks; mask++) {
      key(glance, mask);
      Ends found = ends[slot];
      if (found != null
          && keys[slot * 3] == key0
          && keys[slot * 3 + 1] == key1
          && keys[slot * 3 + 2] == key2) {
        return found;
      }
    }
    return learn(glance, matcher, header, b, from, to);
  }

  private Ends learn(
      Glance glance, Matcher matcher, boolean header, byte[] b, int from, int to) {
    boolean sure = matcher.note(b, from, to, header, noted);
    Ends fresh = new Ends(matcher.whole0, matcher.whole1, matcher.inside0, matcher.inside1);
    missed++;
    if (asked >= TRIAL) {
      weigh();
    }
    if (sure && !useless) {
      key(glance, mask());
      keys[slot * 3] = key0;
      keys[slot * 3 + 1] = key1;
      keys[slot * 3 + 2] = key2;
      ends[slot] = fresh;
    }
    return fresh;
  }

  private void weigh() {
    useless = missed * 4 > asked;
    asked = 0;
    missed = 0;
    if (useless) {
      shapes = new long[0];
      keys = new long[0];
      ends = new Ends[0];
    }
  }

  /** The mask of what was just noted: one that the shape has, or a new one, or the last widened. */
  private int mask() {
    for (int i = 0; i < 3; i++) {
      noted[i] |= ~(digits(shapes[place + i]) * 0x0F);
    }
    int masks = (int) shapes[place + COUNT];
    for (int mask = 0; mask < masks; mask++) {
      int at = place + FIRST_MASK + mask * 3;
      if (Arrays.equals(noted, 0, 3, shapes, at, at + 3)) {
        return mask;
      }
    }
    int mask = Math.min(masks, MASKS - 1);
    shapes[place + COUNT] = mask + 1L;
    for (int i = 0; i < 3; i++) {
      shapes[place + FIRST_MASK + mask * 3 + i] |= noted[i];
    }
    return mask;
  }

  private void key(Glance glance, int mask) {
    int at = place + FIRST_MASK + mask * 3;
    key0 = glance.first & shapes[at];
    key1 = glance.second & shapes[at + 1];
    key2 = (glance.third & shapes[at + 2]) | (long) mask << 56;
    slot = hash(key0, key1, key2) & (ENTRIES - 1);
  }

  /** Goes to the value's shape. */
  private void find(Glance glance) {
    long first = shape(glance.first);
    long second = shape(glance.second);
    long third = shape(glance.third);
    if (at(place, first, second, third)) {
      return;
    }
    int number = hash(first, second, third) & (SHAPES - 1);
    while (shapes[number * STRIDE] != 0 && !at(number * STRIDE, first, second, third)) {
      number = number + 1 & (SHAPES - 1);
    }
    place = number * STRIDE;
    if (shapes[place] == 0) {
      if (++known > MOST_SHAPES) {
        Arrays.fill(shapes, 0);
        Arrays.fill(ends, null);
        known = 1;
      }
      shapes[place] = first;
      shapes[place + 1] = second;
      shapes[place + 2] = third;
    }
  }

  private boolean at(int where, long first, long second, long third) {
    return shapes[where] == first && shapes[where + 1] == second && shapes[where + 2] == third;
  }

  private static int hash(long first, long second, long third) {
    long mixed = (Long.rotateLeft(first * PRIME, 29) ^ second) * PRIME;
    mixed = (Long.rotateLeft(mixed, 29) ^ third) * PRIME;
    return (int) (mixed >>> 40);
  }

  /** The eight bytes with every digit as 0. */
  private static long shape(long eight) {
    return eight & ~(digits(eight) * 0x0F);
  }

  /** The lowest bit of each of the eight bytes that is a digit. */
  private static long digits(long eight) {
    long low = eight & ~TOPS;
    long least = low + EVERY * (0x80 - '0');
    long beyond = low + EVERY * (0x80 - '9' - 1);
    return (least & ~beyond & ~eight & TOPS) >>> 7;
  }
}
