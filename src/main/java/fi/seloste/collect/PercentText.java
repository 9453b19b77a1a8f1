package fi.seloste.collect;

import java.nio.charset.StandardCharsets;

/** Percent-encoding (RFC 3986, 2.1), as FreeSWITCH writes the values of its call records. */
final class PercentText {

  private PercentText() {}

  /** The text it stands for; what is no encoding stays as it is. */
  static String decoded(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    int to = 0;
    for (int i = 0; i < bytes.length; i++) {
      int code = bytes[i] == '%' && i + 2 < bytes.length ? hex(bytes[i + 1], bytes[i + 2]) : -1;
      bytes[to++] = code < 0 ? bytes[i] : (byte) code;
      i += code < 0 ? 0 : 2;
    }
    return new String(bytes, 0, to, StandardCharsets.UTF_8);
  }

  private static int hex(byte high, byte low) {
    int h = Character.digit(high, 16);
    int l = Character.digit(low, 16);
    return h < 0 || l < 0 ? -1 : h * 16 + l;
  }
}
