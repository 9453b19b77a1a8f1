package fi.seloste.collect;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One property of a vCard.
 *
 * @param name in upper case, without its group
 * @param parameters in upper case, such as {@code TYPE=CELL} or {@code CELL}
 * @param value as it stands, not yet decoded
 */
record VcardLine(String name, List<String> parameters, String value) {

  /** Parts an unfolded line; null-free: a line without a colon has an empty name. */
  static VcardLine of(String line) {
    int colon = colon(line);
    if (colon < 0) {
      return new VcardLine("", List.of(), line);
    }
    String[] head = line.substring(0, colon).toUpperCase(Locale.ROOT).split(";", -1);
    String name = head[0].substring(head[0].lastIndexOf('.') + 1).strip();
    return new VcardLine(name, List.of(head).subList(1, head.length), line.substring(colon + 1));
  }

  /** The first colon that no quotes enclose. */
  private static int colon(String line) {
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      quoted ^= c == '"';
      if (c == ':' && !quoted) {
        return i;
      }
    }
    return -1;
  }

  boolean quotedPrintable() {
    return parameters.stream().anyMatch(p -> p.endsWith("QUOTED-PRINTABLE"));
  }

  /** Whether the value is a picture, a sound or a key, and no text. */
  boolean binary() {
    return List.of("PHOTO", "LOGO", "SOUND", "KEY").contains(name)
        || parameters.stream().anyMatch(p -> p.equals("ENCODING=B") || p.endsWith("BASE64"));
  }

  /** The parts of the value between semicolons, decoded and without escapes. */
  List<String> parts() {
    String text = quotedPrintable() ? decoded() : value;
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        char escaped = text.charAt(++i);
        part.append(escaped == 'n' || escaped == 'N' ? '\n' : escaped);
      } else if (c == ';') {
        parts.add(part.toString().strip());
        part.setLength(0);
      } else {
        part.append(c);
      }
    }
    parts.add(part.toString().strip());
    return parts;
  }

  /** RFC 2045, 6.7, in the charset that a parameter names. */
  private String decoded() {
    Charset charset = StandardCharsets.UTF_8;
    for (String parameter : parameters) {
      if (parameter.startsWith("CHARSET=") && supported(parameter.substring(8))) {
        charset = Charset.forName(parameter.substring(8));
      }
    }
    ByteBuffer out = ByteBuffer.allocate(value.length() * 4);
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      int high = c == '=' && i + 2 < value.length() ? Character.digit(value.charAt(i + 1), 16) : -1;
      int low = high < 0 ? -1 : Character.digit(value.charAt(i + 2), 16);
      if (low >= 0) {
        out.put((byte) (high * 16 + low));
        i += 2;
      } else {
        out.put(String.valueOf(c).getBytes(charset));
      }
    }
    return charset.decode(out.flip()).toString();
  }

  private static boolean supported(String charset) {
    try {
      return Charset.isSupported(charset);
    } catch (java.nio.charset.IllegalCharsetNameException e) {
      return false;
    }
  }
}
