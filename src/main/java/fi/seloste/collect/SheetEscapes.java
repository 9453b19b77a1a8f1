package fi.seloste.collect;

/**
 * Control characters as spreadsheets write them in text: {@code _x000D_} (ECMA-376, ST_Xstring).
 */
final class SheetEscapes {

  private static final int LENGTH = 7;

  private SheetEscapes() {}

  /** Decodes in place what was appended since {@code from}. */
  static void decode(SheetBytes text, int from) {
    int first = find(text.bytes(), from, text.size());
    if (first < 0) {
      return;
    }
    byte[] encoded = java.util.Arrays.copyOfRange(text.bytes(), first, text.size());
    text.cut(first);
    int at = 0;
    while (at < encoded.length) {
      int code = code(encoded, at);
      if (code < 0) {
        text.append(encoded[at++]);
        continue;
      }
      at += LENGTH;
      int low = Character.isHighSurrogate((char) code) ? code(encoded, at) : -1;
      if (low >= 0 && Character.isLowSurrogate((char) low)) {
        text.appendCodePoint(Character.toCodePoint((char) code, (char) low));
        at += LENGTH;
      } else {
        text.appendCodePoint(code);
      }
    }
  }

  private static int find(byte[] bytes, int from, int to) {
    for (int i = from; i <= to - LENGTH; i++) {
      if (bytes[i] == '_' && bytes[i + 1] == 'x' && code(bytes, i) >= 0) {
        return i;
      }
    }
    return -1;
  }

  private static int code(byte[] bytes, int at) {
    if (at + LENGTH > bytes.length || bytes[at] != '_' || bytes[at + 1] != 'x') {
      return -1;
    }
    int code = 0;
    for (int i = at + 2; i < at + 6; i++) {
      int digit = Character.digit(bytes[i], 16);
      if (digit < 0) {
        return -1;
      }
      code = code << 4 | digit;
    }
    return bytes[at + 6] == '_' ? code : -1;
  }
}
