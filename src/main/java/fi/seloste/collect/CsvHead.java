package fi.seloste.collect;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Whether a file is text that may hold records: neither binary nor markup. */
final class CsvHead {

  private static final int[][] SIGNATURES = {
    {'%', 'P', 'D', 'F'},
    {'P', 'K', 3, 4},
    {'P', 'K', 5, 6},
    {0xD0, 0xCF, 0x11, 0xE0},
    {0x89, 'P', 'N', 'G'},
    {0xFF, 0xD8, 0xFF},
    {'G', 'I', 'F', '8'},
    {0x1F, 0x8B},
    {'R', 'I', 'F', 'F'},
    {'I', 'D', '3'},
    {'O', 'g', 'g', 'S'},
    {'f', 'L', 'a', 'C'},
    {'7', 'z', 0xBC, 0xAF},
    {'R', 'a', 'r', '!'},
    {'B', 'Z', 'h'},
    {0xFD, '7', 'z', 'X', 'Z'},
    {0x7F, 'E', 'L', 'F'},
    {0xCA, 0xFE, 0xBA, 0xBE},
    {'S', 'Q', 'L', 'i', 't', 'e', ' '},
    {'{', '\\', 'r', 't', 'f'},
    {'%', '!', 'P', 'S'}
  };

  private static final int LOOKED_AT = 1024;

  private CsvHead() {}

  /** Whether CSV may try it. */
  static boolean text(Head head) {
    byte[] bytes = bytes(head);
    return printable(head) && !markup(bytes);
  }

  /** Whether the file is text at all. */
  static boolean printable(Head head) {
    return !signed(head) && printable(bytes(head));
  }

  /** Whether the file begins as a known binary format does. */
  static boolean signed(Head head) {
    for (int[] signature : SIGNATURES) {
      if (head.startsWith(signature)) {
        return true;
      }
    }
    return false;
  }

  private static byte[] bytes(Head head) {
    Encoding encoding = Encoding.ofHead(head.bytes());
    byte[] bytes = head.bytes();
    if (encoding != null && encoding.wide()) {
      bytes =
          encoding
              .charset()
              .decode(ByteBuffer.wrap(bytes))
              .toString()
              .getBytes(StandardCharsets.UTF_8);
    }
    return bytes;
  }

  /** A text has few control characters; one that was damaged may have some, zeros mostly. */
  private static boolean printable(byte[] bytes) {
    int zeros = 0;
    int controls = 0;
    for (byte b : bytes) {
      zeros += b == 0 ? 1 : 0;
      boolean usual = (b >= '\t' && b <= '\r') || b == 0x1A || separator(b);
      controls += (b > 0 && b < ' ' && !usual) || b == 0x7F ? 1 : 0;
    }
    return controls <= Math.max(4, bytes.length / 50) && zeros <= Math.max(16, bytes.length / 4);
  }

  /** The control characters with which data bases separate fields and records. */
  private static boolean separator(byte b) {
    return b == 1 || b == 0x1C || b == 0x1D || b == 0x1E || b == 0x1F;
  }

  private static boolean markup(byte[] bytes) {
    String start =
        new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.ISO_8859_1)
            .replaceFirst("^(ï»¿|\\s)+", "")
            .toLowerCase(Locale.ROOT);
    return start.startsWith("<?xml") || start.startsWith("<html") || start.startsWith("<!doctype");
  }
}
