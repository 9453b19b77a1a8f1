package fi.seloste.detect;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What the automata of all forms say about a field's short values, by their shapes: a value's shape
 * is the value with every digit as 0. For a shape that comes again the forms are worked out once
 * for all its values, as a tree of {@link DigitTrees}, so that dates, numbers and codes of one
 * field need no run. It is exact: the tree is made from the automata themselves.
 */
final class FormMemo {

  /** What forms end in a value: as the whole of it, and inside. */
  record Ends(long whole0, long whole1, long inside0, long inside1) {}

  /** A small value with every digit as 0. */
  record Shape(long first, long second, long third) {}

  /** A power of two. */
  private static final int SHAPES = 256;

  private static final int MOST_SHAPES = SHAPES * 3 / 4;

  /** A shape seen so often is worth a tree. */
  private static final byte WORTH = 16;

  private static final byte PLANTED = 17;
  private static final byte HOPELESS = 18;

  /** Trees that a field may plant, forgotten ones too: planting takes a thousand steps. */
  private static final int MOST_PLANTED = 512;

  /** After so many values it is weighed whether the field is worth the trouble. */
  private static final int TRIAL = 4096;

  private static final long EVERY = 0x0101010101010101L;
  private static final long TOPS = 0x8080808080808080L;
  private static final long PRIME = 0x9E3779B97F4A7C15L;

  /** Three words a shape. */
  private long[] shapes = new long[0];

  /** By shape: how often it was seen, up to {@link #WORTH}, or what became of it. */
  private byte[] sighted = new byte[0];

  /** By shape: its tree. */
  private short[] roots = new short[0];

  private @Nullable DigitTrees trees;

  /** Whose trees they are: those of the thread that looks now. */
  private @Nullable Matcher owner;

  private int known;
  private int count;
  private int asked;
  private int answered;
  private boolean useless;

  /** The number of the shape of the value asked for last. */
  private int place;

  /** Whether the field's values differ too much to be kept in mind. */
  boolean useless() {
    return useless;
  }

  /** What forms end in the small value just glanced at; null when it must be run. */
  @Nullable Ends of(Glance glance, Matcher matcher, Enabled of, byte[] b, int from, int to) {
    DigitTrees planted = trees;
    if (planted == null || owner != matcher) {
      planted = begin(matcher, of);
    }
    find(glance);
    asked++;
    if (sighted[place] == PLANTED) {
      answered++;
      return planted.of(roots[place], b, from);
    }
    if (asked >= TRIAL) {
      weigh();
    } else if (sighted[place] < WORTH) {
      sighted[place]++;
    } else if (sighted[place] == WORTH && count < MOST_PLANTED) {
      count++;
      plant(planted, matcher, of, b, from, to);
    }
    return null;
  }

  private DigitTrees begin(Matcher matcher, Enabled of) {
    if (trees == null) {
      shapes = new long[SHAPES * 3];
      sighted = new byte[SHAPES];
      roots = new short[SHAPES];
    } else {
      forget();
    }
    owner = matcher;
    trees = matcher.trees(of);
    return trees;
  }

  private void plant(DigitTrees planted, Matcher matcher, Enabled of, byte[] b, int from, int to) {
    Shape shape = new Shape(shapes[place * 3], shapes[place * 3 + 1], shapes[place * 3 + 2]);
    int root = planted.plant(shape, matcher, b, from, to);
    sighted[place] = root == DigitTrees.NONE ? HOPELESS : PLANTED;
    roots[place] = (short) root;
    if (planted.full()) {
      forget();
      trees = matcher.trees(of);
    }
  }

  private void weigh() {
    useless = answered * 2 < asked;
    asked = 0;
    answered = 0;
    if (useless) {
      shapes = new long[0];
      sighted = new byte[0];
      roots = new short[0];
      trees = null;
    }
  }

  private void forget() {
    Arrays.fill(shapes, 0);
    Arrays.fill(sighted, (byte) 0);
    known = 0;
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
    while (shapes[number * 3] != 0 && !at(number, first, second, third)) {
      number = number + 1 & (SHAPES - 1);
    }
    if (shapes[number * 3] == 0) {
      if (++known > MOST_SHAPES) {
        forget();
        known = 1;
      }
      shapes[number * 3] = first;
      shapes[number * 3 + 1] = second;
      shapes[number * 3 + 2] = third;
    }
    place = number;
  }

  private boolean at(int number, long first, long second, long third) {
    return shapes[number * 3] == first
        && shapes[number * 3 + 1] == second
        && shapes[number * 3 + 2] == third;
  }

  private static int hash(long first, long second, long third) {
    long mixed = (Long.rotateLeft(first * PRIME, 29) ^ second) * PRIME;
    mixed = (Long.rotateLeft(mixed, 29) ^ third) * PRIME;
    return (int) (mixed >>> 40);
  }

  /** The eight bytes with every digit as 0. */
  private static long shape(long eight) {
    long low = eight & ~TOPS;
    long least = low + EVERY * (0x80 - '0');
    long beyond = low + EVERY * (0x80 - '9' - 1);
    long digits = (least & ~beyond & ~eight & TOPS) >>> 7;
    return eight & ~(digits * 0x0F);
  }
}
