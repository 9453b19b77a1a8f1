package fi.seloste.declare.notice;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words that decide what a sentence says: negations, verbs of keeping, of passing on. */
final class Cues {

  private record Words(Set<String> whole, List<String> beginnings) {}

  private final Map<String, Words> cues = new HashMap<>();

  Cues(String language) {
    for (String[] cells : Tables.read("cues.tsv")) {
      if (cells[1].equals(language)) {
        Set<String> whole = new LinkedHashSet<>();
        Set<String> beginnings = new LinkedHashSet<>();
        for (String written : cells[2].split(";", -1)) {
          String word = written.strip();
          if (word.startsWith("=") || word.endsWith("=")) {
            whole.add(Word.plain(word.replace("=", "")));
          } else if (!word.isEmpty()) {
            beginnings.add(Word.plain(word));
          }
        }
        cues.put(cells[0], new Words(whole, List.copyOf(beginnings)));
      }
    }
  }

  /** Whether the word is such a cue. */
  boolean is(Word word, String cue) {
    Words words = cues.get(cue);
    if (words == null) {
      return false;
    }
    String form = word.form();
    return words.whole().contains(form) || words.beginnings().stream().anyMatch(form::startsWith);
  }

  /** Whether one of the words is. */
  boolean in(List<Word> words, String cue) {
    return words.stream().anyMatch(word -> is(word, cue));
  }

  /** The place of the first such word; -1 when there is none. */
  int first(List<Word> words, String cue) {
    for (int i = 0; i < words.size(); i++) {
      if (is(words.get(i), cue)) {
        return i;
      }
    }
    return -1;
  }
}
