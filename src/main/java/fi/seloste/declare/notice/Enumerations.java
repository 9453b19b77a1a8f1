package fi.seloste.declare.notice;

import fi.seloste.declare.Category;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is kept where no heading told it: a list, or a sentence, that is nothing but a row of
 * data about a person says so by itself.
 */
final class Enumerations {

  /** Parts whose headings were not understood, or whose text went on to something else. */
  private static final Set<Section> OPEN =
      EnumSet.of(
          Section.OTHER,
          Section.CONTROLLER,
          Section.CONTACT,
          Section.REGISTER_NAME,
          Section.SUBJECTS,
          Section.DATE,
          Section.PURPOSES,
          Section.LEGAL_BASIS,
          Section.MARKETING);

  /** What fills a field, and so is the controller's own. */
  private static final Pattern VALUE =
      Pattern.compile("@|\\d{5}|\\d{3}[ -]\\d{3}|www\\.|https?:|:\\s*\\p{Lu}");

  /** What people tell of themselves. */
  private static final Pattern GIVEN =
      Pattern.compile(
          "(?iu)\\b(?:you (?:give|provide|tell|share|enter)|annat meille|ilmoitat|du (?:ger|lämnar"
              + "|uppger|anger))\\b");

  private static final Pattern PERSONAL =
      Pattern.compile("^(?:identity|contact|online|vehicle|special) |payment-card|bank-account");

  private static final int ENOUGH = 3;

  private final Cues cues;
  private final Phrases categories;
  private final Measures measures;

  Enumerations(Lexicon lexicon) {
    this.cues = lexicon.cues();
    this.categories = lexicon.categories();
    this.measures = lexicon.measures();
  }

  /** The passages, those that enumerate data marked as contents. */
  List<Passage> marked(List<Passage> passages) {
    Set<String> parts = new LinkedHashSet<>();
    boolean headed =
        passages.stream()
                .filter(passage -> passage.in(Section.CONTENTS))
                .mapToInt(passage -> personal(passage).size())
                .sum()
            >= ENOUGH;
    List<Passage> found = enumerated(passages, parts);
    return found.stream()
        .map(passage -> goesOn(passage, headed ? parts : null) ? contents(passage) : passage)
        .toList();
  }

  /** Marks what enumerates, and notes the parts of which no heading told anything. */
  private List<Passage> enumerated(List<Passage> passages, Set<String> parts) {
    List<Passage> marked = new ArrayList<>();
    int at = 0;
    while (at < passages.size()) {
      int end = at + 1;
      while (end < passages.size() && together(passages.get(end - 1), passages.get(end))) {
        end++;
      }
      List<Passage> block = passages.subList(at, end);
      boolean told = open(block) && (block.size() > 1 ? list(block) : sentence(block.get(0)));
      block.forEach(passage -> marked.add(told || ofBoth(passage) ? contents(passage) : passage));
      if (told && unknown(block.get(0))) {
        parts.add(block.get(0).title());
      }
      at = end;
    }
    return List.copyOf(marked);
  }

  private static boolean unknown(Passage passage) {
    return passage.sections().equals(EnumSet.of(Section.OTHER));
  }

  /**
   * A sentence that says what is kept, or not, in a part of which no heading told anything.
   *
   * @param parts the titles of such parts; null when no heading of the notice told of contents
   */
  private boolean goesOn(Passage passage, @Nullable Set<String> parts) {
    if (!unknown(passage) || (parts != null && !parts.contains(passage.title()))) {
      return false;
    }
    List<Word> words = Word.of(passage.text());
    boolean said =
        cues.in(words, "keep")
            || (cues.in(words, "holds") && !personal(passage).isEmpty())
            || (cues.in(words, "arises") && !mentions(passage).isEmpty())
            || cues.in(words, "reach")
            || GIVEN.matcher(passage.text()).find();
    return said
        && !passes(passage, words)
        && !PeriodTalk.ANSWER.matcher(passage.text()).find()
        && (cues.in(words, "collect") || !VALUE.matcher(passage.text()).find());
  }

  private static boolean together(Passage one, Passage next) {
    return one.item()
        && next.item()
        && one.title().equals(next.title())
        && one.sections().equals(next.sections());
  }

  /** In a part on contents and on something else a sentence is of what it says. */
  private boolean ofBoth(Passage passage) {
    List<Word> words = Word.of(passage.text());
    return passage.in(Section.CONTENTS)
        && passage.sections().size() > 1
        && !measures.in(passage.text())
        && !PeriodTalk.CORE.matcher(passage.text()).find()
        && (passage.item() || cues.in(words, "keep") || sentence(passage))
        && !personal(passage).isEmpty();
  }

  private static boolean open(List<Passage> block) {
    return OPEN.containsAll(block.get(0).sections());
  }

  /** Most of its items name data, and together enough kinds of it. */
  private boolean list(List<Passage> block) {
    Set<Category> all = new LinkedHashSet<>();
    int naming = 0;
    for (Passage passage : block) {
      if (VALUE.matcher(passage.text()).find()) {
        return false;
      }
      naming += mentions(passage).isEmpty() ? 0 : 1;
      all.addAll(personal(passage));
    }
    boolean each = naming == block.size() && all.size() >= 2;
    return each || (all.size() >= ENOUGH && naming * 2 >= block.size());
  }

  /**
   * {@code Nimi, sähköpostiosoite ja yritys sekä …}: it begins with data and goes on with them; or
   * {@code Kortissa on nimesi ja puhelinnumerosi}: it says that they are kept.
   */
  private boolean sentence(Passage passage) {
    List<Word> words = Word.of(passage.text());
    if (VALUE.matcher(passage.text()).find() || passes(passage, words)) {
      return false;
    }
    List<Mention> mentions = mentions(passage);
    int kinds = personal(passage).size();
    boolean row =
        !mentions.isEmpty()
            && (mentions.get(0).hit().from() <= 1 || kinds > ENOUGH)
            && mentions.size() * 4 >= words.size();
    boolean said =
        cues.in(words, "keep") || cues.in(words, "holds") || GIVEN.matcher(passage.text()).find();
    return (kinds >= ENOUGH && (row || said)) || (kinds >= 2 && said && unknown(passage));
  }

  /** Whether it tells of data that go to somebody else: {@code you give us} does not. */
  private boolean passes(Passage passage, List<Word> words) {
    return cues.in(words, "pass") && !GIVEN.matcher(passage.text()).find();
  }

  private List<Mention> mentions(Passage passage) {
    return Mention.of(passage.text(), Word.of(passage.text()), categories, cues);
  }

  /** What it names that only a person has, named as a thing and not as a means or a place. */
  private Set<Category> personal(Passage passage) {
    Set<Category> personal = new LinkedHashSet<>();
    for (Mention mention : mentions(passage)) {
      String ending = mention.hit().ending();
      boolean thing =
          !CaseForms.adverbial(ending) && !CaseForms.into(ending) && !CaseForms.outOf(ending);
      if (thing && !mention.hit().weak()) {
        mention.categories().stream()
            .filter(category -> PERSONAL.matcher(category.group() + " " + category).find())
            .forEach(personal::add);
      }
    }
    return personal;
  }

  private static Passage contents(Passage passage) {
    return new Passage(
        passage.text(),
        passage.line(),
        EnumSet.of(Section.CONTENTS),
        passage.item(),
        passage.label(),
        passage.heads(),
        passage.quote(),
        passage.title());
  }
}
