package fi.seloste.detect;

import fi.seloste.declare.Category;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Finds words of the special categories (GDPR 9) and of criminal offences (GDPR 10) in free text,
 * in Finnish, Swedish and English, as stems with their case forms. Words that mean something else
 * in a customer's note count only in a phrase, or not at all: {@code sairas}, never {@code sairaan
 * hyvä}.
 */
final class TextWords {

  private static final WordAutomaton AUTOMATON = load();

  private TextWords() {}

  /**
   * The special categories that the text speaks of, in time linear in its length.
   *
   * @return bit i for the i-th category of group {@code special} in the order of {@link
   *     Category#all()}
   */
  static long categories(byte[] b, int from, int to) {
    return AUTOMATON.find(b, from, to);
  }

  private static WordAutomaton load() {
    return new WordAutomaton(patterns(order()));
  }

  private static Map<String, Long> order() {
    Map<String, Long> bits = new LinkedHashMap<>();
    bits.put("none", WordAutomaton.CANCEL);
    int next = 0;
    for (Category category : Category.all()) {
      if (category.special()) {
        bits.put(category.id(), 1L << next++);
      }
    }
    return bits;
  }

  private static Map<String, Long> patterns(Map<String, Long> bits) {
    Map<String, Long> patterns = new LinkedHashMap<>();
    WordList.rows(
        "text-words.tsv",
        cells -> {
          long bit = bits.getOrDefault(cells.get(0), 0L);
          for (String pattern : cells.get(1).split(";", -1)) {
            String exact = pattern.startsWith("!") ? pattern.substring(1) : pattern;
            patterns.merge(exact, bit, (a, c) -> a | c);
            if (exact.equals(pattern)) {
              String plain = pattern.replace('ä', 'a').replace('ö', 'o').replace('å', 'a');
              patterns.merge(plain, bit, (a, c) -> a | c);
            }
          }
        });
    return patterns;
  }
}
