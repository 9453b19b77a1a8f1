package fi.seloste.declare.notice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table of phrases and what each stands for. A line has an id, a language and phrases with
 * semicolons; the words of a phrase stand in their basic form. {@code *} before a word lets it end
 * a compound, {@code =} takes it as it is, {@code ~} stands for up to three other words, and a
 * question mark before a phrase makes it a weak one, which counts only where the text is sure.
 */
final class Phrases {

  private record Phrase(String id, boolean weak, List<Integer> words, int length) {}

  private record Form(int word, String language, boolean compound) {}

  private static final int GAP = -1;

  /** Tables whose long words are known over a slip of the pen. */
  private static final Set<String> SPELT = Set.of("category-phrases.tsv", "sections.tsv");

  private final @Nullable Slips slips;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, List<Form>> stems = new HashMap<>();
  private final Map<Integer, List<Phrase>> byFirst = new HashMap<>();

  /**
   * Where a phrase stands.
   *
   * @param from its first word
   * @param to the word after it
   * @param ending how its last word goes on after the stem
   * @param misspelt whether a word was read over a slip of the pen
   */
  record Hit(String id, boolean weak, int from, int to, String ending, boolean misspelt) {

    Hit(String id, boolean weak, int from, int to, String ending) {
      this(id, weak, from, to, ending, false);
    }
  }

  /** Reads a table, for texts in one language. */
  Phrases(String table, String language) {
    this.slips = SPELT.contains(table) ? new Slips() : null;
    for (String[] cells : Tables.read(table)) {
      if (cells[1].equals("*") || cells[1].equals(language)) {
        for (String phrase : cells[2].split(";", -1)) {
          if (!phrase.isBlank()) {
            add(cells[0], cells[1].equals("*") ? "*" : language, phrase.strip());
          }
        }
      }
    }
  }

  private Phrases() {
    this.slips = null;
  }

  /** A table of one id. */
  static Phrases of(String id, String language, String written) {
    Phrases phrases = new Phrases();
    for (String phrase : written.split(";", -1)) {
      phrases.add(id, language, phrase.strip());
    }
    return phrases;
  }

  private void add(String id, String language, String written) {
    boolean weak = written.startsWith("?");
    List<Integer> words = new ArrayList<>();
    for (String word : written.substring(weak ? 1 : 0).strip().split("\\s+", -1)) {
      words.add(word.equals("~") ? GAP : word(word, language));
    }
    Phrase phrase = new Phrase(id, weak, words, written.length());
    byFirst.computeIfAbsent(words.get(0), first -> new ArrayList<>()).add(phrase);
  }

  private int word(String written, String language) {
    Integer known = numbers.get(written);
    if (known != null) {
      return known;
    }
    int number = numbers.size();
    numbers.put(written, number);
    // What stands in the table in a case of place is meant so.
    boolean exact =
        written.startsWith("=")
            || (language.equals("fi")
                && written.length() > 6
                && Word.plain(written).matches(".*(?:lta|lla|lle|ssa|sta)"));
    boolean compound = written.startsWith("*");
    String base = Word.plain(written);
    Form form = new Form(number, exact ? "=" : language, compound);
    for (String stem : exact ? Set.of(base) : WordForms.stems(base, language)) {
      stems.computeIfAbsent(stem, s -> new ArrayList<>()).add(form);
    }
    if (slips != null && !exact && !compound) {
      slips.add(base);
    }
    return number;
  }

  /** The phrases of a sentence: at each place the longest, none inside another. */
  List<Hit> find(List<Word> words) {
    List<Map<Integer, String>> read = new ArrayList<>();
    Set<Integer> misspelt = new HashSet<>();
    for (int at = 0; at < words.size(); at++) {
      Map<Integer, String> known = read(words.get(at).forms());
      String meant = known.isEmpty() && slips != null ? slips.meant(words.get(at)) : null;
      if (meant != null) {
        known = read(List.of(meant));
        misspelt.add(at);
      }
      read.add(known);
    }
    List<Hit> hits = new ArrayList<>();
    int i = 0;
    while (i < words.size()) {
      Hit best = longest(read, i);
      if (best == null) {
        i++;
      } else {
        Hit hit = best;
        boolean slip = misspelt.stream().anyMatch(at -> at >= hit.from() && at < hit.to());
        hits.add(
            slip ? new Hit(hit.id(), hit.weak(), hit.from(), hit.to(), hit.ending(), true) : hit);
        i = best.to();
      }
    }
    return hits;
  }

  private @Nullable Hit longest(List<Map<Integer, String>> read, int at) {
    Hit best = null;
    int bestLength = 0;
    for (Integer first : read.get(at).keySet()) {
      for (Phrase phrase : byFirst.getOrDefault(first, List.of())) {
        int end = end(phrase.words(), 1, read, at + 1);
        if (end > 0) {
          int length = (end - at) * 100 + phrase.length();
          if (best == null || length > bestLength) {
            String ending =
                read.get(end - 1).getOrDefault(phrase.words().get(phrase.words().size() - 1), "");
            best = new Hit(phrase.id(), phrase.weak(), at, end, ending);
            bestLength = length;
          }
        }
      }
    }
    return best;
  }

  /** The word after the phrase, when its words from {@code part} on stand at {@code at}; else 0. */
  private static int end(List<Integer> phrase, int part, List<Map<Integer, String>> read, int at) {
    if (part == phrase.size()) {
      return at;
    }
    if (phrase.get(part) == GAP) {
      for (int skip = 0; skip <= 3; skip++) {
        int end = end(phrase, part + 1, read, at + skip);
        if (end > 0) {
          return end;
        }
      }
      return 0;
    }
    return at < read.size() && read.get(at).containsKey(phrase.get(part))
        ? end(phrase, part + 1, read, at + 1)
        : 0;
  }

  /** The words of the table that this word may be, with their endings. */
  private Map<Integer, String> read(List<String> forms) {
    Map<Integer, String> read = new HashMap<>();
    Set<String> tried = new HashSet<>();
    for (String form : forms) {
      for (int start = 0; start < form.length() - 1; start++) {
        for (int end = form.length(); end > start + 1; end--) {
          String stem = form.substring(start, end);
          for (Form of : stems.getOrDefault(stem, List.of())) {
            String rest = form.substring(end);
            boolean fits =
                of.language().equals("=") ? rest.isEmpty() : WordForms.ending(rest, of.language());
            if (fits && (start == 0 || (of.compound() && start > 1)) && tried.add(of + rest)) {
              read.putIfAbsent(of.word(), rest);
            }
          }
        }
      }
    }
    return read;
  }
}
