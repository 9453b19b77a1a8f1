package fi.seloste.declare.notice;

import fi.seloste.declare.Category;
import fi.seloste.declare.Condition;
import fi.seloste.declare.Quote;
import fi.seloste.declare.Register.Declared;
import fi.seloste.declare.Register.Excluded;
import fi.seloste.declare.Register.Separated;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads which categories a notice says are kept, are not kept, and are kept apart. */
final class ContentsReader {

  private static final String COUNTED = "analytics-visitor";
  private static final String EXCEPT = "denied in some cases only: ";

  /** {@code Esittelyissä kävijät: …}: what it denies is denied of them. */
  private static final Pattern OF_SOME = Pattern.compile("\\p{Lu}[^:.]{3,60}: ");

  /** A question, or a line of a table of contents that asks it. */
  private static final Pattern ASKS =
      Pattern.compile(
          "mita|millaisia|mitka|miten|kuinka|mihin|miksi|kuka|kenelle|mista|what|how|why|who|vilka"
              + "|vad|hur|varfor|vem");

  /** What one of the registers of a notice has not, another may have. */
  private static final Pattern HERE =
      Pattern.compile("(?iu)tä(?:hän|ssä|ltä) rekisteri|i detta register|in(?:to)? this register");

  private final Cues cues;
  private final Phrases phrases;
  private final Groups groups;
  private final Conditions conditions;
  private final Measures measures;
  private final Standings standings;
  private final ClosedList list;

  final List<Found<Declared>> declares = new ArrayList<>();
  final List<Found<Excluded>> excludes = new ArrayList<>();
  final List<Found<Separated>> separates = new ArrayList<>();
  final List<Undecided> undecided = new ArrayList<>();
  private final List<Category> before = new ArrayList<>();
  private final Denials denials;
  private List<Found<Declared>> last = List.of();

  ContentsReader(Lexicon lexicon) {
    this.cues = lexicon.cues();
    this.phrases = lexicon.categories();
    this.denials = new Denials(cues);
    this.groups = lexicon.groups();
    this.conditions = lexicon.conditions();
    this.measures = lexicon.measures();
    this.standings = new Standings(cues, denials);
    this.list = new ClosedList(cues);
  }

  /** The sentence that says that the list is complete; null when none does. */
  @Nullable Quote closed() {
    Passage closing = list.closing();
    return closing == null ? null : new Quote(closing.quote(), closing.line());
  }

  void read(Passage passage) {
    if (passage.sections().stream().allMatch(Naming.NEVER::contains)) {
      return;
    }
    List<Word> words = Word.of(passage.text());
    list.read(passage, words);
    if (elsewhere(words) || groups.onlyLists(passage)) {
      return;
    }
    List<Mention> mentions = Mention.of(passage.text(), words, phrases, cues);
    List<Clause> clauses = Clause.of(passage.text(), words, cues);
    boolean timed = measures.in(passage.text());
    Standings.Said said = new Standings.Said(passage, words, clauses, mentions, timed);
    analytics(passage, words);
    int known = declares.size();
    List<Category> seen = new ArrayList<>();
    Set<Category> excepted = denials.excepted(words, mentions);
    if (mentions.isEmpty() && denials.ofBefore(clauses)) {
      takeBack(passage);
    }
    for (Mention mention : mentions) {
      Standing standing = standings.of(said, mention);
      if (standing == Standing.APART) {
        apart(passage, words, said.clause(mention), mentions, seen);
      } else {
        take(passage, words, mention, standing, excepted);
      }
      if (standing == Standing.DECLARED || standing == Standing.OPTIONAL) {
        seen.addAll(mention.categories());
      }
    }
    if (!seen.isEmpty()) {
      before.clear();
      before.addAll(seen);
    }
    last = List.copyOf(declares.subList(known, declares.size()));
  }

  /** «Niitä ei tallenneta»: what the sentence before seemed to declare is not kept. */
  private void takeBack(Passage passage) {
    Quote quote = new Quote(passage.quote(), passage.line());
    for (Found<Declared> found : last) {
      declares.remove(found);
      Declared old = found.value();
      excludes.add(new Found<>(new Excluded(old.category(), old.subjects(), quote), 0.75));
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
        || ASKS.matcher(words.get(0).form()).matches()
        || words.stream().anyMatch(word -> word.form().equals("evasteselosteesta"));
  }

  private void take(
      Passage passage,
      List<Word> words,
      Mention mention,
      Standing standing,
      Set<Category> excepted) {
    Quote quote = new Quote(passage.quote(), passage.line());
    switch (standing) {
      case DECLARED, OPTIONAL, ONLY -> declare(passage, words, mention, standing, quote);
      case EXCLUDED -> {
        boolean anonymous = cues.in(words, "anonymised");
        List<String> about =
            anonymous && passage.in(Section.COOKIES)
                ? List.of(COUNTED)
                : groups.of(passage, words, mention.hit().from());
        boolean here =
            HERE.matcher(passage.text()).find() || OF_SOME.matcher(passage.text()).lookingAt();
        double sure = mention.hypernym() || anonymous || here ? 0.75 : 0.9;
        for (Category category : mention.categories()) {
          if (!excepted.contains(category)) {
            excludes.add(new Found<>(new Excluded(category, about, quote), sure));
          }
        }
        mention.categories().stream()
            .filter(excepted::contains)
            .forEach(
                category ->
                    undecided.add(new Undecided("excludes", EXCEPT + category.id(), quote)));
      }
      case UNDECIDED ->
          undecided.add(new Undecided("excludes", EXCEPT + ids(mention.categories()), quote));
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
    if (standing == Standing.ONLY) {
      list.close(passage);
    }
    List<String> about = groups.of(passage, words, mention.hit().from());
    Condition when = conditions.of(passage.text(), words, mention.hit());
    String note = when != null ? "under a condition; check its field" : null;
    if (note == null && cues.in(words, "condition") && conditional(words)) {
      note = "under a condition";
    }
    if (note == null && mention.hit().misspelt()) {
      note = "a misspelt word";
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
    double slip = mention.hit().misspelt() ? 0.7 : 1;
    return Math.round(sure * hypernym * weak * optional * slip * 100) / 100.0;
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

  static String ids(List<Category> categories) {
    return String.join(", ", categories.stream().map(Category::id).toList());
  }
}
