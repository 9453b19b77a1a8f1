package fi.seloste.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes elements as a stream. Names are ours; every text and every attribute's value is escaped,
 * whatever it is. What is written is well-formed XML as well as HTML.
 */
final class Markup {

  private final Writer out;

  Markup(Writer out) {
    this.out = out;
  }

  /** Text of our own, as it stands. */
  Markup raw(String markup) {
    try {
      out.write(markup);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** A text. */
  Markup text(String text) {
    return raw(escaped(text));
  }

  /** Opens an element, with names and values of its attributes by turns. */
  Markup open(String name, String... attributes) {
    return open(name, pairs(attributes));
  }

  /** Opens an element. */
  Markup open(String name, Map<String, String> attributes) {
    return raw("<" + name).attributes(attributes).raw(">");
  }

  /** Closes an element. */
  Markup close(String name) {
    return raw("</" + name + ">").raw(block(name) ? "\n" : "");
  }

  /** An element without content. */
  Markup empty(String name, String... attributes) {
    return raw("<" + name).attributes(pairs(attributes)).raw("/>").raw(block(name) ? "\n" : "");
  }

  /** An element with a text. */
  Markup element(String name, String text, String... attributes) {
    return open(name, attributes).text(text).close(name);
  }

  /** Texts of several lines, a line break between them. */
  Markup lines(String text) {
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        empty("br");
      }
      text(lines[i]);
    }
    return this;
  }

  private Markup attributes(Map<String, String> attributes) {
    attributes.forEach((name, value) -> raw(" " + name + "=\"").text(value).raw("\""));
    return this;
  }

  private static Map<String, String> pairs(String... attributes) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (int i = 0; i < attributes.length; i += 2) {
      pairs.put(attributes[i], attributes[i + 1]);
    }
    return pairs;
  }

  /** Whether a new line after it changes nothing for the reader. */
  private static boolean block(String name) {
    return switch (name) {
      case "a", "b", "span", "td", "th", "br", "time", "text", "rect", "line", "title", "option" ->
          false;
      default -> true;
    };
  }

  /**
   * The text as markup takes it anywhere. Control characters, halves of surrogate pairs and the
   * signs that turn the direction of writing (Unicode UAX 9) are shown as a replacement character:
   * a file's name must not disguise itself.
   */
  static String escaped(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(c -> escape(safe, c));
    return safe.toString();
  }

  private static void escape(StringBuilder safe, int c) {
    switch (c) {
      case '&' -> safe.append("&amp;");
      case '<' -> safe.append("&lt;");
      case '>' -> safe.append("&gt;");
      case '"' -> safe.append("&quot;");
      case '\'' -> safe.append("&#39;");
      case '`' -> safe.append("&#96;");
      case '\t', '\n' -> safe.append((char) c);
      default -> safe.appendCodePoint(shown(c) ? c : 0xFFFD);
    }
  }

  private static boolean shown(int c) {
    boolean turning =
        c == 0x061C
            || c == 0x200E
            || c == 0x200F
            || (c >= 0x202A && c <= 0x202E)
            || (c >= 0x2066 && c <= 0x2069);
    boolean broken = (c >= 0xD800 && c <= 0xDFFF) || (c & 0xFFFE) == 0xFFFE;
    return !turning && !broken && !Character.isISOControl(c) && c != 0x2028 && c != 0x2029;
  }
}
