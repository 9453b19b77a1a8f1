package fi.seloste.declare.notice;

import fi.seloste.declare.Category;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Denials that name nothing themselves: {@code tilinumeron näkee pankki, eikä sitä tallenneta} and
 * {@code Niitä ei tallenneta} deny what was named before.
 */
final class Denials {

  private final Cues cues;

  Denials(Cues cues) {
    this.cues = cues;
  }

  /** Whether the clause after this one denies by a pronoun that its things are kept. */
  boolean after(Clause clause, List<Clause> clauses, List<Mention> mentions) {
    int next = clauses.indexOf(clause) + 1;
    return next < clauses.size()
        && denies(clauses.get(next))
        && mentions.stream().noneMatch(mention -> within(mention, clauses.get(next)));
  }

  /** Whether a sentence that names nothing denies what the sentence before it named. */
  boolean ofBefore(List<Clause> clauses) {
    return !clauses.isEmpty() && denies(clauses.get(0)) && pronoun(clauses.get(0).words(), 1);
  }

  /** {@code ei arkaluonteisia tietoja lukuun ottamatta allergioita}: what the denial leaves out. */
  Set<Category> excepted(List<Word> words, List<Mention> mentions) {
    Set<Category> excepted = new LinkedHashSet<>();
    int at = cues.first(words, "leaveout");
    for (Mention mention : mentions) {
      if (at >= 0 && mention.hit().from() > at) {
        excepted.addAll(mention.categories());
      }
    }
    return excepted;
  }

  private static boolean within(Mention mention, Clause clause) {
    return mention.hit().from() >= clause.from() && mention.hit().from() < clause.to();
  }

  private boolean denies(Clause clause) {
    List<Word> words = clause.words();
    // «korttinumero jää pankille eikä tule meille»: one subject, no pronoun.
    if (clause.negated()
        && words.size() <= 5
        && words.get(0).form().matches("eika|eivatka|och|and|nor")
        && cues.in(words, "reach")) {
      return true;
    }
    return clause.negated()
        && !clause.condition()
        && pronoun(words, 4)
        && cues.in(words, "keep")
        && !cues.in(words, "combine")
        && !cues.in(words, "pass")
        && !cues.in(words, "except")
        && !cues.in(words, "qualified")
        && !cues.in(words, "optional");
  }

  /** Whether a word that stands for what was named is among the first ones. */
  private boolean pronoun(List<Word> words, int first) {
    return words.subList(0, Math.min(first, words.size())).stream()
        .anyMatch(word -> cues.is(word, "pronoun"));
  }
}
