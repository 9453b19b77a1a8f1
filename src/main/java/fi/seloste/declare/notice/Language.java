package fi.seloste.declare.notice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells the language of a notice by its small words. */
final class Language {

  private static final Map<String, Set<String>> SMALL_WORDS = smallWords();

  private Language() {}

  /** {@code fi}, {@code sv} or {@code en}; Finnish where nothing tells. */
  static String of(List<Line> lines) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Line line : lines) {
      for (Word word : Word.of(line.text())) {
        SMALL_WORDS.forEach(
            (language, words) -> {
              if (words.contains(word.form())) {
                counts.merge(language, 1, Integer::sum);
              }
            });
      }
    }
    String best = "fi";
    for (Map.Entry<String, Integer> count : counts.entrySet()) {
      if (count.getValue() > counts.getOrDefault(best, 0)) {
        best = count.getKey();
      }
    }
    return best;
  }

  private static Map<String, Set<String>> smallWords() {
    Map<String, Set<String>> words = new LinkedHashMap<>();
    words.put(
        "fi",
        Set.of(
            "ja",
            "tai",
            "on",
            "ei",
            "seka",
            "joka",
            "jotka",
            "myos",
            "tietoja",
            "tiedot",
            "voidaan",
            "kun",
            "mukaan",
            "nimi",
            "osoite",
            "rekisterin"));
    words.put(
        "sv",
        Set.of(
            "och",
            "eller",
            "som",
            "att",
            "av",
            "inte",
            "for",
            "med",
            "uppgifter",
            "ar",
            "den",
            "till",
            "om",
            "namn",
            "adress"));
    words.put(
        "en",
        Set.of(
            "and", "or", "the", "of", "to", "is", "are", "not", "for", "with", "data", "we", "your",
            "name", "address"));
    return words;
  }
}
