package fi.seloste.declare.notice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a sentence says of a category: that it is kept, or that it is not. A denial that is
 * not plain is never taken as a declaration: it is undecided.
 */
final class Polarity {

  /** The words of a denial that may be without a verb. */
  private static final int BRIEF = 7;

  private final Cues cues;

  Polarity(Cues cues) {
    this.cues = cues;
  }

  /**
   * What the labels above a list say of its items.
   *
   * @param heads the labels, the outermost first
   */
  Standing ofHeads(List<String> heads) {
    for (int i = heads.size() - 1; i >= 0; i--) {
      List<Word> words = Word.of(heads.get(i));
      if (cues.in(words, "negation")) {
        if (cues.in(words, "other") && cues.in(words, "than")) {
          return Standing.ONLY;
        }
        if (cues.in(words, "optional")) {
          return Standing.OPTIONAL;
        }
        return plain(words) ? Standing.EXCLUDED : Standing.UNDECIDED;
      }
      if (cues.in(words, "optional") && words.size() <= 4) {
        return Standing.OPTIONAL;
      }
    }
    return Standing.DECLARED;
  }

  private boolean plain(List<Word> words) {
    return !cues.in(words, "except")
        && !qualified(words)
        && (cues.in(words, "keep") || !cues.in(words, "pass"));
  }

  /** {@code emme itse säilytä} is a plain denial; {@code rekisteröity ei itse} is none. */
  private boolean qualified(List<Word> words) {
    boolean ours = words.stream().anyMatch(word -> word.form().matches("emme|emmeka|en|we|vi"));
    return words.stream()
        .filter(word -> !(ours && word.form().matches("itse|sjalva|ourselves")))
        .anyMatch(word -> cues.is(word, "qualified"));
  }

  /** {@code henkilötunnusta tai muita kuin edellä lueteltuja}: both are denied. */
  private boolean joined(List<Word> words) {
    int other = cues.first(words, "other");
    return other > 0 && words.get(other - 1).form().matches("tai|eika|emmeka|eller|or|nor");
  }

  /** {@code but never the full card number}: the verb is that of the clause before. */
  private boolean elliptic(List<Word> words) {
    return cues.is(words.get(0), "but")
        && (cues.is(words.get(0), "negation")
            || (words.size() > 1 && cues.is(words.get(1), "negation")));
  }

  /** {@code emme näe}, {@code ei tule meille}. */
  private static boolean ours(Word word) {
    return word.form().matches("emme|emmeka|meille|tietoomme|we|us|vi|oss");
  }

  private static boolean into(Word word) {
    return word.form().matches(".*(?:(?:aa|ee|ii|oo|uu|yy)n|h[aeiouy]n|seen|siin|ihin)");
  }

  /** {@code inte kopplas till namn}, {@code not combined with names}. */
  private static boolean target(List<Word> words, Word word) {
    int at = words.indexOf(word);
    for (int i = Math.max(0, at - 4); i < at; i++) {
      if (words.get(i).form().matches("till|med|with|to")) {
        return true;
      }
    }
    return false;
  }

  /** What a clause that is denied says of a word of it. */
  Standing ofDenied(Clause clause, Word word, boolean contents, boolean measured) {
    List<Word> words = clause.words();
    Standing special = special(words, word, measured);
    return special == null ? plainly(clause, contents) : special;
  }

  /** What a denial of other things, of a duty or of a link says; null when it is none of these. */
  private @Nullable Standing special(List<Word> words, Word word, boolean measured) {
    if (cues.in(words, "than") && (cues.in(words, "other") || cues.in(words, "justonly"))) {
      boolean after = word.start() > words.get(cues.first(words, "than")).start();
      if (cues.in(words, "keep") && (after || joined(words))) {
        return after ? Standing.ONLY : Standing.EXCLUDED;
      }
      return Standing.UNDECIDED;
    }
    if (measured) {
      return Standing.SILENT;
    }
    if (cues.in(words, "optional") && !cues.in(words, "collect")) {
      boolean voluntary =
          words.stream().anyMatch(w -> cues.is(w, "optional") && !cues.is(w, "need"));
      return voluntary ? Standing.OPTIONAL : Standing.UNDECIDED;
    }
    if (cues.in(words, "combine") && !cues.in(words, "collect")) {
      if (into(word) || target(words, word)) {
        return Standing.APART;
      }
      if (words.stream()
          .noneMatch(other -> other.startsWith("rekisteri", "register", "tietoihin"))) {
        return Standing.UNDECIDED;
      }
    }
    return null;
  }

  private Standing plainly(Clause clause, boolean contents) {
    List<Word> words = clause.words();
    if (cues.in(words, "except") || qualified(words) || cues.in(words, "justonly")) {
      return Standing.UNDECIDED;
    }
    if (clause.subordinate(cues) && cues.in(words, "pass")) {
      return Standing.SILENT;
    }
    if (cues.in(words, "keep") || (cues.in(words, "have") && cues.in(words, "holder"))) {
      return Standing.EXCLUDED;
    }
    if (cues.in(words, "reach") && words.stream().anyMatch(Polarity::ours)) {
      return Standing.EXCLUDED;
    }
    if (cues.in(words, "pass") || cues.in(words, "use")) {
      return contents ? Standing.UNDECIDED : Standing.SILENT;
    }
    // «Ei henkilötunnuksia» has no verb; what a longer denial denies, a person must say.
    return !contents
        ? Standing.SILENT
        : words.size() <= BRIEF || elliptic(words) ? Standing.EXCLUDED : Standing.UNDECIDED;
  }
}
