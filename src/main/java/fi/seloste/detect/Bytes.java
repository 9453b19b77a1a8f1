package fi.seloste.detect;

import java.nio.charset.StandardCharsets;

/** Questions about bytes of UTF-8 text; every byte of a character beyond ASCII counts as letter. */
final class Bytes {

  private Bytes() {}

  static boolean digit(byte b) {
    return b >= '0' && b <= '9';
  }

  /** A letter or digit, or a part of a character beyond ASCII: no form begins or ends beside it. */
  static boolean word(byte b) {
    return b < 0 || (b >= '0' && b <= '9') || letter(b);
  }

  static boolean letter(byte b) {
    int folded = b | 0x20;
    return b < 0 || (folded >= 'a' && folded <= 'z');
  }

  /** The byte with ASCII capitals as small letters. */
  static int lower(byte b) {
    return b >= 'A' && b <= 'Z' ? b + 32 : b;
  }

  /** The byte with ASCII small letters as capitals. */
  static int upper(byte b) {
    return b >= 'a' && b <= 'z' ? b - 32 : b;
  }

  /** The digit's value. */
  static int value(byte b) {
    return b - '0';
  }

  /** The value of two digits. */
  static int two(byte[] b, int at) {
    return value(b[at]) * 10 + value(b[at + 1]);
  }

  /** The value of the digits in a slice of at most 18, skipping all else. */
  static long digits(byte[] b, int from, int to) {
    long number = 0;
    for (int i = from; i < to; i++) {
      if (digit(b[i])) {
        number = number * 10 + value(b[i]);
      }
    }
    return number;
  }

  /** How many digits the slice has. */
  static int count(byte[] b, int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      if (digit(b[i])) {
        count++;
      }
    }
    return count;
  }

  /** Where the byte is in the slice, or -1. */
  static int find(byte[] b, int from, int to, int wanted) {
    for (int i = from; i < to; i++) {
      if (b[i] == wanted) {
        return i;
      }
    }
    return -1;
  }

  /** Whether the slice begins with the small ASCII text, in any case. */
  static boolean startsWith(byte[] b, int from, int to, String small) {
    if (to - from < small.length()) {
      return false;
    }
    for (int i = 0; i < small.length(); i++) {
      if (lower(b[from + i]) != small.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the slice is the small ASCII text, in any case. */
  static boolean is(byte[] b, int from, int to, String small) {
    return to - from == small.length() && startsWith(b, from, to, small);
  }

  /** Whether the small ASCII text is anywhere in the slice, in any case. */
  static boolean contains(byte[] b, int from, int to, String small) {
    for (int i = from; i <= to - small.length(); i++) {
      if (startsWith(b, i, to, small)) {
        return true;
      }
    }
    return false;
  }

  /** The slice as text, in small letters: for rare values, never to be kept. */
  static String small(byte[] b, int from, int to) {
    return new String(b, from, to - from, StandardCharsets.UTF_8)
        .toLowerCase(java.util.Locale.ROOT);
  }
}
