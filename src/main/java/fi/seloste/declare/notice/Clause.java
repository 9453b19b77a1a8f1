package fi.seloste.declare.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A part of a sentence that is affirmed or denied as a whole.
 *
 * @param from its first word in the sentence
 * @param to the word after it
 * @param words its words
 * @param negated whether it has a negation
 * @param colon whether it begins the sentence, which has a colon among its first words
 */
record Clause(int from, int to, List<Word> words, boolean negated, boolean colon) {

  private static final Set<String> CONDITIONS =
      Set.of("jos", "mikali", "kun", "jolloin", "if", "when", "om", "ifall", "nar");

  /** Whether it tells more of a thing, or asks of it. */
  boolean subordinate(Cues cues) {
    return cues.is(words.get(0), "relative") || cues.is(words.get(0), "asked");
  }

  /** Whether it only says when something holds. */
  boolean condition() {
    return CONDITIONS.contains(words.get(0).form()) && !about();
  }

  /** {@code Om eleven: namn}: of whom, and not when. */
  private boolean about() {
    return words.get(0).text().equals("Om") && words.size() > 1 && colon;
  }

  /** The clauses of a sentence. */
  static List<Clause> of(String sentence, List<Word> words, Cues cues) {
    List<Clause> clauses = new ArrayList<>();
    int start = 0;
    for (int i = 1; i < words.size(); i++) {
      String gap = sentence.substring(words.get(i - 1).end(), words.get(i).start());
      if (parts(sentence, gap, words, i, start, cues)) {
        add(clauses, sentence, words, start, i, cues);
        start = i;
      }
    }
    add(clauses, sentence, words, start, words.size(), cues);
    return clauses;
  }

  private static void add(
      List<Clause> clauses, String sentence, List<Word> words, int from, int to, Cues cues) {
    if (to > from) {
      int colon = sentence.indexOf(": ");
      boolean heads = from == 0 && colon > 0 && colon < 40;
      List<Word> part = words.subList(from, to);
      clauses.add(new Clause(from, to, part, cues.in(part, "negation"), heads));
    }
  }

  /** Whether a new clause begins at this word. */
  private static boolean parts(
      String sentence, String gap, List<Word> words, int at, int start, Cues cues) {
    Word word = words.get(at);
    boolean bracket = gap.contains("(") || gap.contains(")");
    if (gap.contains(";")
        || (gap.contains("(") && deniesInBrackets(words, at, sentence, cues))
        || (gap.contains(")") && cues.in(words.subList(start, at), "negation"))
        || (gap.contains("(") && CONDITIONS.contains(word.form()))
        || (bracket && gap.contains(")") && CONDITIONS.contains(words.get(start).form()))) {
      return true;
    }
    // What a clause says of things, it says of those that a relative clause goes on to name.
    if (gap.contains(",") && cues.is(word, "relative")) {
      return !cues.in(words.subList(start, at), "negation");
    }
    // «tieto siitä, kenelle tietoja ei saa luovuttaa»: the denial is of the question alone.
    if (gap.contains(",") && cues.is(word, "asked")) {
      return true;
    }
    boolean comma = gap.contains(",") || gap.contains("–") || gap.contains(" - ");
    if (cues.is(word, "but") && (comma || !word.form().equals("kun"))) {
      // «emme pyydä emmekä tallenna»: both verbs are of the same things.
      return comma || !(cues.is(word, "negation") && cues.in(words.subList(start, at), "negation"));
    }
    if (!comma) {
      return false;
    }
    boolean begins = CONDITIONS.contains(word.form());
    if (begins || (CONDITIONS.contains(words.get(start).form()) && at - start < 12)) {
      return !cues.in(words.subList(start, at), "negation");
    }
    List<Word> before = words.subList(start, at);
    int next = nextComma(words, at);
    List<Word> after = words.subList(at, next);
    // «Keräämme nimen, hintoja ei kerätä»: each side has its own verb.
    boolean denied = cues.in(after, "negation") && !cues.in(before, "negation");
    boolean affirmed = cues.in(before, "negation") && cues.is(word, "finite");
    return (denied && cues.in(before, "finite")) || affirmed;
  }

  /** Whether what the brackets hold is denied: {@code (otetta ei säilytetä)}. */
  private static boolean deniesInBrackets(List<Word> words, int from, String sentence, Cues cues) {
    int closing = sentence.indexOf(')', words.get(from).start());
    return words.subList(from, words.size()).stream()
        .filter(word -> closing < 0 || word.end() <= closing)
        .anyMatch(word -> cues.is(word, "negation"));
  }

  private static int nextComma(List<Word> words, int at) {
    return Math.min(words.size(), at + 8);
  }
}
