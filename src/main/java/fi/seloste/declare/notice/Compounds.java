package fi.seloste.declare.notice;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Completes what a hyphen leaves out: {@code tarjous-, tilaus- ja sopimustiedot}, {@code luvat ja
 * -kiellot}, {@code för- och efternamn}.
 */
final class Compounds {

  /** Last parts of compounds that notices share out, as the start of their forms. */
  private static final List<String> HEADS =
      List.of(
          "tiedo",
          "tieto",
          "numero",
          "nro",
          "osoite",
          "osoitte",
          "tunnus",
          "tunnuks",
          "nimi",
          "nime",
          "histori",
          "lupa",
          "luva",
          "lupi",
          "kielto",
          "kiello",
          "kielloi",
          "aika",
          "aja",
          "suhde",
          "suhte",
          "loki",
          "sopimu",
          "puhelin",
          "puhelim",
          "puhelu",
          "laji",
          "paikka",
          "paika",
          "tili",
          "kortti",
          "kortin",
          "data",
          "osoitetie",
          "suostumu",
          "uppgift",
          "nummer",
          "adress",
          "namn",
          "historik",
          "information",
          "forbud",
          "tillstand",
          "number",
          "address",
          "details");

  private static final Set<String> LINKS =
      Set.of(
          "ja", "tai", "seka", "eli", "jatai", "muu", "muut", "och", "eller", "samt", "and", "or");

  private Compounds() {}

  static List<Word> completed(List<Word> words) {
    List<Word> completed = new ArrayList<>(words);
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      Set<String> forms = new LinkedHashSet<>();
      if (word.text().endsWith("-") || word.text().endsWith("\u2010")) {
        Word whole = next(words, i);
        if (whole != null) {
          tails(whole.form()).forEach(tail -> forms.add(word.form() + tail));
          forms.add(word.form() + whole.form());
        }
      } else if (word.text().startsWith("-") && i > 0) {
        Word before = before(words, i);
        if (before != null) {
          heads(before.form()).forEach(head -> forms.add(head + word.form()));
        }
      }
      if (!forms.isEmpty()) {
        forms.add(word.form());
        completed.set(i, new Word(word.text(), word.start(), word.end(), List.copyOf(forms)));
      }
    }
    return List.copyOf(completed);
  }

  /** The whole word that the hyphen waits for. */
  private static @Nullable Word next(List<Word> words, int from) {
    for (int i = from + 1; i < Math.min(words.size(), from + 12); i++) {
      Word word = words.get(i);
      boolean open = word.text().endsWith("-") || word.text().endsWith("\u2010");
      if (!open && !LINKS.contains(word.form()) && word.form().length() > 3) {
        return word;
      }
    }
    return null;
  }

  private static @Nullable Word before(List<Word> words, int from) {
    for (int i = from - 1; i >= Math.max(0, from - 4); i--) {
      Word word = words.get(i);
      if (!LINKS.contains(word.form()) && !word.text().startsWith("-")) {
        return word;
      }
    }
    return null;
  }

  private static List<String> tails(String whole) {
    List<String> tails = new ArrayList<>();
    for (String head : HEADS) {
      int at = whole.indexOf(head, 2);
      if (at > 1 && whole.length() - at <= head.length() + 8) {
        tails.add(whole.substring(at));
      }
    }
    return tails;
  }

  private static List<String> heads(String whole) {
    List<String> heads = new ArrayList<>();
    for (String head : HEADS) {
      int at = whole.indexOf(head, 2);
      if (at > 1 && whole.length() - at <= head.length() + 8) {
        heads.add(whole.substring(0, at));
      }
    }
    return heads;
  }
}
