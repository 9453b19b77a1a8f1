package fi.seloste.declare.notice;

import fi.seloste.declare.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word of a sentence.
 *
 * @param text as it stands there
 * @param start its first character in the sentence
 * @param end the character after it
 * @param forms how it may be read, folded: itself, and what a hyphen stands for ({@code tarjous-}
 *     before {@code sopimustiedot} is {@code tarjoustiedot})
 */
record Word(String text, int start, int end, List<String> forms) {

  private static final Pattern WORDS =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])-(?=\\p{L})\\p{L}+|[\\p{L}\\p{N}]+(?:[-\u2010\u2011.'’:@][\\p{L}\\p{N}]+)*[-\u2010]?");

  /** Where a table that lost its lines glued a cell to the next: {@code numeroLomake}. */
  private static final Pattern SEAM = Pattern.compile("\\p{Ll}{4}(\\p{Lu})\\p{Ll}{3}");

  private static void add(List<Word> words, String sentence, int from, int to) {
    String text = sentence.substring(from, to);
    words.add(new Word(text, from, to, List.of(choice(sentence, from, to) ? "" : plain(text))));
  }

  /** {@code kyllä/ei}, {@code kastettu/ei kastettu}: one of two answers, and no denial. */
  private static boolean choice(String sentence, int from, int to) {
    boolean beside =
        (from > 0 && sentence.charAt(from - 1) == '/')
            || (to < sentence.length() && sentence.charAt(to) == '/');
    return beside && sentence.substring(from, to).matches("(?iu)ei|no|nej");
  }

  /** The folded word. */
  String form() {
    return forms.get(0);
  }

  /** The words of a sentence. */
  static List<Word> of(String sentence) {
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORDS.matcher(sentence);
    while (matcher.find()) {
      int from = matcher.start();
      Matcher seam = SEAM.matcher(sentence).region(from, matcher.end());
      while (seam.find()) {
        add(words, sentence, from, seam.start(1));
        from = seam.start(1);
      }
      add(words, sentence, from, matcher.end());
    }
    return Compounds.completed(words);
  }

  /**
   * Folded, without hyphens, dots and what follows a colon: {@code IP-osoite} is {@code iposoite}.
   */
  static String plain(String text) {
    int colon = text.indexOf(':');
    String stem = colon > 0 ? text.substring(0, colon) : text;
    StringBuilder plain = new StringBuilder();
    for (char c : Folding.fold(stem).toCharArray()) {
      if (Character.isLetterOrDigit(c) || c == '@') {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  /** Whether it begins with one of these. */
  boolean startsWith(String... stems) {
    for (String stem : stems) {
      if (form().startsWith(stem)) {
        return true;
      }
    }
    return false;
  }
}
