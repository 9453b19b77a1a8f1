package fi.seloste.declare.notice;

import fi.seloste.declare.Action;
import fi.seloste.declare.Category;
import fi.seloste.declare.ClockTerm;
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

  /** Groups whose notices mean by customers others than them. */
  private static final Set<String> BESIDE_CUSTOMERS =
      Set.of("company-contact", "prospect", "visitor", "permission-holder", "supplier");

  private static final Set<String> PERSONS =
      Set.of(
          "customer",
          "employee",
          "member",
          "account",
          "contract",
          "order",
          "invoice",
          "contact-request");

  /** {@code kunnes peruutat}: what ends the keeping is an event, and no want of a period. */
  private static final Pattern UNTIL =
      Pattern.compile(
          "(?iu)(?:kunnes|siihen asti|siihen saakka|tills|until)\\P{L}.*(?:peru|kiel[tl]|återkall"
              + "|avbeställ|withdr|unsubscrib|opt)");

  /** What a sentence says of something that takes time, or that somebody may do. */
  private static final Pattern LASTS =
      Pattern.compile("(?iu)\\b(?:on|ovat|kestää|voit|voi|is|are|lasts|may|can|är|varar|kan)\\b");

  /** Words that promise no end, whatever else has a period. */
  private static final Pattern FOREVER =
      Pattern.compile("(?iu)toistaiseksi|tills? ?vidare|indefinite");

  private static final Pattern ASKS = Pattern.compile("(?iu)\\P{L}*(?:kuinka|miten|how|hur)\\b");
  private static final Pattern CAMERA = Pattern.compile("(?iu)kamer|camera|cctv|övervakning");
  private static final Pattern CALL = Pattern.compile("(?iu)puhelu|samtal|\\bcalls?\\b");

  private final Cues cues;
  private final Measures measures;
  private final Phrases phrases;
  private final RetentionWords words;
  private final String mainKind;
  private final boolean customers;
  private boolean cameras;
  private boolean calls;
  private final Set<Category> declared;
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
    this.declared = declared;
    this.cues = lexicon.cues();
    this.measures = lexicon.measures();
    this.phrases = lexicon.categories();
    this.words = new RetentionWords(lexicon.language());
    this.mainKind = groups.isEmpty() ? "customer" : groups.get(0);
    this.customers = groups.contains("customer") || BESIDE_CUSTOMERS.contains(mainKind);
  }

  void read(Passage passage) {
    String text = passage.text();
    List<Word> said = Word.of(text);
    cameras |= CAMERA.matcher(text).find() || CAMERA.matcher(passage.title()).find();
    calls |= CALL.matcher(text).find() || CALL.matcher(passage.title()).find();
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
    if (PeriodTalk.OTHER.matcher(text).find() && !core) {
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
        rule(passage, said, measure, last, next, visible);
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
        || words.kind(passage.text()) != null
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

  private void rule(
      Passage passage,
      List<Word> said,
      Measures.Measure measure,
      int from,
      int until,
      boolean visible) {
    String text = passage.text();
    String context = String.join(" ", passage.heads());
    String kind = words.kindNearest(text.substring(from, measure.end()));
    if (kind == null) {
      kind = words.kind(text.substring(0, measure.end()));
    }
    if (kind == null) {
      kind = words.kind(context);
    }
    if (kind == null) {
      kind = words.kind(text);
    }
    kind = kind == null || (kind.equals("customer") && !customers) ? mainKind : kind;
    kind = kind.equals("call") && cameras && !calls ? "video" : kind;
    String clock = words.clock(text.substring(measure.end(), until));
    if (clock == null) {
      clock = words.clock(until == text.length() ? text : text.substring(0, until));
    }
    boolean assumed = clock == null;
    boolean least = cues.in(near(said, measure, text), "minimum");
    Action action = visible ? Action.HIDE : least ? Action.REVIEW : action(text);
    String note =
        least
            ? "the notice says: at least"
            : measure.range()
                ? "the longer end of a range"
                : assumed ? "from when it counts is not said" : null;
    double sure = (passage.in(Section.RETENTION) ? 0.9 : 0.75) * (assumed ? 0.8 : 1);
    List<ClockTerm> clocks = List.of(new ClockTerm(clock == null ? "created" : clock, Period.ZERO));
    rules.add(
        new Found<>(
            new RetentionRule(
                RetentionForm.id(kind, clocks, Pick.LATEST, measure.period()),
                kind,
                clocks,
                Pick.LATEST,
                measure.period(),
                tolerance(near(said, measure, text), measure.period()),
                covers(passage, said, kind, measure),
                action,
                null,
                false,
                new Quote(passage.quote(), passage.line())),
            Math.round(sure * 100) / 100.0,
            note));
  }

  private static Action action(String text) {
    boolean anonymised = text.toLowerCase(java.util.Locale.ROOT).contains("anonym");
    boolean erased = text.matches("(?is).*(?:poist|tuho|hävit|rader|delet|eras|säilyt).*");
    return anonymised && !erased ? Action.ANONYMISE : Action.ERASE;
  }

  /** The three words before the period. */
  private static List<Word> near(List<Word> said, Measures.Measure measure, String text) {
    List<Word> before =
        said.stream()
            .filter(word -> word.start() < measure.start() && word.end() <= text.length())
            .toList();
    return before.subList(Math.max(0, before.size() - 3), before.size());
  }

  /** What «about» allows: a twelfth of a year, a week a month, and a day for each week. */
  private Period tolerance(List<Word> near, Period period) {
    if (!cues.in(near, "about")) {
      return Period.ZERO;
    }
    if (period.getYears() > 0) {
      return Period.ofDays(30);
    }
    return period.getMonths() > 0
        ? Period.ofDays(7)
        : Period.ofDays(Math.max(1, period.getDays() / 7));
  }

  private List<Category> covers(
      Passage passage, List<Word> said, String kind, Measures.Measure measure) {
    if (kind.equals("call")) {
      return List.of(Category.of("call-recording"));
    }
    Set<Category> covered = new LinkedHashSet<>();
    for (Mention mention : Mention.of(passage.text(), said, phrases, cues)) {
      Word word = said.get(mention.hit().to() - 1);
      boolean before = word.end() <= measure.start();
      String ending = mention.hit().ending();
      boolean named =
          !CaseForms.adverbial(ending)
              && !CaseForms.outOf(ending)
              && !CaseForms.into(ending)
              && !ending.equals("n");
      boolean contact = mention.categories().get(0).group().equals("contact");
      if (before && named && !mention.hit().weak() && (contact || !PERSONS.contains(kind))) {
        covered.addAll(mention.categories());
      }
    }
    List<Category> known = covered.stream().filter(declared::contains).toList();
    return known.isEmpty() ? List.copyOf(covered) : known;
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
    String kind = words.kind(passage.text());
    boolean own = kind != null && (kind.equals("call") || passage.item());
    kind = own && kind != null ? kind : mainKind;
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
