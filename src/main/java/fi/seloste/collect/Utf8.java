package fi.seloste.collect;

/** The well-formed byte sequences of UTF-8 (RFC 3629, section 4). */
final class Utf8 {

  private Utf8() {}

  /**
   * The length of the well-formed sequence above ASCII that begins at {@code at}; when there is
   * none, the number of bytes that one replacement character stands for, negative.
   */
  static int sequence(byte[] bytes, int at, int to) {
    int first = bytes[at] & 0xff;
    int length = first < 0xC2 || first > 0xF4 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    if (length == 0) {
      return -1;
    }
    for (int i = 1; i < length; i++) {
      if (at + i >= to || !continues(first, i, bytes[at + i] & 0xff)) {
        return -i;
      }
    }
    return length;
  }

  private static boolean continues(int first, int position, int value) {
    if (value < 0x80 || value > 0xBF) {
      return false;
    }
    if (position > 1) {
      return true;
    }
    return switch (first) {
      case 0xE0 -> value >= 0xA0;
      case 0xED -> value <= 0x9F;
      case 0xF0 -> value >= 0x90;
      case 0xF4 -> value <= 0x8F;
      default -> true;
    };
  }
}
