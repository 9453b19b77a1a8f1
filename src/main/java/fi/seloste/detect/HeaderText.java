package fi.seloste.detect;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A header as words: lower case, without accents, parted at blanks, signs, digits and {@code
 * camelCase}; text that was read in the wrong encoding is repaired first. A sign that joins two
 * things ({@code /}, {@code &}, {@code ,}, {@code +}) reads as the word {@code and}.
 */
final class HeaderText {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** Longer headers are texts; what follows is not read. */
  private static final int LONGEST = 200;

  private HeaderText() {}

  /** The words of a header, in order. */
  static List<String> words(String header) {
    String text = repair(header);
    text = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char after = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
      if (word.length() > 0 && parted(before, c, after)) {
        words.add(fold(word.toString()));
        word.setLength(0);
      }
      if (Character.isLetterOrDigit(c)) {
        word.append(c);
      } else if ("/&,+;|".indexOf(c) >= 0) {
        words.add("and");
      }
      before = c;
    }
    if (word.length() > 0) {
      words.add(fold(word.toString()));
    }
    return words;
  }

  /** All letters and digits of a word in lower case, without accents. */
  static String fold(String word) {
    String apart = Normalizer.normalize(word, Normalizer.Form.NFD);
    StringBuilder folded = new StringBuilder(apart.length());
    for (char c : apart.toLowerCase(Locale.ROOT).toCharArray()) {
      if (c == 'ø') {
        folded.append('o');
      } else if (c == 'ß') {
        folded.append("ss");
      } else if (Character.isLetterOrDigit(c)) {
        folded.append(c);
      }
    }
    return folded.toString();
  }

  /** The header without what stands in brackets. */
  static String withoutBrackets(String header) {
    StringBuilder outside = new StringBuilder(header.length());
    int depth = 0;
    for (int i = 0; i < header.length(); i++) {
      char c = header.charAt(i);
      depth += c == '(' || c == '[' ? 1 : 0;
      if (depth == 0) {
        outside.append(c);
      }
      depth -= depth > 0 && (c == ')' || c == ']') ? 1 : 0;
    }
    return outside.toString();
  }

  private static boolean parted(char before, char c, char after) {
    if (!Character.isLetterOrDigit(c)) {
      return true;
    }
    if (Character.isDigit(before) != Character.isDigit(c)) {
      return true;
    }
    boolean hump = Character.isLowerCase(before) && Character.isUpperCase(c);
    return hump
        || (Character.isUpperCase(before)
            && Character.isUpperCase(c)
            && Character.isLowerCase(after));
  }

  /**
   * Repairs what an export spoilt: UTF-8 read as Windows-1252 or as Mac Roman, and Latin-1 read as
   * Mac Roman ({@code s‰hkˆposti}).
   */
  private static String repair(String header) {
    String text = Normalizer.normalize(header, Normalizer.Form.NFC);
    if (text.indexOf('Ã') >= 0) {
      String again = new String(text.getBytes(WINDOWS), StandardCharsets.UTF_8);
      if (again.indexOf('\uFFFD') < 0) {
        text = again;
      }
    }
    return text.replace("√§", "ä")
        .replace("√∂", "ö")
        .replace("√•", "å")
        .replace("√Ñ", "Ä")
        .replace("√ñ", "Ö")
        .replace('‰', 'ä')
        .replace('ˆ', 'ö')
        .replace("Â", "");
  }
}
