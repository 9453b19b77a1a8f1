package fi.seloste.declare.notice;

import java.util.ArrayList;
import java.util.List;

/** Tells of each category that a sentence names how it stands: kept, not kept, kept apart. */
final class Standings {

  /**
   * A sentence, taken apart.
   *
   * @param measured whether it has a period of time
   */
  record Said(
      Passage passage,
      List<Word> words,
      List<Clause> clauses,
      List<Mention> mentions,
      boolean measured) {

    boolean list() {
      return passage.in(Section.CONTENTS) && !passage.in(Section.RETENTION);
    }

    Clause clause(Mention mention) {
      for (Clause clause : clauses) {
        if (mention.hit().from() >= clause.from() && mention.hit().from() < clause.to()) {
          return clause;
        }
      }
      return clauses.get(clauses.size() - 1);
    }
  }

  private final Cues cues;
  private final Polarity polarity;
  private final Denials denials;
  private final Naming naming;

  Standings(Cues cues, Denials denials) {
    this.cues = cues;
    this.polarity = new Polarity(cues);
    this.denials = denials;
    this.naming = new Naming(cues);
  }

  Standing of(Said said, Mention mention) {
    Clause clause = said.clause(mention);
    if (clause.condition()) {
      return Standing.SILENT;
    }
    if (clause.negated()) {
      return denied(said, clause, mention);
    }
    if (denials.after(clause, said.clauses(), said.mentions())) {
      return Standing.EXCLUDED;
    }
    return !said.passage().item() && afterDenial(clause, said.clauses())
        ? Standing.SILENT
        : affirmed(said, clause, mention);
  }

  private Standing denied(Said said, Clause clause, Mention mention) {
    if (mention.hit().weak() && !said.list()) {
      return Standing.SILENT;
    }
    Word word = said.words().get(mention.hit().to() - 1);
    Standing denied = polarity.ofDenied(clause, word, said.list(), said.measured());
    if (denied == Standing.EXCLUDED
        && (denials.inPart(clause, said.clauses()) || denials.beside(clause, mention))) {
      return Standing.UNDECIDED;
    }
    boolean optional = denied == Standing.OPTIONAL && (!said.list() || !named(said, mention));
    return optional ? Standing.SILENT : denied;
  }

  private boolean named(Said said, Mention mention) {
    return naming.named(said.passage(), said.words(), mention);
  }

  private Standing affirmed(Said said, Clause clause, Mention mention) {
    Passage passage = said.passage();
    boolean listed = passage.item() || passage.in(Section.CONTENTS);
    Standing heads = listed ? polarity.ofHeads(heads(passage)) : Standing.DECLARED;
    if (!named(said, mention)) {
      return Standing.SILENT;
    }
    if (anonymised(passage, clause, mention)) {
      return Standing.EXCLUDED;
    }
    if (heads == Standing.EXCLUDED || heads == Standing.UNDECIDED) {
      return heads;
    }
    if (!naming.kept(passage, said.words(), clause, mention, said.list())) {
      return Standing.SILENT;
    }
    boolean doubtful =
        naming.excepted(said.words(), mention)
            || denials.inPart(clause, said.clauses())
            || inBrackets(said, clause, mention);
    return doubtful ? Standing.UNDECIDED : heads;
  }

  /** {@code todistus (todistusta ei kopioida)}: brackets that deny what stands before them. */
  private boolean inBrackets(Said said, Clause clause, Mention mention) {
    int next = said.clauses().indexOf(clause) + 1;
    if (next >= said.clauses().size() || mention.hit().to() != clause.to()) {
      return false;
    }
    Clause brackets = said.clauses().get(next);
    int start = brackets.words().get(0).start();
    return brackets.negated()
        && cues.in(brackets.words(), "keep")
        && start > 0
        && said.passage().text().charAt(start - 1) == '('
        && said.mentions().stream().noneMatch(other -> said.clause(other).equals(brackets));
  }

  /** {@code kortin numeroa ei tallenneta, vaan maksu tapahtuu pankissa}: nothing is kept here. */
  private boolean afterDenial(Clause clause, List<Clause> clauses) {
    return clauses.stream().anyMatch(other -> other.negated() && other.from() < clause.from())
        && !cues.in(clause.words(), "keep")
        && !cues.in(clause.words(), "collect")
        && !instead(clause.words());
  }

  /** {@code vaan syntymäajan}: the verb is that of the denial. */
  private static boolean instead(List<Word> words) {
    return words.get(0).form().matches("vaan|utan|but") && words.size() <= 5;
  }

  /** The labels above it, and its heading where that denies: {@code Mitä emme tallenna}. */
  private List<String> heads(Passage passage) {
    if (!cues.in(Word.of(passage.title()), "negation")) {
      return passage.heads();
    }
    List<String> heads = new ArrayList<>(List.of(passage.title()));
    heads.addAll(passage.heads());
    return heads;
  }

  private boolean anonymised(Passage passage, Clause clause, Mention mention) {
    return !passage.in(Section.RETENTION)
        && mention.categories().get(0).group().equals("online")
        && cues.in(clause.words(), "anonymised")
        // «IP-osoite (anonymisoituna)» is kept, in a form.
        && !passage.text().matches("(?su).*\\([^)]*anonym[^)]*\\).*");
  }
}
