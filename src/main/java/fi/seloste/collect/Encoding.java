package fi.seloste.collect;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a text file writes its characters.
 *
 * @param charset the character set
 * @param mark the length of the byte order mark at the file's start, 0 if there is none
 */
record Encoding(Charset charset, int mark) {

  static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  static final Charset UTF_32LE = Charset.forName("UTF-32LE");
  static final Charset UTF_32BE = Charset.forName("UTF-32BE");

  private static final int LOOKED_AT = 4096;

  /** Whether a character takes two or four bytes, so that the file cannot be split as it is. */
  boolean wide() {
    return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
  }

  /** What the bytes that {@link CsvInput} gives are written in. */
  Charset read() {
    return wide() ? StandardCharsets.UTF_8 : charset;
  }

  /** Whether the file's bytes are UTF-8 already. */
  boolean utf8() {
    return charset.equals(StandardCharsets.UTF_8);
  }

  /** The name of the character set, as the coverage sheet shows it. */
  String label() {
    return charset.name().replace("IBM", "cp").replace("x-", "").toLowerCase(Locale.ROOT);
  }

  /** The encoding of a table that was laid out before. */
  static Encoding of(Map<String, String> details) {
    String mark = details.getOrDefault("byte-order-mark", "0");
    return new Encoding(
        Charset.forName(details.getOrDefault("encoding", "utf-8")), mark.charAt(0) - '0');
  }

  /**
   * What the file's beginning says by itself: a byte order mark, or the zero bytes of two-byte and
   * four-byte characters. Null when only the whole file can tell.
   */
  static @Nullable Encoding ofHead(byte[] head) {
    if (starts(head, 0xFF, 0xFE, 0, 0)) {
      return new Encoding(UTF_32LE, 4);
    }
    if (starts(head, 0, 0, 0xFE, 0xFF)) {
      return new Encoding(UTF_32BE, 4);
    }
    if (starts(head, 0xFF, 0xFE)) {
      return new Encoding(StandardCharsets.UTF_16LE, 2);
    }
    if (starts(head, 0xFE, 0xFF)) {
      return new Encoding(StandardCharsets.UTF_16BE, 2);
    }
    if (starts(head, 0xEF, 0xBB, 0xBF)) {
      return new Encoding(StandardCharsets.UTF_8, 3);
    }
    return byZeros(head);
  }

  /** In Latin text all but one byte of a wide character are zero, always the same ones. */
  private static @Nullable Encoding byZeros(byte[] head) {
    int looked = Math.min(head.length, LOOKED_AT) / 4 * 4;
    if (looked < 4) {
      return head.length == 2 && head[1] == 0 && head[0] > 0
          ? new Encoding(StandardCharsets.UTF_16LE, 0)
          : null;
    }
    int[] zeros = new int[4];
    for (int i = 0; i < looked; i++) {
      if (head[i] == 0) {
        zeros[i & 3]++;
      }
    }
    int quarter = looked / 4;
    int many = (quarter * 7 + 9) / 10;
    int few = quarter / 10;
    boolean[] zero = new boolean[4];
    boolean[] filled = new boolean[4];
    for (int i = 0; i < 4; i++) {
      zero[i] = zeros[i] >= many;
      filled[i] = zeros[i] <= few;
    }
    if (filled[0] && zero[1] && zero[2] && zero[3]) {
      return new Encoding(UTF_32LE, 0);
    }
    if (zero[0] && zero[1] && zero[2] && filled[3]) {
      return new Encoding(UTF_32BE, 0);
    }
    if (filled[0] && zero[1] && filled[2] && zero[3]) {
      return new Encoding(StandardCharsets.UTF_16LE, 0);
    }
    if (zero[0] && filled[1] && zero[2] && filled[3]) {
      return new Encoding(StandardCharsets.UTF_16BE, 0);
    }
    return null;
  }

  private static boolean starts(byte[] head, int... magic) {
    return new Head("", head.length, head).startsWith(magic);
  }
}
