package fi.seloste.detect;

/**
 * Reads UTF-8 slices letter by letter, folded to lower case. A letter written as a base and a
 * combining mark (as some systems export it) reads as the one letter that it shows.
 */
final class Letters {

  /** What bytes that are no UTF-8 read as. */
  static final int BROKEN = 0xFFFD;

  /** The first byte of the combining marks that {@link #next} puts together with their base. */
  private static final byte COMBINING = (byte) 0xCC;

  private static final long SEED = 0xcbf29ce484222325L;
  private static final long PRIME = 0x9E3779B97F4A7C15L;

  private Letters() {}

  /**
   * The letter at a place and how far it reaches.
   *
   * @return the folded code point in the low 32 bits, the place after it in the high 32 bits
   */
  static long next(byte[] b, int at, int to) {
    int c = b[at];
    if (c >= 0) {
      int lower = c >= 'A' && c <= 'Z' ? c | 0x20 : c;
      int mark = at + 2 < to && b[at + 1] == (byte) 0xCC ? b[at + 2] & 0xFF : 0;
      int composed = mark == 0 ? 0 : composed(lower, mark);
      return composed == 0 ? pack(lower, at + 1) : pack(composed, at + 3);
    }
    if ((c & 0xE0) == 0xC0 && at + 1 < to) {
      int point = (c & 0x1F) << 6 | (b[at + 1] & 0x3F);
      return pack(Character.toLowerCase(point), at + 2);
    }
    if ((c & 0xF0) == 0xE0 && at + 2 < to) {
      int point = (c & 0x0F) << 12 | (b[at + 1] & 0x3F) << 6 | (b[at + 2] & 0x3F);
      return pack(point == 0x2019 ? '\'' : Character.toLowerCase(point), at + 3);
    }
    if ((c & 0xF8) == 0xF0 && at + 3 < to) {
      int high = (c & 0x07) << 18 | (b[at + 1] & 0x3F) << 12;
      return pack(high | (b[at + 2] & 0x3F) << 6 | (b[at + 3] & 0x3F), at + 4);
    }
    return pack(BROKEN, at + 1);
  }

  /** The letter of what {@link #next} returned. */
  static int letter(long next) {
    return (int) next;
  }

  /** The place after the letter of what {@link #next} returned. */
  static int after(long next) {
    return (int) (next >>> 32);
  }

  /** A hash of the slice as folded; the low 16 bits are 0, left for flags. */
  static long hash(byte[] b, int from, int to) {
    long hash = SEED;
    for (int at = from; at < to; ) {
      int c = b[at];
      if (c >= 0 && (at + 1 == to || b[at + 1] != COMBINING)) {
        hash = step(hash, c >= 'A' && c <= 'Z' ? c | 0x20 : c);
        at++;
      } else {
        long next = next(b, at, to);
        hash = step(hash, letter(next));
        at = after(next);
      }
    }
    return finish(hash);
  }

  /** The hash of nothing yet, to be fed to {@link #step}. */
  static long start() {
    return SEED;
  }

  /** The hash with one more letter. */
  static long step(long hash, int letter) {
    return Long.rotateLeft((hash ^ letter) * PRIME, 29);
  }

  /** The hash when all letters are in. */
  static long finish(long hash) {
    long mixed = (hash ^ hash >>> 32) * PRIME;
    return (mixed ^ mixed >>> 29) & ~0xFFFFL;
  }

  /** Whether the slice begins with a capital letter. */
  static boolean capital(byte[] b, int from, int to) {
    if (from >= to) {
      return false;
    }
    int c = b[from];
    if (c >= 0) {
      return c >= 'A' && c <= 'Z';
    }
    if ((c & 0xE0) == 0xC0 && from + 1 < to) {
      return Character.isUpperCase((c & 0x1F) << 6 | (b[from + 1] & 0x3F));
    }
    return false;
  }

  /** Whether the code point is a letter of a word. */
  static boolean isLetter(int point) {
    return (point >= 'a' && point <= 'z') || (point > 0x7F && Character.isLetter(point));
  }

  private static long pack(int point, int after) {
    return (long) after << 32 | point;
  }

  private static int composed(int base, int mark) {
    return switch (mark) {
      case 0x88 -> base == 'a' ? 'ä' : base == 'o' ? 'ö' : base == 'u' ? 'ü' : 0;
      case 0x8A -> base == 'a' ? 'å' : 0;
      case 0x81 -> base == 'e' ? 'é' : 0;
      case 0x8C -> base == 's' ? 'š' : base == 'z' ? 'ž' : 0;
      case 0x83 -> base == 'o' ? 'õ' : 0;
      default -> 0;
    };
  }
}
