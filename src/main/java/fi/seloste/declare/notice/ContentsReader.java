package fi.seloste.declare.notice;

import fi.seloste.declare.Category;
import fi.seloste.declare.Condition;
import fi.seloste.declare.Quote;
import fi.seloste.declare.Register.Declared;
import fi.seloste.declare.Register.Excluded;
import fi.seloste.declare.Register.Separated;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads which categories a notice says are kept, are not kept, and are kept apart. */
final class ContentsReader {

  private static final Set<Section> NEVER =
      EnumSet.of(
          Section.CONTROLLER,
          Section.CONTACT,
          Section.RIGHTS,
          Section.DATE,
          Section.REGISTER_NAME,
          Section.TRANSFERS);
  private static final Set<Section> ONLY_DENIED =
      EnumSet.of(
          Section.DISCLOSURES,
          Section.SOURCES,
          Section.RETENTION,
          Section.PROTECTION,
          Section.SUBJECTS);

  /** A sentence that says when data go names data that are kept, but not what is kept. */
  private static final Pattern GOES =
      Pattern.compile("(?iu)poistetaan|hävitetään|tuhotaan|raderas|gallras|deleted|erased");

  /** {@code rekisterissä on}. */
  private static final Pattern HOLDS =
      Pattern.compile(
          "(?iu)rekisteris(?:sä|tä) (?:on|ovat|löyty)|rekisteriin (?:merkitään|kuuluu)|registret (?:finns|ingår)"
              + "|register (?:holds|has)");

  private static final String COUNTED = "analytics-visitor";

  private final Cues cues;
  private final Phrases phrases;
  private final Polarity polarity;
  private final Groups groups;
  private final Conditions conditions;
  private final Measures measures;

  final List<Found<Declared>> declares = new ArrayList<>();
  final List<Found<Excluded>> excludes = new ArrayList<>();
  final List<Found<Separated>> separates = new ArrayList<>();
  final List<Undecided> undecided = new ArrayList<>();
  private final List<Category> before = new ArrayList<>();
  private @Nullable Passage closing;

  ContentsReader(Lexicon lexicon) {
    this.cues = lexicon.cues();
    this.phrases = lexicon.categories();
    this.polarity = new Polarity(cues);
    this.groups = lexicon.groups();
    this.conditions = lexicon.conditions();
    this.measures = lexicon.measures();
  }

  /** The sentence that says that the list is complete; null when none does. */
  @Nullable Quote closed() {
    return closing == null ? null : new Quote(closing.quote(), closing.line());
  }

  void read(Passage passage) {
    if (passage.sections().stream().allMatch(NEVER::contains)) {
      return;
    }
    List<Word> words = Word.of(passage.text());
    close(passage, words);
    if (elsewhere(words) || groups.lists(passage)) {
      return;
    }
    List<Mention> mentions = Mention.of(passage.text(), words, phrases);
    List<Clause> clauses = Clause.of(passage.text(), words, cues);
    analytics(passage, words);
    boolean measured = measures.in(passage.text());
    List<Category> seen = new ArrayList<>();
    for (Mention mention : mentions) {
      Clause clause = clause(clauses, mention);
      Standing standing = standing(passage, words, clause, mention, measured);
      if (standing == Standing.APART) {
        apart(passage, words, clause, mentions, seen);
      } else {
        take(passage, words, mention, standing);
      }
      if (standing == Standing.DECLARED || standing == Standing.OPTIONAL) {
        seen.addAll(mention.categories());
      }
    }
    if (!seen.isEmpty()) {
      before.clear();
      before.addAll(seen);
    }
  }

  /** What a service that counts visitors sees, and does not see. */
  private void analytics(Passage passage, List<Word> words) {
    boolean denied = cues.in(words, "negation");
    boolean counted = words.stream().anyMatch(word -> word.startsWith("analyti", "analys"));
    if (!passage.in(Section.COOKIES) || !counted) {
      return;
    }
    Quote quote = new Quote(passage.quote(), passage.line());
    if (!denied && words.stream().anyMatch(word -> word.startsWith("google", "matomo"))) {
      declares.add(
          new Found<>(
              new Declared(Category.of("web-behaviour"), List.of(COUNTED), null, quote),
              0.55,
              "an analytics service is used"));
    } else if (denied
        && (cues.in(words, "pass") || cues.in(words, "keep"))
        && words.stream().anyMatch(word -> word.startsWith("henkiloti", "personup", "personal"))) {
      for (String id : List.of("name", "email", "phone-number")) {
        excludes.add(new Found<>(new Excluded(Category.of(id), List.of(COUNTED), quote), 0.6));
      }
    }
  }

  /** A sentence about what nobody has to read here: links, other registers. */
  private static boolean elsewhere(List<Word> words) {
    return words.isEmpty()
        || words.stream().anyMatch(word -> word.form().equals("evasteselosteesta"));
  }

  private static Clause clause(List<Clause> clauses, Mention mention) {
    for (Clause clause : clauses) {
      if (mention.hit().from() >= clause.from() && mention.hit().from() < clause.to()) {
        return clause;
      }
    }
    return clauses.get(clauses.size() - 1);
  }

  private Standing standing(
      Passage passage, List<Word> words, Clause clause, Mention mention, boolean measured) {
    boolean contents = passage.in(Section.CONTENTS);
    boolean list = contents && !passage.inAny(Section.RETENTION);
    if (clause.negated()) {
      Standing denied =
          polarity.ofDenied(clause, words.get(mention.hit().to() - 1), list, measured);
      boolean optional = denied == Standing.OPTIONAL && (!list || !named(passage, words, mention));
      return optional ? Standing.SILENT : denied;
    }
    if (clause.condition()) {
      return Standing.SILENT;
    }
    Standing heads =
        passage.item() || contents ? polarity.ofHeads(passage.heads()) : Standing.DECLARED;
    if (anonymised(passage, clause, mention)) {
      return Standing.EXCLUDED;
    }
    boolean named = named(passage, words, mention);
    if (heads == Standing.EXCLUDED || heads == Standing.UNDECIDED) {
      return named ? heads : Standing.SILENT;
    }
    if (!named || !kept(passage, words, clause, mention, list)) {
      return Standing.SILENT;
    }
    return excepted(words, mention) ? Standing.UNDECIDED : heads;
  }

  /** {@code salasanaa lukuun ottamatta}. */
  private static boolean excepted(List<Word> words, Mention mention) {
    int next = mention.hit().to();
    return next < words.size()
        && words.get(next).startsWith("lukuun", "poislukien", "undantag", "except")
        && (next + 1 >= words.size()
            || words.get(next).startsWith("poisl")
            || words.get(next + 1).startsWith("ottam"));
  }

  private boolean anonymised(Passage passage, Clause clause, Mention mention) {
    return !passage.in(Section.RETENTION)
        && mention.categories().get(0).group().equals("online")
        && cues.in(clause.words(), "anonymised");
  }

  /** Whether the words name data, and not what is done with or by them. */
  private boolean named(Passage passage, List<Word> words, Mention mention) {
    int last = mention.hit().to() - 1;
    Word word = words.get(last);
    String after = passage.text().substring(word.end());
    if (after.matches("(?s)\\s*:\\s*(?:\\S*@|\\+?\\d|www|http).*") || after.startsWith("@")) {
      return false;
    }
    int next = last + 1;
    boolean touches =
        next < words.size()
            && passage.text().substring(word.end(), words.get(next).start()).isBlank();
    if (touches && cues.is(words.get(next), "purposeword")) {
      return false;
    }
    String ending = mention.hit().ending();
    boolean goesOn = touches && !links(words.get(next));
    // A word such as «lupa» names data in a list, and anything in a sentence.
    if (mention.hit().weak() && !passage.item() && passage.text().endsWith(".")) {
      return false;
    }
    if (mention.hit().weak() && (!passage.in(Section.CONTENTS) || goesOn || ending.equals("n"))) {
      return false;
    }
    if (mention.hit().to() - mention.hit().from() > 1) {
      return !CaseForms.towards(ending);
    }
    if (CaseForms.adverbial(ending)) {
      return false;
    }
    if (CaseForms.into(ending)) {
      return within(words, next, next + 5, "afterdata");
    }
    if (CaseForms.outOf(ending)) {
      return within(words, 0, last, "data")
          || within(words, next, next + 3, "afterdata")
          || within(words, next, next + 5, "collect");
    }
    return true;
  }

  private boolean within(List<Word> words, int from, int to, String cue) {
    int end = Math.min(to, words.size());
    return from < end && cues.in(words.subList(from, end), cue);
  }

  /** Whether the sentence says that it is kept. */
  private boolean kept(
      Passage passage, List<Word> words, Clause clause, Mention mention, boolean list) {
    if (!passage.item() && GOES.matcher(passage.text()).find() && !cues.in(words, "collect")) {
      return false;
    }
    if (passage.inAny(ONLY_DENIED.toArray(new Section[0])) && !list) {
      return false;
    }
    if (list) {
      return !passage.in(Section.SOURCES)
          || !cues.in(clause.words(), "source")
          || passage.item()
          || cues.in(clause.words(), "collect");
    }
    if (passage.sections().stream().anyMatch(NEVER::contains)
        || passage.in(Section.RECORDINGS)
        || mention.hit().weak()) {
      return false;
    }
    boolean cookie = mention.categories().get(0).id().equals("cookie-id");
    boolean collected =
        HOLDS.matcher(passage.text()).find()
            || within(words, 0, mention.hit().from(), "collect")
            || (clauseEnds(words, mention) && cues.in(clause.words(), "collect"));
    boolean used = cookie && passage.in(Section.COOKIES) && within(words, 0, words.size(), "use");
    return (collected || used) && object(passage, words, mention);
  }

  private static boolean clauseEnds(List<Word> words, Mention mention) {
    return mention.hit().to() < words.size();
  }

  /** Whether what is named is what is collected: a genitive belongs to the next word. */
  private boolean object(Passage passage, List<Word> words, Mention mention) {
    int at = mention.hit().to();
    if (!mention.hit().ending().equals("n")) {
      return true;
    }
    while (at < words.size()
        && (links(words.get(at)) || CaseForms.genitive(words.get(at).form()))) {
      at++;
    }
    return !passage.inAny(Section.PURPOSES, Section.LEGAL_BASIS)
        && (at == words.size() || cues.is(words.get(at), "data"));
  }

  private static boolean links(Word word) {
    return word.form().matches("ja|seka|tai|och|and|or|eller");
  }

  private void take(Passage passage, List<Word> words, Mention mention, Standing standing) {
    Quote quote = new Quote(passage.quote(), passage.line());
    switch (standing) {
      case DECLARED, OPTIONAL, ONLY -> declare(passage, words, mention, standing, quote);
      case EXCLUDED -> {
        boolean anonymous = cues.in(words, "anonymised");
        List<String> about =
            anonymous && passage.in(Section.COOKIES)
                ? List.of(COUNTED)
                : groups.of(passage, words, mention.hit().from());
        double sure = mention.hypernym() || anonymous ? 0.75 : 0.9;
        for (Category category : mention.categories()) {
          excludes.add(new Found<>(new Excluded(category, about, quote), sure));
        }
      }
      case UNDECIDED ->
          undecided.add(
              new Undecided(
                  "excludes", "denied in some cases only: " + ids(mention.categories()), quote));
      default -> {}
    }
  }

  private void declare(
      Passage passage, List<Word> words, Mention mention, Standing standing, Quote quote) {
    if (mention.hypernym() && mention.categories().get(0).special()) {
      undecided.add(
          new Undecided("declares", "special categories are meant, none is named", quote));
      return;
    }
    if (standing == Standing.ONLY && closing == null) {
      closing = passage;
    }
    List<String> about = groups.of(passage, words, mention.hit().from());
    Condition when = conditions.of(passage.text(), words, mention.hit());
    String note = when != null ? "under a condition; check its field" : null;
    if (note == null && cues.in(words, "condition") && conditional(words)) {
      note = "under a condition";
    }
    double sure = confidence(passage, mention, standing);
    for (Category category : mention.categories()) {
      declares.add(new Found<>(new Declared(category, about, when, quote), sure, note));
    }
  }

  private static boolean conditional(List<Word> words) {
    return words.stream()
        .anyMatch(word -> List.of("jos", "mikali", "if", "om", "ifall").contains(word.form()));
  }

  private static double confidence(Passage passage, Mention mention, Standing standing) {
    double sure = !passage.in(Section.CONTENTS) ? 0.6 : passage.item() ? 0.95 : 0.9;
    double hypernym = mention.hypernym() ? 0.9 : 1;
    double weak = mention.hit().weak() ? 0.7 : 1;
    double optional = standing == Standing.OPTIONAL ? 0.9 : 1;
    return Math.round(sure * hypernym * weak * optional * 100) / 100.0;
  }

  private void apart(
      Passage passage,
      List<Word> words,
      Clause clause,
      List<Mention> mentions,
      List<Category> seen) {
    List<Category> from = new ArrayList<>();
    for (Mention mention : mentions) {
      int last = mention.hit().to() - 1;
      if (last >= clause.from() && last < clause.to()) {
        from.addAll(mention.categories());
      }
    }
    List<Category> kept = new ArrayList<>(seen.isEmpty() ? before : seen);
    kept.removeAll(from);
    if (!kept.isEmpty()
        && separates.stream()
            .noneMatch(
                old ->
                    old.value().quote().quote() != null
                        && passage.quote().equals(old.value().quote().quote()))) {
      Quote quote = new Quote(passage.quote(), passage.line());
      separates.add(new Found<>(new Separated(kept, from, quote), 0.8));
    } else if (kept.isEmpty() && words.size() > 2) {
      undecided.add(
          new Undecided(
              "separates",
              "kept apart from something: " + ids(from),
              new Quote(passage.quote(), passage.line())));
    }
  }

  /** Whether the sentence says that nothing else is kept. */
  private void close(Passage passage, List<Word> words) {
    if (closing != null || !passage.inAny(Section.CONTENTS, Section.PURPOSES, Section.OTHER)) {
      return;
    }
    boolean nothingElse =
        cues.in(words, "negation")
            && cues.in(words, "other")
            && cues.in(words, "keep")
            && (cues.in(words, "than") || otherData(words));
    boolean all =
        passage.in(Section.CONTENTS)
            && cues.in(words, "all")
            && cues.in(words, "collect")
            && cues.in(words, "following");
    boolean only =
        passage.in(Section.CONTENTS)
            && cues.in(words, "justonly")
            && cues.in(words, "following")
            && !cues.in(words, "negation");
    if (nothingElse || all || only) {
      closing = passage;
    }
  }

  /** {@code muita tietoja}: other data, and not other comments. */
  private boolean otherData(List<Word> words) {
    int other = cues.first(words, "other");
    return other + 1 < words.size()
        && words
            .get(other + 1)
            .form()
            .matches("(?:henkilo|asiakas|person)?(?:tieto|tiedo|upp?gift|data|information).*");
  }

  static String ids(List<Category> categories) {
    return String.join(", ", categories.stream().map(Category::id).toList());
  }
}
