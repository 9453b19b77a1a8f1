package fi.seloste.detect;

import fi.seloste.declare.Category;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a header says of its field, by its words: in Finnish, Swedish and English, abbreviated,
 * inflected, compounded, in camel case or badly decoded. Never by substrings: {@code acid} holds no
 * {@code cid}.
 */
public final class HeaderWords {

  private static final HeaderVocabulary VOCABULARY = new HeaderVocabulary();
  private static final HeaderRules RULES = new HeaderRules(VOCABULARY);

  /** From this weight a header tells what kind of table it stands in. */
  private static final double TELLING = 0.75;

  private static final double WITH_MODIFIER = 0.95;
  private static final double WITH_UNKNOWN_MODIFIER = 0.85;
  private static final double WITHOUT_LAST_WORD = 0.85;
  private static final double WITHOUT_UNKNOWN_LAST_WORD = 0.5;

  /** What stays true of a yes-or-no field: {@code has allergy}, {@code is unsubscribed}. */
  private static final Set<String> STATES = Set.of("permission", "special");

  private static final Set<String> TRAILING =
      Set.of("adj", "mod", "person", "place", "company", "channel", "contact");

  private static volatile Beside lastBeside = new Beside(List.of(), Set.of());

  private HeaderWords() {}

  private record Beside(List<String> headers, Set<String> categories) {}

  private record Match(List<HeaderRules.Rule> rules, double factor, boolean state) {}

  /**
   * The categories that the header's words say, the heaviest first; none when the words are unknown
   * or say that the field holds no personal data.
   *
   * @param header as in the file
   * @param allHeaders all headers of its table: neighbours settle what {@code type} or {@code
   *     recipient} mean
   */
  public static List<HeaderHint> hints(String header, List<String> allHeaders) {
    return hints(header, beside(allHeaders));
  }

  /**
   * The role of the date in the field, for retention clocks: {@code created}, {@code modified},
   * {@code last-activity}, {@code closed}, {@code expired}, {@code started}, {@code ended}, {@code
   * ordered}, {@code delivered}, {@code invoiced}, {@code due}, {@code paid}, {@code booked},
   * {@code inspected}, {@code completed}, {@code offered}, {@code contracted}, {@code received},
   * {@code called}, {@code sent}, {@code consented}, {@code banned}, {@code disclosed}, {@code
   * informed} or {@code birth}.
   *
   * @param header as in the file
   * @param allHeaders all headers of its table
   */
  public static Optional<String> role(String header, List<String> allHeaders) {
    Set<String> beside = beside(allHeaders);
    return matches(header).stream()
        .flatMap(match -> match.rules.stream())
        .filter(rule -> !rule.role().isEmpty() && applies(rule, beside))
        .max(Comparator.comparingInt(rule -> rule.beside().isEmpty() ? 0 : 1))
        .map(HeaderRules.Rule::role);
  }

  /**
   * Whether the header's words are understood and say that the field holds something else than
   * personal data: a status, a product, a serial number. Values that merely look like personal data
   * are then not believed.
   *
   * @param header as in the file
   * @param allHeaders all headers of its table
   */
  public static boolean denies(String header, List<String> allHeaders) {
    Set<String> beside = beside(allHeaders);
    List<Match> matches = matches(header);
    return !matches.isEmpty()
        && matches.stream()
            .flatMap(match -> speaking(match, beside).stream())
            .anyMatch(HeaderRules.Rule::denies);
  }

  private static List<HeaderHint> hints(String header, Set<String> beside) {
    Map<String, HeaderHint> heaviest = new LinkedHashMap<>();
    for (Match match : matches(header)) {
      for (HeaderRules.Rule rule : speaking(match, beside)) {
        rule.says().forEach(said -> keep(heaviest, said, match));
      }
    }
    return heaviest.values().stream()
        .sorted(Comparator.comparingDouble(HeaderHint::weight).reversed())
        .toList();
  }

  private static void keep(Map<String, HeaderHint> heaviest, HeaderHint said, Match match) {
    Category category = said.category();
    if (match.state && !STATES.contains(category.group())) {
      return;
    }
    HeaderHint hint = new HeaderHint(category, said.weight() * match.factor, said.part());
    heaviest.merge(category.id(), hint, (a, b) -> a.weight() >= b.weight() ? a : b);
  }

  /** The rules for such a table; what is said for any table gives way to them. */
  private static List<HeaderRules.Rule> speaking(Match match, Set<String> beside) {
    List<HeaderRules.Rule> special =
        match.rules.stream()
            .filter(rule -> !rule.beside().isEmpty() && applies(rule, beside))
            .toList();
    return special.isEmpty()
        ? match.rules.stream().filter(rule -> rule.beside().isEmpty()).toList()
        : special;
  }

  private static boolean applies(HeaderRules.Rule rule, Set<String> beside) {
    return rule.beside().isEmpty() || rule.beside().stream().anyMatch(beside::contains);
  }

  /** The categories that some header of the table tells without doubt. */
  private static Set<String> beside(List<String> allHeaders) {
    Beside known = lastBeside;
    if (known.headers.equals(allHeaders)) {
      return known.categories;
    }
    Set<String> categories = new HashSet<>();
    for (String header : allHeaders) {
      for (HeaderHint hint : hints(header, Set.of())) {
        if (hint.weight() >= TELLING) {
          categories.add(hint.category().id());
        }
      }
    }
    lastBeside = new Beside(List.copyOf(allHeaders), categories);
    return categories;
  }

  private static List<Match> matches(String header) {
    Match whole = match(VOCABULARY.read(HeaderText.words(header)), true);
    if (whole != null) {
      return List.of(whole);
    }
    String outside = HeaderText.withoutBrackets(header);
    List<Match> matches = outside.equals(header) ? List.of() : segments(outside);
    return matches.isEmpty() ? segments(header) : matches;
  }

  /** The rules for each of the things that a header joins: name and address, make/model. */
  private static List<Match> segments(String header) {
    List<HeaderVocabulary.Part> parts = VOCABULARY.read(HeaderText.words(header));
    List<Match> matches = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= parts.size(); i++) {
      if (i == parts.size() || parts.get(i).concept().equals("and")) {
        Match part = match(parts.subList(from, i), false);
        if (part != null) {
          matches.add(part);
        }
        from = i + 1;
      }
    }
    return matches;
  }

  /** The rules that speak for these words; null when none does. */
  private static @Nullable Match match(List<HeaderVocabulary.Part> parts, boolean onlyWhole) {
    List<HeaderVocabulary.Part> words = strip(headLast(parts));
    boolean state = words.size() > 1 && words.get(0).concept().equals("is");
    words = state ? words.subList(1, words.size()) : words;
    double factor = 1;
    while (!words.isEmpty()) {
      Match found = longest(words, factor, state, onlyWhole);
      HeaderVocabulary.Part last = words.get(words.size() - 1);
      if (found != null || onlyWhole || last.joined() || words.size() == 1) {
        return found;
      }
      boolean unknown = last.concept().equals(HeaderVocabulary.UNKNOWN);
      if (!unknown && !TRAILING.contains(VOCABULARY.classOf(last.concept()))) {
        return null;
      }
      factor *= unknown ? WITHOUT_UNKNOWN_LAST_WORD : WITHOUT_LAST_WORD;
      words = words.subList(0, words.size() - 1);
    }
    return null;
  }

  private static @Nullable Match longest(
      List<HeaderVocabulary.Part> words, double factor, boolean state, boolean onlyWhole) {
    List<String> concepts = words.stream().map(HeaderVocabulary.Part::concept).toList();
    int starts = onlyWhole ? 1 : concepts.size();
    for (int from = 0; from < starts; from++) {
      boolean all = from == 0;
      List<HeaderRules.Rule> rules =
          RULES.of(concepts.subList(from, concepts.size())).stream()
              .filter(rule -> all || !rule.bare())
              .toList();
      if (!rules.isEmpty()) {
        List<String> before = concepts.subList(0, from);
        double modified =
            before.contains(HeaderVocabulary.UNKNOWN) ? WITH_UNKNOWN_MODIFIER : WITH_MODIFIER;
        return new Match(rules, all ? factor : factor * modified, state);
      }
    }
    return null;
  }

  /** English puts the head first with {@code of}: date of birth, number of employees. */
  private static List<HeaderVocabulary.Part> headLast(List<HeaderVocabulary.Part> parts) {
    for (int i = 1; i < parts.size() - 1; i++) {
      if (parts.get(i).concept().equals("of")) {
        List<HeaderVocabulary.Part> turned = new ArrayList<>();
        boolean state = parts.get(0).concept().equals("is");
        if (state) {
          turned.add(parts.get(0));
        }
        turned.addAll(parts.subList(i + 1, parts.size()));
        turned.addAll(parts.subList(state ? 1 : 0, i));
        if (parts.get(i - 1).concept().equals("number")) {
          turned.set(turned.size() - 1, new HeaderVocabulary.Part("count", false));
        }
        return turned;
      }
    }
    return parts;
  }

  /** Without the words that say nothing, and without signs left at the ends. */
  private static List<HeaderVocabulary.Part> strip(List<HeaderVocabulary.Part> parts) {
    List<HeaderVocabulary.Part> telling =
        parts.stream().filter(part -> !part.concept().equals(HeaderVocabulary.IDLE)).toList();
    int from = 0;
    int to = telling.size();
    while (from < to && telling.get(from).concept().equals("and")) {
      from++;
    }
    while (to > from && telling.get(to - 1).concept().equals("and")) {
      to--;
    }
    return telling.subList(from, to);
  }
}
