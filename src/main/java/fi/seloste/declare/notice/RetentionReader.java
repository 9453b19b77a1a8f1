package fi.seloste.declare.notice;

import fi.seloste.declare.Action;
import fi.seloste.declare.Category;
import fi.seloste.declare.Pick;
import fi.seloste.declare.Quote;
import fi.seloste.declare.RetentionForm;
import fi.seloste.declare.RetentionRule;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads how long a notice says that data are kept. A period that something else has (an answer, a
 * guarantee, an age) is no rule.
 */
final class RetentionReader {

  /** {@code kunnes peruutat}: what ends the keeping is an event, and no want of a period. */
  private static final Pattern UNTIL =
      Pattern.compile(
          "(?iu)(?:kunnes|siihen asti|siihen saakka|tills|until)\\P{L}.*(?:peru|kiel[tl]|återkall"
              + "|avbeställ|withdr|unsubscrib|opt)");

  /** What a sentence says of something that takes time, or that somebody may do. */
  private static final Pattern LASTS =
      Pattern.compile(
          "(?iu)\\b(?:on|ovat|kestää|voit|voi|tulee|is|are|lasts|may|can|must|ska|är|varar|kan)\\b");

  /** A compound of data: {@code lähetystiedot}. */
  private static final String DATA = ".+(?:tiedot|tietoja|tietoa|tietojen|uppgifter|uppgifterna)";

  /** {@code Kurssitiedot: vuosi}. */
  private static final Pattern OF_SOME = Pattern.compile("\\p{Lu}[^:.]{3,60}: ");

  /** Words that promise no end, whatever else has a period. */
  private static final Pattern FOREVER =
      Pattern.compile("(?iu)toistaiseksi|tills? ?vidare|indefinite");

  private static final Pattern ASKS = Pattern.compile("(?iu)\\P{L}*(?:kuinka|miten|how|hur)\\b");

  private final Cues cues;
  private final Measures measures;
  private final Phrases phrases;
  private final RetentionRules maker;
  private final List<Found<RetentionRule>> unmeasured = new ArrayList<>();

  final List<Found<RetentionRule>> rules = new ArrayList<>();
  final List<Undecided> undecided = new ArrayList<>();

  /**
   * Begins a notice.
   *
   * @param groups those whom the notice is about: the kinds of record that have no name of their
   *     own
   * @param declared the categories that it says are kept
   */
  RetentionReader(Lexicon lexicon, List<String> groups, Set<Category> declared) {
    this.cues = lexicon.cues();
    this.measures = lexicon.measures();
    this.phrases = lexicon.categories();
    this.maker = new RetentionRules(lexicon, groups, declared);
  }

  void read(Passage passage) {
    String text = passage.text();
    List<Word> said = Word.of(text);
    maker.see(passage);
    if (ASKS.matcher(text).lookingAt()) {
      return;
    }
    boolean section = passage.in(Section.RETENTION);
    boolean core = PeriodTalk.CORE.matcher(text).find() || headsKeep(passage);
    List<Measures.Measure> found = measures.of(text);
    if (found.isEmpty()) {
      indefinite(passage, said, section, core);
      return;
    }
    boolean visible =
        cues.in(said, "visible") && !strictlyKept(text) && !PeriodTalk.GOES.matcher(text).find();
    if (PeriodTalk.ANSWER.matcher(text).find() && !strictlyKept(text)) {
      return;
    }
    if ((PeriodTalk.OTHER.matcher(text).find() && !core)
        || PeriodTalk.THINGS.matcher(text).matches()) {
      return;
    }
    if (!core && !visible && !(section && retained(passage, said) && ofData(passage, said))) {
      return;
    }
    if (passage.inAny(Section.RIGHTS, Section.CONTACT, Section.DATE) && !core) {
      return;
    }
    for (int i = 0; i < found.size(); i++) {
      Measures.Measure measure = found.get(i);
      if (!Measures.ofAnotherWord(text, measure)) {
        int next = i + 1 < found.size() ? found.get(i + 1).start() : text.length();
        int last = i == 0 ? 0 : found.get(i - 1).end();
        RetentionRules.Span span = new RetentionRules.Span(measure, last, next);
        rules.add(maker.rule(passage, said, span, visible));
      }
    }
  }

  private static boolean headsKeep(Passage passage) {
    return passage.heads().stream().anyMatch(head -> PeriodTalk.CORE.matcher(head).find());
  }

  /** In a part on retention a bare period is enough, in a list or table. */
  private boolean retained(Passage passage, List<Word> said) {
    boolean verbless =
        said.size() <= 20
            && !LASTS.matcher(passage.text()).find()
            && said.stream().noneMatch(word -> word.form().matches(".{3,}(?:t|d)aan"));
    return passage.item() || cues.in(said, "retain") || verbless || passage.text().contains(":");
  }

  /** Whether a bare period is of something that is kept: a kind of record, a category, data. */
  private boolean ofData(Passage passage, List<Word> said) {
    return passage.item()
        || OF_SOME.matcher(passage.text()).lookingAt()
        || maker.named(passage.text()) != null
        || said.stream().anyMatch(word -> word.form().matches(DATA))
        || cues.in(said, "datum")
        || !Mention.of(passage.text(), said, phrases, cues).isEmpty();
  }

  private static boolean strictlyKept(String text) {
    return Pattern.compile(
            "säilyt|säily[tvy]|lagra|spara|bevar|retain|stored|kept|säilö",
            Pattern.CASE_INSENSITIVE)
        .matcher(text)
        .find();
  }

  /** A sentence that says how long, and gives nothing that can be measured. */
  private void indefinite(Passage passage, List<Word> said, boolean section, boolean core) {
    boolean vague = cues.in(said, "indefinite");
    if (!vague || !(section || core) || passage.inAny(Section.RIGHTS, Section.CONTACT)) {
      return;
    }
    if (!section
        && !strictlyKept(passage.text())
        && !passage.text().matches("(?is).*(?:tuho|hävit|poist).*(?:enää|kun |kunnes).*")) {
      return;
    }
    if (said.size() < 3 || (!core && !passage.item() && !cues.in(said, "retain"))) {
      return;
    }
    if (UNTIL.matcher(passage.text()).find()) {
      undecided.add(
          new Undecided(
              "retention",
              "kept until something happens; a rule with clock: withdrawn says it",
              new Quote(passage.quote(), passage.line())));
      return;
    }
    String kind = maker.named(passage.text());
    boolean own = kind != null && (kind.equals("call") || passage.item());
    kind = own && kind != null ? kind : maker.mainKind();
    List<Category> covers =
        kind.equals("call") ? List.of(Category.of("call-recording")) : List.of();
    unmeasured.add(
        new Found<>(
            new RetentionRule(
                RetentionForm.id(kind, List.of(), Pick.LATEST, null),
                kind,
                List.of(),
                Pick.LATEST,
                null,
                Period.ZERO,
                covers,
                Action.ERASE,
                null,
                false,
                new Quote(passage.quote(), passage.line())),
            section ? 0.85 : 0.7,
            "no period that can be measured"));
  }

  /** Ends the notice: a kind that has a period needs no sentence without one. */
  void end() {
    Set<String> told = new LinkedHashSet<>();
    rules.forEach(rule -> told.add(rule.value().records()));
    boolean measured = !rules.isEmpty();
    for (Found<RetentionRule> rule : unmeasured) {
      String quote = String.valueOf(rule.value().quote().quote());
      boolean fault = !measured || FOREVER.matcher(quote).find();
      if (fault && told.add(rule.value().records())) {
        rules.add(rule);
      } else {
        undecided.add(
            new Undecided(
                "retention", "says no period that can be measured", rule.value().quote()));
      }
    }
  }
}
