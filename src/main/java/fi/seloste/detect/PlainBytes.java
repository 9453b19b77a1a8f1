package fi.seloste.detect;

/**
 * Copies a value with the blanks and dashes that word processors and web pages put into numbers
 * made plain: no-break, narrow and other Unicode spaces become a space, Unicode hyphens, dashes and
 * the minus sign a hyphen, zero-width characters and soft hyphens go. Letters that were twice made
 * UTF-8 ({@code KÃ¤yttÃ¤jÃ¤}) become what they were.
 */
final class PlainBytes {

  private static final int KEEP = -1;
  private static final int DROP = 0;

  private byte[] bytes = new byte[256];
  private int length;

  /** Whether the slice has anything to make plain; if so, the plain copy is ready. */
  boolean made(byte[] b, int from, int to) {
    for (int i = from; i < to; i++) {
      if (b[i] == (byte) 0xC3 && spoilt(b, i, to) != KEEP) {
        copy(b, from, to);
        return true;
      }
      if ((b[i] == (byte) 0xC2 || b[i] == (byte) 0xE2 || b[i] == (byte) 0xEF)
          && plain(b, i, to) != KEEP) {
        copy(b, from, to);
        return true;
      }
    }
    return false;
  }

  /** The plain copy, from 0. */
  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }

  private void copy(byte[] b, int from, int to) {
    if (bytes.length < to - from) {
      bytes = new byte[(to - from) * 2];
    }
    length = 0;
    for (int i = from; i < to; i++) {
      int spoilt = b[i] == (byte) 0xC3 ? spoilt(b, i, to) : KEEP;
      int plain = b[i] < 0 ? plain(b, i, to) : KEEP;
      if (spoilt != KEEP) {
        i += b[i + 2] == (byte) 0xC2 ? 3 : 4;
        bytes[length++] = (byte) 0xC3;
        bytes[length++] = (byte) spoilt;
      } else if (plain == KEEP) {
        bytes[length++] = b[i];
      } else {
        i += b[i] == (byte) 0xC2 ? 1 : 2;
        if (plain != DROP) {
          bytes[length++] = (byte) plain;
        }
      }
    }
  }

  /** The second byte of a letter of Latin-1 that was read as Windows-1252 and made UTF-8 again. */
  private static int spoilt(byte[] b, int at, int to) {
    if (at + 3 >= to || b[at + 1] != (byte) 0x83) {
      return KEEP;
    }
    if (b[at + 2] == (byte) 0xC2) {
      return b[at + 3] & 255;
    }
    if (at + 4 >= to || b[at + 2] != (byte) 0xE2 || b[at + 3] != (byte) 0x80) {
      return KEEP;
    }
    return switch (b[at + 4] & 255) {
      case 0x9E -> 0x84;
      case 0xA6 -> 0x85;
      case 0x93 -> 0x96;
      case 0xB0 -> 0x89;
      default -> KEEP;
    };
  }

  /** What stands for the character here: a byte, or nothing, or itself. */
  private static int plain(byte[] b, int at, int to) {
    if (at + 1 < to && b[at] == (byte) 0xC2) {
      int second = b[at + 1] & 255;
      return second == 0xA0 ? ' ' : second == 0xAD ? DROP : KEEP;
    }
    if (at + 2 >= to) {
      return KEEP;
    }
    int c = (b[at] & 15) << 12 | (b[at + 1] & 63) << 6 | (b[at + 2] & 63);
    if (b[at] == (byte) 0xEF) {
      return c == 0xFEFF ? DROP : KEEP;
    }
    if (b[at] != (byte) 0xE2) {
      return KEEP;
    }
    if ((c >= 0x200B && c <= 0x200F) || c == 0x2060) {
      return DROP;
    }
    if ((c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F) {
      return ' ';
    }
    return (c >= 0x2010 && c <= 0x2015) || c == 0x2212 ? '-' : KEEP;
  }
}
