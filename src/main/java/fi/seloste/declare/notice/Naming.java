package fi.seloste.declare.notice;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells whether the words of a sentence name data that are kept, and not something done by them.
 */
final class Naming {

  /** Parts that say nothing of what is kept. */
  static final Set<Section> NEVER =
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
          "(?iu)rekisteris(?:sä|tä) (?:on|ovat|löyty)|rekisteriin (?:merkitään|kuuluu)|registret"
              + " (?:finns|ingår)|register (?:holds|has)");

  /** {@code pyytääksesi tarjousta}: what somebody means to do. */
  private static final String IN_ORDER_TO = ".{3,}akse(?:ni|si|en|mme|nne|nsa)";

  /** {@code vid kursanmälan}, {@code ilman evästeitä}: on what occasion, or without what. */
  private static final String WHEN = "vid|genom|via|during|upon|through|ilman|utan|without";

  private final Cues cues;

  Naming(Cues cues) {
    this.cues = cues;
  }

  /** {@code salasanaa lukuun ottamatta}. */
  boolean excepted(List<Word> words, Mention mention) {
    int next = mention.hit().to();
    return next < words.size()
        && words.get(next).startsWith("lukuun", "poislukien", "undantag", "except")
        && (next + 1 >= words.size()
            || words.get(next).startsWith("poisl")
            || words.get(next + 1).startsWith("ottam"));
  }

  /** Whether the words name data, and not what is done with or by them. */
  boolean named(Passage passage, List<Word> words, Mention mention) {
    if (filled(passage, words, mention) || occasion(words, mention)) {
      return false;
    }
    int last = mention.hit().to() - 1;
    int next = last + 1;
    boolean touches =
        next < words.size()
            && passage.text().substring(words.get(last).end(), words.get(next).start()).isBlank();
    String ending = mention.hit().ending();
    if (touches && doing(words.get(next)) && ending.equals("n")) {
      return false;
    }
    boolean document = mention.categories().get(0).id().equals("document-number");
    if (touches && cues.is(words.get(next), "purposeword") && !document) {
      return by(words.get(next)) && within(words, next + 1, next + 4, "datum");
    }
    boolean goesOn = touches && !links(words.get(next));
    // A word such as «lupa» names data in a list, and anything in a sentence.
    if (mention.hit().weak()
        && ((!passage.item() && passage.text().endsWith("."))
            || !passage.in(Section.CONTENTS)
            || goesOn
            || ending.equals("n"))) {
      return false;
    }
    return mention.hit().to() - mention.hit().from() > 1
        ? !CaseForms.towards(ending)
        : asData(words, last, ending);
  }

  /** A field with what fills it: {@code Nimi: Maija Malli} is the controller's own. */
  private static boolean filled(Passage passage, List<Word> words, Mention mention) {
    String after = passage.text().substring(words.get(mention.hit().to() - 1).end());
    if (after.matches("(?s)\\s*:\\s*(?:\\S*@|\\+?\\d|www|http).*|\\s+\\(?\\+?\\d{3}.*")
        || after.startsWith("@")) {
      return true;
    }
    boolean first = passage.text().substring(0, words.get(mention.hit().from()).start()).isBlank();
    return first
        && !passage.item()
        && after.matches("(?s)\\s*:\\s*[\\p{Lu}\\d(–-][^:,]{0,60}(?:,.*\\d.*)?");
  }

  private static boolean occasion(List<Word> words, Mention mention) {
    int from = mention.hit().from();
    if (from == 0) {
      return false;
    }
    String before = words.get(from - 1).form();
    boolean company = mention.categories().get(0).id().equals("company");
    return before.matches(IN_ORDER_TO + "|" + WHEN) || (company && before.equals("for"));
  }

  /** Whether its case lets one word name data, and no means, aim or source. */
  private boolean asData(List<Word> words, int last, String ending) {
    int next = last + 1;
    if (CaseForms.adverbial(ending)) {
      return false;
    }
    if (CaseForms.into(ending)) {
      return within(words, next, next + 5, "afterdata");
    }
    if (CaseForms.outOf(ending)) {
      return (within(words, 0, last, "data") && !within(words, 0, last, "got"))
          || within(words, next, next + 3, "afterdata")
          || within(words, next, next + 5, "collect");
    }
    return true;
  }

  /** A noun of doing: {@code jäsenyyden tauottamista}. */
  private static boolean doing(Word word) {
    return word.form().matches(".{3,}m(?:inen|isen|ista|iseksi|isesta|iseen|isessa)");
  }

  /** {@code evästeiden avulla kerätyt tiedot}: the data are of what they came by. */
  private static boolean by(Word word) {
    return word.form().matches("avulla|kautta|valityksella");
  }

  private boolean within(List<Word> words, int from, int to, String cue) {
    int end = Math.min(to, words.size());
    return from < end && cues.in(words.subList(from, end), cue);
  }

  /** Whether the sentence says that it is kept. */
  boolean kept(Passage passage, List<Word> words, Clause clause, Mention mention, boolean list) {
    if (!passage.item() && GOES.matcher(passage.text()).find() && !cues.in(words, "collect")) {
      return false;
    }
    if (passage.inAny(ONLY_DENIED.toArray(new Section[0])) && !list) {
      return false;
    }
    if (mention.categories().get(0).id().matches("username|credential")
        && !passage.item()
        && cues.in(words, "access")) {
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
    boolean used = cookie && !passage.item() && within(words, 0, words.size(), "use");
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
}
