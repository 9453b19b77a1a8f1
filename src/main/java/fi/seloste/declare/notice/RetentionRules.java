package fi.seloste.declare.notice;

import fi.seloste.declare.Action;
import fi.seloste.declare.Category;
import fi.seloste.declare.ClockTerm;
import fi.seloste.declare.Condition;
import fi.seloste.declare.Pick;
import fi.seloste.declare.Quote;
import fi.seloste.declare.RetentionForm;
import fi.seloste.declare.RetentionRule;
import java.time.Period;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes a rule of a period: of what kind of record it is, from when it counts, what it covers. */
final class RetentionRules {

  private static final Period NONE = Period.ZERO;

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

  /** {@code kuitenkin enintään}: a bound on the period before it, counted from the beginning. */
  private static final Pattern HOWEVER =
      Pattern.compile(
          "(?iu)(?:kuitenkin|mutta|dock|men|but|however,?)(?: \\p{L}+)? (?:enintään|korkeintaan"
              + "|viimeistään|högst|senast|at most|no longer than|not more than)\\s*$");

  /** {@code sen mukaan, kumpi on aikaisempi}: the clocks before it are alternatives. */
  private static final Pattern EARLIEST =
      Pattern.compile(
          "(?iu)kump\\p{L}+(?: \\p{L}+){0,3} (?:aikaise|aiem|ensin)|vilket\\p{L}*(?: \\p{L}+){0,3}"
              + " (?:först|tidig)|whichever(?: \\p{L}+){0,2} (?:first|earl|sooner)");

  private static final Pattern LATEST =
      Pattern.compile(
          "(?iu)kump\\p{L}+(?: \\p{L}+){0,3} (?:myöh|viim)|vilket\\p{L}*(?: \\p{L}+){0,3}"
              + " (?:sist|sen)|whichever(?: \\p{L}+){0,2} la(?:st|t)");

  /** A clause that says when a rule holds. */
  private static final Pattern IF =
      Pattern.compile("(?iu)(?<!\\p{L})(?:jos|mikäli|om|ifall|if)(?!\\p{L})");

  private static final Pattern CAMERA = Pattern.compile("(?iu)kamer|camera|cctv|övervakning");
  private static final Pattern CALL = Pattern.compile("(?iu)puhelu|samtal|\\bcalls?\\b");

  /** The part of the sentence that belongs to a period. */
  record Span(Measures.Measure measure, int from, int until) {}

  private record Clocks(List<ClockTerm> terms, Pick pick, boolean assumed) {}

  private final Cues cues;
  private final Phrases phrases;
  private final Conditions conditions;
  private final RetentionWords words;
  private final String mainKind;
  private final boolean customers;
  private final Set<Category> declared;
  private boolean cameras;
  private boolean calls;

  /**
   * Begins a notice.
   *
   * @param groups those whom the notice is about: the kinds of record that have no name of their
   *     own
   * @param declared the categories that it says are kept
   */
  RetentionRules(Lexicon lexicon, List<String> groups, Set<Category> declared) {
    this.declared = declared;
    this.cues = lexicon.cues();
    this.phrases = lexicon.categories();
    this.conditions = lexicon.conditions();
    this.words = new RetentionWords(lexicon.language());
    this.mainKind = groups.isEmpty() ? "customer" : groups.get(0);
    this.customers = groups.contains("customer") || BESIDE_CUSTOMERS.contains(mainKind);
  }

  /** Sees whether recordings are of calls or of cameras. */
  void see(Passage passage) {
    String text = passage.title() + " " + passage.text();
    cameras |= CAMERA.matcher(text).find();
    calls |= CALL.matcher(text).find();
  }

  /** The kind of record of a text; null when it names none. */
  @Nullable String named(String text) {
    return words.kind(text);
  }

  String mainKind() {
    return mainKind;
  }

  Found<RetentionRule> rule(Passage passage, List<Word> said, Span span, boolean visible) {
    String text = passage.text();
    Measures.Measure measure = span.measure();
    String kind = kind(passage, span);
    Clocks clocks = clocks(text, span);
    List<Word> near = near(said, measure, text);
    boolean least = cues.in(near, "minimum");
    Action action = visible ? Action.HIDE : least ? Action.REVIEW : action(text);
    Condition when = when(passage, said);
    double sure = (passage.in(Section.RETENTION) ? 0.9 : 0.75) * (clocks.assumed() ? 0.8 : 1);
    RetentionRule rule =
        new RetentionRule(
            RetentionForm.id(kind, clocks.terms(), clocks.pick(), measure.period()),
            kind,
            clocks.terms(),
            clocks.pick(),
            measure.period(),
            tolerance(near, measure.period()),
            covers(passage, said, kind, measure),
            action,
            when,
            false,
            new Quote(passage.quote(), passage.line()));
    String note = note(text, span, least, clocks, when);
    return new Found<>(rule, Math.round(sure * 100) / 100.0, note);
  }

  private static @Nullable String note(
      String text, Span span, boolean least, Clocks clocks, @Nullable Condition when) {
    if (least) {
      return "the notice says: at least";
    }
    if (when != null) {
      return "under a condition; check its field";
    }
    if (IF.matcher(text).find()) {
      return "under a condition";
    }
    if (HOWEVER.matcher(text.substring(0, span.measure().start())).find()) {
      return "the notice says: however at most";
    }
    return span.measure().range()
        ? "the longer end of a range"
        : clocks.assumed() ? "from when it counts is not said" : null;
  }

  private String kind(Passage passage, Span span) {
    String text = passage.text();
    int end = span.measure().end();
    String kind = words.kindNearest(text.substring(span.from(), end));
    if (kind == null) {
      kind = words.kind(text.substring(0, end));
    }
    if (kind == null) {
      kind = words.kind(String.join(" ", passage.heads()));
    }
    if (kind == null) {
      kind = words.kind(text);
    }
    kind = kind == null || (kind.equals("customer") && !customers) ? mainKind : kind;
    return kind.equals("call") && cameras && !calls ? "video" : kind;
  }

  /** From when the period counts: as the text after it says, or before it, else from creation. */
  private Clocks clocks(String text, Span span) {
    String after = text.substring(span.measure().end(), span.until());
    boolean first = EARLIEST.matcher(after).find();
    if (first || LATEST.matcher(after).find()) {
      List<ClockTerm> terms =
          words.clocks(after).stream().map(role -> new ClockTerm(role, NONE)).toList();
      if (terms.size() > 1) {
        return new Clocks(terms, first ? Pick.EARLIEST : Pick.LATEST, false);
      }
    }
    String clock = words.clock(after);
    boolean bound = HOWEVER.matcher(text.substring(0, span.measure().start())).find();
    if (clock == null && !bound) {
      clock = words.clock(text.substring(0, span.until()));
    }
    String role = clock == null ? "created" : clock;
    return new Clocks(List.of(new ClockTerm(role, NONE)), Pick.LATEST, clock == null);
  }

  /** The condition of the rule, where its field has a usual name. */
  private @Nullable Condition when(Passage passage, List<Word> said) {
    return cues.in(said, "except") || cues.in(said, "negation")
        ? null
        : conditions.of(passage.text(), said, new Phrases.Hit("", false, 0, 0, ""));
  }

  private static Action action(String text) {
    boolean anonymised = text.toLowerCase(Locale.ROOT).contains("anonym");
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
      return NONE;
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
}
