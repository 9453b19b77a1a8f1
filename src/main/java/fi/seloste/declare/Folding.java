package fi.seloste.declare;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Compares headers and values the way people mean them: {@code Sähköposti_osoite.} is {@code
 * sahkoposti osoite}. Compatibility forms, case and accents are dropped ({@code ä→a}, {@code ö→o},
 * {@code å→a}); runs of blanks, underscores and dots become one blank; zero-width characters go.
 */
public final class Folding {

  private Folding() {}

  /** Whether the two are the same when folded. */
  public static boolean same(String a, String b) {
    return a.equals(b) || fold(a).equals(fold(b));
  }

  /** The folded text; a text of dots and underscores alone stays as it is. */
  public static String fold(String text) {
    if (plain(text)) {
      return text;
    }
    String parts = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(parts.length());
    boolean gap = false;
    for (int i = 0; i < parts.length(); i++) {
      char c = parts.charAt(i);
      if (mark(c)) {
        continue;
      }
      if (c == '_' || c == '.' || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        gap = true;
        continue;
      }
      if (gap && folded.length() > 0) {
        folded.append(' ');
      }
      gap = false;
      append(folded, c);
    }
    return folded.isEmpty() ? text.strip() : folded.toString();
  }

  private static void append(StringBuilder folded, char c) {
    switch (c) {
      case 'ø' -> folded.append('o');
      case 'æ' -> folded.append("ae");
      case 'ß' -> folded.append("ss");
      default -> folded.append(c);
    }
  }

  /** A combining accent, or a character that takes no room (soft hyphen, zero width, BOM). */
  private static boolean mark(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.FORMAT;
  }

  /** Most values need no folding. */
  private static boolean plain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '-') {
        return false;
      }
    }
    return true;
  }
}
