package fi.seloste.collect;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** UTF-8 bytes that grow at their end and are used again, so that no cell costs a string. */
final class SheetBytes {

  private byte[] bytes = new byte[4096];
  private int size;

  void clear() {
    size = 0;
  }

  int size() {
    return size;
  }

  /** The bytes themselves, valid up to {@link #size}; another array after the next append. */
  byte[] bytes() {
    return bytes;
  }

  /** Forgets everything from here on. */
  void cut(int newSize) {
    size = newSize;
  }

  void append(int value) {
    ensure(1);
    bytes[size++] = (byte) value;
  }

  void append(byte[] source, int from, int to) {
    ensure(to - from);
    System.arraycopy(source, from, bytes, size, to - from);
    size += to - from;
  }

  void append(String text) {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    append(encoded, 0, encoded.length);
  }

  /** Appends a number with leading zeros, such as 07. */
  void appendDigits(int number, int width) {
    ensure(width);
    int rest = number;
    for (int i = size + width - 1; i >= size; i--) {
      bytes[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    size += width;
  }

  /** Appends a character; what no character is becomes the replacement character. */
  void appendCodePoint(int code) {
    int point =
        Character.isValidCodePoint(code) && (code < 0xd800 || code > 0xdfff) ? code : 0xfffd;
    if (point < 0x80) {
      append(point);
    } else if (point < 0x800) {
      append(0xc0 | (point >> 6));
      append(trailing(point));
    } else if (point < 0x10000) {
      append(0xe0 | (point >> 12));
      append(trailing(point >> 6));
      append(trailing(point));
    } else {
      append(0xf0 | (point >> 18));
      append(trailing(point >> 12));
      append(trailing(point >> 6));
      append(trailing(point));
    }
  }

  private static int trailing(int bits) {
    return 0x80 | (bits & 0x3f);
  }

  String text(int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }

  private void ensure(int more) {
    if (more > bytes.length - size) {
      bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(size, more), size + (size >> 1)));
    }
  }
}
