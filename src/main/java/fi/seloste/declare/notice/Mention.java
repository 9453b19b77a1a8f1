package fi.seloste.declare.notice;

import fi.seloste.declare.Category;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A category named in a sentence.
 *
 * @param categories what it stands for; several for a hypernym
 * @param hypernym whether it is a word for several
 * @param hit where it stands
 */
record Mention(List<Category> categories, boolean hypernym, Phrases.Hit hit) {

  private static final String NONE = "-";
  private static final Set<String> EXPLAINS =
      Set.of(
          "kuten",
          "esim",
          "esimerkiksi",
          "mm",
          "eli",
          "sasom",
          "till",
          "tex",
          "such",
          "eg",
          "ie",
          "including",
          "dvs",
          "ml",
          "muun",
          "bland",
          "inklusive",
          "like",
          "i",
          "for");

  /** The mentions of a sentence; a hypernym that the sentence explains stands for nothing. */
  static List<Mention> of(String sentence, List<Word> words, Phrases phrases, Cues cues) {
    List<Mention> mentions = new ArrayList<>();
    List<Phrases.Hit> hits = phrases.find(words);
    for (int i = 0; i < hits.size(); i++) {
      Phrases.Hit hit = hits.get(i);
      if (hit.id().equals(NONE)
          || modifies(sentence, words, hits, i)
          || own(words, hit, cues)
          || ofAnimal(words, hit, cues)) {
        continue;
      }
      boolean hypernym = hit.id().startsWith("=");
      List<Category> categories = new ArrayList<>();
      for (String id : hit.id().replace("=", "").split(",", -1)) {
        categories.add(Category.of(id));
      }
      if (hypernym && explained(sentence, words, hits, i, categories)) {
        continue;
      }
      mentions.add(new Mention(List.copyOf(categories), hypernym, hit));
    }
    return mentions;
  }

  /** {@code päätelaitteen IP-osoite}: a genitive before another thing says only whose it is. */
  private static boolean modifies(
      String sentence, List<Word> words, List<Phrases.Hit> hits, int at) {
    Phrases.Hit hit = hits.get(at);
    boolean touches =
        at + 1 < hits.size()
            && hits.get(at + 1).from() == hit.to()
            && sentence
                .substring(words.get(hit.to() - 1).end(), words.get(hit.to()).start())
                .isBlank();
    return touches && hit.to() - hit.from() == 1 && hit.ending().equals("n");
  }

  /** {@code yhtiömme}, {@code Seura ei käsittele}: the company that speaks. */
  private static boolean own(List<Word> words, Phrases.Hit hit, Cues cues) {
    if (!hit.id().equals("company")) {
      return false;
    }
    boolean acts =
        hit.to() < words.size()
            && hit.ending().matches("|en|et|n")
            && (cues.is(words.get(hit.to()), "negation") || cues.is(words.get(hit.to()), "acts"));
    return acts || words.get(hit.to() - 1).form().endsWith("mme");
  }

  /** The health, name, age and breed of a pet are no data of a person. */
  private static boolean ofAnimal(List<Word> words, Phrases.Hit hit, Cues cues) {
    return hit.id().matches("health|name|date-of-birth|ethnic-origin|gender")
        && cues.in(words.subList(Math.max(0, hit.from() - 7), hit.from()), "animal");
  }

  /** Whether the sentence goes on to say what the hypernym is: {@code yhteystiedot (puhelin)}. */
  private static boolean explained(
      String sentence,
      List<Word> words,
      List<Phrases.Hit> hits,
      int at,
      List<Category> categories) {
    if (hits.size() == at + 1) {
      return false;
    }
    int word = hits.get(at).to();
    if (word >= words.size()) {
      return false;
    }
    String gap = sentence.substring(words.get(word - 1).end(), words.get(word).start());
    boolean opens =
        gap.contains("(")
            || gap.contains(":")
            || gap.contains("–")
            || gap.contains(" - ")
            || EXPLAINS.contains(words.get(word).form());
    if (!opens) {
      return false;
    }
    Set<String> ids = new LinkedHashSet<>();
    categories.forEach(category -> ids.add(category.id()));
    for (int i = at + 1; i < Math.min(hits.size(), at + 4); i++) {
      if (ids.contains(hits.get(i).id())) {
        return true;
      }
    }
    return false;
  }
}
