package fi.seloste.declare.notice;

import fi.seloste.declare.Category;
import fi.seloste.declare.Quote;
import fi.seloste.declare.Register.Origin;
import fi.seloste.declare.Register.Recipient;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads who gets data, with what, and where data come from. */
final class PartyReader {

  private static final Pattern REGION =
      Pattern.compile(
          "EU|ETA|Euroopan|Europeiska|European|EEA|EES|Suomen ulko|third countr|tredje ?l[aä]nd");

  private static final Pattern DATA =
      Pattern.compile("tieto|tiedo|tiedot|uppgift|information|data", Pattern.CASE_INSENSITIVE);

  /** Data that are not sold may still be given away. */
  private static final Pattern SOLD = Pattern.compile("(?iu)myy|vuokra|sälj|\\bsell|\\brent");

  private static final Pattern GIVEN =
      Pattern.compile(
          "(?iu)luovut|siirr|annet|anna|jaa|lämna|överlåt|delar|disclos|shar|transfer|giv");

  private final Cues cues;
  private final Phrases recipientPhrases;
  private final Phrases originPhrases;
  private final Phrases categoryPhrases;
  final List<Found<Recipient>> recipients = new ArrayList<>();
  final List<Found<Origin>> origins = new ArrayList<>();
  final List<Undecided> undecided = new ArrayList<>();
  private @Nullable Found<Quote> noDisclosure;

  PartyReader(Lexicon lexicon) {
    this.cues = lexicon.cues();
    this.recipientPhrases = new Phrases("recipients.tsv", lexicon.language());
    this.originPhrases = new Phrases("origins.tsv", lexicon.language());
    this.categoryPhrases = lexicon.categories();
  }

  /** The sentence that nothing is disclosed; null when there is none. */
  @Nullable Found<Quote> noDisclosure() {
    return noDisclosure;
  }

  void read(Passage passage) {
    List<Word> words = Word.of(passage.text());
    if (passage.in(Section.SOURCES)) {
      origins(passage, words);
    }
    boolean section = passage.in(Section.DISCLOSURES);
    boolean elsewhere =
        passage.inAny(
                Section.PURPOSES,
                Section.OTHER,
                Section.PROTECTION,
                Section.TRANSFERS,
                Section.COOKIES,
                Section.MARKETING,
                Section.CONTENTS)
            && cues.in(words, "pass")
            && DATA.matcher(passage.text()).find();
    if (!section && !elsewhere) {
      return;
    }
    List<Clause> clauses = Clause.of(passage.text(), words, cues);
    for (Clause clause : clauses) {
      if (clause.negated()) {
        denied(passage, clause, section);
      } else {
        recipients(passage, words, clause, section);
      }
    }
  }

  private void denied(Passage passage, Clause clause, boolean section) {
    List<Word> words = clause.words();
    boolean outsider = cues.in(words, "outsider");
    boolean passed = cues.in(words, "pass");
    if (SOLD.matcher(passage.text()).find() && !GIVEN.matcher(passage.text()).find()) {
      return;
    }
    boolean region = REGION.matcher(passage.text()).find();
    if (!passed || region || noDisclosure != null || !(outsider || section)) {
      return;
    }
    Quote quote = new Quote(passage.quote(), passage.line());
    if (cues.in(words, "except") || cues.in(words, "than")) {
      undecided.add(
          new Undecided("no-disclosure", "nothing is disclosed but in some cases", quote));
    } else if (outsider || words.size() <= 9) {
      noDisclosure = new Found<>(quote, outsider ? 0.9 : 0.7);
    }
  }

  private void recipients(Passage passage, List<Word> words, Clause clause, boolean section) {
    boolean told = passage.item() || cues.in(words, "disclose") || words.size() <= 12;
    if (!told && !section) {
      return;
    }
    Quote quote = new Quote(passage.quote(), passage.line());
    for (Phrases.Hit hit : recipientPhrases.find(words)) {
      boolean here = hit.from() >= clause.from() && hit.from() < clause.to();
      boolean analytics = hit.id().equals("analytics") && !section;
      if (here && !analytics && receives(words.get(hit.to() - 1))) {
        boolean known =
            recipients.stream().anyMatch(old -> old.value().recipient().equals(hit.id()));
        if (!known) {
          recipients.add(
              new Found<>(
                  new Recipient(hit.id(), categories(passage, words, clause), null, quote),
                  section ? 0.85 : 0.7));
        }
      }
    }
  }

  /** A Finnish party from whom something is got is no recipient. */
  private static boolean receives(Word word) {
    return !word.form().matches(".*(?:lta|sta)(?:mme|nsa)?");
  }

  private List<Category> categories(Passage passage, List<Word> words, Clause clause) {
    Set<Category> got = new LinkedHashSet<>();
    for (Mention mention : Mention.of(passage.text(), words, categoryPhrases, cues)) {
      boolean here = mention.hit().from() >= clause.from() && mention.hit().from() < clause.to();
      boolean named =
          !mention.hit().weak()
              && mention.categories().get(0).group().matches("identity|contact|vehicle")
              && !CaseForms.adverbial(mention.hit().ending())
              && !CaseForms.into(mention.hit().ending())
              && !CaseForms.outOf(mention.hit().ending());
      if (here && named) {
        got.addAll(mention.categories());
      }
    }
    return List.copyOf(got);
  }

  private void origins(Passage passage, List<Word> words) {
    Quote quote = new Quote(passage.quote(), passage.line());
    List<Clause> clauses = Clause.of(passage.text(), words, cues);
    for (Phrases.Hit hit : originPhrases.find(words)) {
      boolean denied =
          clauses.stream()
              .anyMatch(c -> c.negated() && hit.from() >= c.from() && hit.from() < c.to());
      boolean known = origins.stream().anyMatch(old -> old.value().origin().equals(hit.id()));
      if (!denied && !known) {
        origins.add(new Found<>(new Origin(hit.id(), quote), 0.8));
      }
    }
  }
}
