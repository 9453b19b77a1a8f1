package fi.seloste.declare.notice;

import fi.seloste.declare.Category;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Denials that name nothing themselves: {@code tilinumeron näkee pankki, eikä sitä tallenneta} and
 * {@code Niitä ei tallenneta} deny what was named before.
 */
final class Denials {

  /** Finnish verbs of keeping as they stand after a negation, folded. */
  private static final Pattern TRANSITIVE =
      Pattern.compile(
          "tallenneta|tallenna|tallennetaan|keraa?|kerata|kasitella|kasittele|pyyda|pyydeta|kysy"
              + "|kysyta|sailyta|sailyteta|merkita|merkitse|kirjata|kirjaa|rekisteroida"
              + "|rekisteroi|taltioida|taltioi|liiteta|liita|arkistoida|arkistoi|luovuteta|luovuta"
              + "|luovuttaa|julkaista|julkaise");

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

  /**
   * Whether a thing stands before a denial and is not what it denies: the object of a denied verb
   * is in the partitive (Iso suomen kielioppi § 932), and {@code nimet ja osoitteet} are not.
   */
  boolean beside(Clause clause, Mention mention) {
    int negation = cues.first(clause.words(), "negation");
    List<Word> after = clause.words().subList(negation + 1, clause.words().size());
    return mention.hit().to() <= clause.from() + negation
        && mention.hit().ending().matches("|t")
        && after.stream().anyMatch(word -> TRANSITIVE.matcher(word.form()).matches());
  }

  /**
   * Whether the sentence takes back in part what it says: {@code lomakkeella, jota ei arkistoida},
   * {@code emme kysy, mutta voit itse kertoa}.
   */
  boolean inPart(Clause clause, List<Clause> clauses) {
    return clauses.stream()
        .filter(other -> other.from() > clause.from())
        .anyMatch(
            other ->
                clause.negated()
                    ? other.words().get(0).form().matches("mutta|but|men")
                        && !other.negated()
                        && cues.in(other.words(), "optionalverb")
                    : other.negated()
                        && other.subordinate(cues)
                        && cues.in(other.words(), "keep")
                        && !cues.in(other.words(), "pass"));
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
