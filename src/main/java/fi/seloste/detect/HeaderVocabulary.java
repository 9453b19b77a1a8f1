package fi.seloste.detect;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The words that headers are made of, in Finnish, Swedish and English, each standing for one
 * concept. Case forms are known, and compounds are parted, the last part being the head; a part
 * that is no known word ends the parting, for headers match by words and never by substrings.
 */
final class HeaderVocabulary {

  /** A word that is in no list. */
  static final String UNKNOWN = "??";

  /** A word that says nothing about the field: home, other, new, information. */
  static final String IDLE = "~";

  private static final List<String> SWEDISH =
      List.of("en", "et", "n", "ens", "ets", "ar", "er", "or");
  private static final List<String> ENGLISH = List.of("es");
  private static final List<String> PLURAL = List.of("s");
  private static final int SHORTEST_PART = 3;
  private static final int SHORTEST_FORM = 4;

  /** Words apart are taken for a case form of one word only when it is a long one. */
  private static final int SHORTEST_JOINED_FORM = 10;

  /** The shortest known word that an unknown word may stand before in one compound. */
  private static final int SHORTEST_HEAD = 6;

  private static final Set<String> SHORT_HEADS = Set.of("nr", "id", "no");

  /** Idle words that end a compound: tilaustiedot is about orders, network not about net prices. */
  private static final Set<String> IDLE_HEADS =
      Set.of("tieto", "tiedot", "tietoja", "uppgift", "uppgifter", "data", "info", "kentta");

  /** The words as the list has them, and their case forms: each with its concept's number. */
  private final WordTable words = new WordTable(4_000);

  private final WordTable forms = new WordTable(100_000);
  private final List<String> concepts = new ArrayList<>(List.of(""));
  private final Map<String, Set<String>> classes = new LinkedHashMap<>();
  private final Map<String, String> classOf = new HashMap<>();

  /** One word of a header: a concept, and whether it is the tail of a compound. */
  record Part(String concept, boolean joined) {}

  HeaderVocabulary() {
    WordList.rows("header-words.tsv", this::add);
  }

  /** The concepts of a class. */
  Set<String> ofClass(String name) {
    return classes.getOrDefault(name, Set.of());
  }

  /** The class of a concept; empty for an unknown word. */
  String classOf(String concept) {
    return classOf.getOrDefault(concept, "");
  }

  /** Whether there is such a concept. */
  boolean knows(String concept) {
    return classOf.containsKey(concept);
  }

  /** The concepts of the header's words. Numbers are dropped unless a list has them. */
  List<Part> read(List<String> header) {
    List<Part> parts = new ArrayList<>();
    List<String> plain = header.stream().filter(word -> !word.equals("and")).toList();
    String whole = listed(String.join("", plain));
    if (whole != null) {
      return List.of(new Part(whole, false));
    }
    for (int i = 0; i < header.size(); ) {
      int taken = joined(header, i, parts);
      if (taken == 0) {
        one(header.get(i), parts);
        taken = 1;
      }
      i += taken;
    }
    return parts;
  }

  /** Words that a list has as one: e-mail, s.posti, puh.nro, IP address. */
  private int joined(List<String> header, int from, List<Part> parts) {
    for (int length = Math.min(5, header.size() - from); length > 1; length--) {
      List<String> some = header.subList(from, from + length);
      String word = String.join("", some);
      String concept = word.length() < SHORTEST_JOINED_FORM ? listed(word) : concept(word);
      if (concept != null && !some.contains("and")) {
        parts.add(new Part(concept, false));
        return length;
      }
    }
    return 0;
  }

  private void one(String word, List<Part> parts) {
    String concept = concept(word);
    if (concept != null) {
      parts.add(new Part(concept, false));
      return;
    }
    if (word.chars().allMatch(Character::isDigit)) {
      return;
    }
    List<String> compound = split(word);
    if (compound.isEmpty()) {
      parts.add(new Part(UNKNOWN, false));
    }
    for (int i = 0; i < compound.size(); i++) {
      parts.add(new Part(compound.get(i), i > 0));
    }
  }

  private @Nullable String concept(String word) {
    String concept = listed(word);
    return concept != null ? concept : inflected(word);
  }

  private @Nullable String listed(String word) {
    int number = words.get(word);
    return number == 0 ? null : concepts.get(number);
  }

  private @Nullable String inflected(String word) {
    int number = forms.get(word);
    return number == 0 ? null : concepts.get(number);
  }

  /** The concepts of a compound's parts, as few as possible; empty when it is none. */
  private List<String> split(String word) {
    int n = word.length();
    int[] parts = new int[n + 1];
    int[] start = new int[n + 1];
    for (int end = 1; end <= n; end++) {
      parts[end] = Integer.MAX_VALUE;
      for (int from = 0; from < end; from++) {
        boolean reachable = from == 0 || parts[from] != Integer.MAX_VALUE;
        if (reachable && parts[from] + 1 < parts[end] && part(word, from, end)) {
          parts[end] = parts[from] + 1;
          start[end] = from;
        }
      }
    }
    if (parts[n] == Integer.MAX_VALUE) {
      return unknownBeforeHead(word);
    }
    List<String> found = new ArrayList<>();
    for (int end = n; end > 0; end = start[end]) {
      found.add(Objects.requireNonNull(concept(word.substring(start[end], end))));
    }
    Collections.reverse(found);
    return found;
  }

  private boolean part(String word, int from, int end) {
    String part = word.substring(from, end);
    boolean last = end == word.length();
    if (part.length() < SHORTEST_PART) {
      return last && from >= SHORTEST_PART && SHORT_HEADS.contains(part);
    }
    String concept = part.length() < SHORTEST_FORM ? listed(part) : concept(part);
    if (concept == null || classOf(concept).equals("glue")) {
      return false;
    }
    if (concept.equals(IDLE)) {
      return last ? IDLE_HEADS.contains(part) : part.length() > SHORTEST_PART;
    }
    return true;
  }

  private List<String> unknownBeforeHead(String word) {
    for (int from = SHORTEST_PART; from <= word.length() - SHORTEST_HEAD; from++) {
      String concept = listed(word.substring(from));
      if (concept != null && classOf(concept).equals("contact")) {
        return List.of(UNKNOWN, concept);
      }
    }
    return List.of();
  }

  private void add(List<String> row) {
    String concept = row.get(0);
    classes.computeIfAbsent(row.get(1), k -> new TreeSet<>()).add(concept);
    classOf.put(concept, row.get(1));
    if (!concepts.get(concepts.size() - 1).equals(concept)) {
      concepts.add(concept);
    }
    int number = concepts.size() - 1;
    for (String word : row.get(3).split(" ", -1)) {
      String folded = HeaderText.fold(word);
      words.claim(folded, List.of(""), number);
      if (row.get(2).equals("fi")) {
        FinnishForms.singular(folded, (stem, endings) -> forms.claim(stem, endings, number));
        FinnishForms.plural(folded, (stem, endings) -> forms.claim(stem, endings, number));
        if (folded.endsWith("nen")) {
          forms.claim(folded.substring(0, folded.length() - 3), List.of("s"), number);
        }
      } else if (row.get(2).equals("sv")) {
        forms.claim(folded, SWEDISH, number);
      } else if (row.get(2).equals("en")) {
        forms.claim(folded, ENGLISH, number);
      }
      if (folded.length() >= SHORTEST_FORM) {
        forms.claim(folded, PLURAL, number);
      }
    }
  }
}
