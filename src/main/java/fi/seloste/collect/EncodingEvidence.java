package fi.seloste.collect;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * What a whole file says about its encoding: whether its bytes above 127 form UTF-8, and beside
 * what they stand if they do not. The file is given block by block, in order.
 */
final class EncodingEvidence {

  static final int LOWER = 0;
  static final int UPPER = 1;
  static final int DIGIT = 2;
  static final int OTHER = 3;
  static final int HIGH = 4;
  private static final int CLASSES = 5;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
  private static final long HIGH_BITS = 0x8080808080808080L;

  private final long[] contexts = new long[256 * CLASSES * CLASSES];
  private long sequences;
  private long broken;
  private int missing;
  private int low = 0x80;
  private int high = 0xBF;
  private int pending = -1;
  private int before = OTHER;
  private int last = OTHER;

  /** Takes notice of the next bytes of the file. */
  void accept(byte[] bytes, int from, int to) {
    int i = from;
    while (i < to) {
      if (pending < 0 && missing == 0) {
        int ascii = i;
        while (i + 8 <= to && ((long) LONGS.get(bytes, i) & HIGH_BITS) == 0) {
          i += 8;
        }
        while (i < to && bytes[i] >= 0) {
          i++;
        }
        if (i > ascii) {
          last = kind(bytes[i - 1]);
        }
        if (i == to) {
          return;
        }
      }
      one(bytes[i++] & 0xff);
    }
  }

  private void one(int value) {
    int kind = kind(value);
    if (pending >= 0) {
      contexts[(pending * CLASSES + before) * CLASSES + kind]++;
      pending = -1;
    }
    if (value >= 0x80) {
      pending = value;
      before = last;
    }
    last = kind;
    sequence(value);
  }

  /** The well-formed sequences of RFC 3629, section 4. */
  private void sequence(int value) {
    if (missing > 0) {
      if (value >= low && value <= high) {
        missing--;
        low = 0x80;
        high = 0xBF;
        if (missing == 0) {
          sequences++;
        }
        return;
      }
      broken++;
      missing = 0;
      low = 0x80;
      high = 0xBF;
    }
    if (value < 0x80) {
      return;
    }
    if (value >= 0xC2 && value <= 0xDF) {
      missing = 1;
    } else if (value >= 0xE0 && value <= 0xEF) {
      missing = 2;
      low = value == 0xE0 ? 0xA0 : 0x80;
      high = value == 0xED ? 0x9F : 0xBF;
    } else if (value >= 0xF0 && value <= 0xF4) {
      missing = 3;
      low = value == 0xF0 ? 0x90 : 0x80;
      high = value == 0xF4 ? 0x8F : 0xBF;
    } else {
      broken++;
    }
  }

  /** How many places of the file are no UTF-8; counts only when {@link #charset} says UTF-8. */
  long broken() {
    return broken + (missing > 0 ? 1 : 0);
  }

  /**
   * The encoding. A sequence that is valid UTF-8 hardly ever comes about by chance in another
   * encoding, so that some damaged bytes do not make a UTF-8 file anything else.
   */
  Charset charset() {
    if (sequences >= broken()) {
      return StandardCharsets.UTF_8;
    }
    if (pending >= 0) {
      contexts[(pending * CLASSES + before) * CLASSES + OTHER]++;
      pending = -1;
    }
    return EncodingScore.best(this);
  }

  /** How often the byte stands between characters of these classes. */
  long count(int value, int classBefore, int classAfter) {
    return contexts[(value * CLASSES + classBefore) * CLASSES + classAfter];
  }

  private static int kind(int value) {
    int b = value & 0xff;
    if (b >= 'a' && b <= 'z') {
      return LOWER;
    }
    if (b >= 'A' && b <= 'Z') {
      return UPPER;
    }
    if (b >= '0' && b <= '9') {
      return DIGIT;
    }
    return b >= 0x80 ? HIGH : OTHER;
  }
}
