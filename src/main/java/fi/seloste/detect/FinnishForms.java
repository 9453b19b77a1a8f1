package fi.seloste.detect;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The case forms of a Finnish noun or name, made from its nominative: Virtanen gives Virtasen,
 * Lahti Lahden, Laine Laineen, Matti Matille, Nguyen Nguyenin. Where the nominative does not tell
 * the paradigm (Lahti: Lahden or Lahtin) both are made: a form too many does no harm to a lookup.
 */
final class FinnishForms {

  private static final String VOWELS = "aeiouyäöå";

  private static final List<String> SINGULAR =
      List.of("n", "t", "lle", "ksi", "lla", "lta", "ssa", "sta", "na", "a", "ta", "seen");
  private static final List<String> PARTITIVE = List.of("ta");
  private static final List<String> PLURAL =
      List.of(
          "ien", "iden", "jen", "ille", "ia", "ja", "ita", "issa", "ista", "illa", "ilta", "ihin");
  private static final List<String> SINGULAR_FRONT = front(SINGULAR);
  private static final List<String> PARTITIVE_FRONT = front(PARTITIVE);
  private static final List<String> PLURAL_FRONT = front(PLURAL);

  private FinnishForms() {}

  /** Takes a stem with the endings that make case forms of it. */
  interface Sink {
    void accept(String stem, List<String> endings);
  }

  /**
   * Makes the singular forms of a word, without the nominative itself.
   *
   * @param word in lower case; without accents it gets endings without accents
   */
  static void singular(String word, Sink forms) {
    boolean back = hasBackVowel(word);
    for (String stem : graded(word)) {
      forms.accept(stem, back ? SINGULAR : SINGULAR_FRONT);
      forms.accept(stem, List.of(stem.charAt(stem.length() - 1) + "n"));
    }
    String partitive = partitiveStem(word);
    if (!partitive.isEmpty()) {
      forms.accept(partitive, back ? PARTITIVE : PARTITIVE_FRONT);
    }
  }

  /** Makes the commonest plural forms of a word, as {@link #singular} does. */
  static void plural(String word, Sink forms) {
    List<String> endings = hasBackVowel(word) ? PLURAL : PLURAL_FRONT;
    for (String stem : graded(word)) {
      String base = stem.substring(0, stem.length() - 1);
      forms.accept(base, endings);
      forms.accept(base + (hasBackVowel(word) ? "o" : "ö"), endings);
      forms.accept(stem, endings);
    }
  }

  /** The vowel stems in both grades. */
  private static Set<String> graded(String word) {
    Set<String> graded = new LinkedHashSet<>();
    for (String stem : stems(word)) {
      graded.add(weak(stem));
      graded.add(stem);
    }
    return graded;
  }

  /** The consonant stem that takes -ta: Virtasta, lainetta, Niemeä (Nientä). */
  private static String partitiveStem(String word) {
    int n = word.length();
    if (word.endsWith("nen")) {
      return word.substring(0, n - 3) + "s";
    }
    if (word.endsWith("e")) {
      return word + "t";
    }
    if (word.endsWith("mi")) {
      return word.substring(0, n - 2) + "n";
    }
    return word.endsWith("s") ? word : "";
  }

  /** The vowel stems in the strong grade, as many as the nominative leaves open. */
  private static Set<String> stems(String word) {
    Set<String> stems = new LinkedHashSet<>();
    int n = word.length();
    if (word.endsWith("nen")) {
      stems.add(word.substring(0, n - 3) + "se");
    } else if (word.endsWith("s")) {
      sStems(stems, word);
    } else if (word.endsWith("in")) {
      stems.add(word.substring(0, n - 1) + "me");
      stems.add(word + "i");
    } else if (word.endsWith("e")) {
      stems.add(word);
      stems.add(word + "e");
      stems.add(strong(word) + "e");
    } else if (word.endsWith("i")) {
      stems.add(word);
      stems.add(word.substring(0, n - 1) + "e");
      if (word.endsWith("si")) {
        stems.add(word.substring(0, n - 2) + "te");
      }
    } else if (word.isEmpty() || VOWELS.indexOf(word.charAt(n - 1)) >= 0) {
      stems.add(word);
    } else {
      stems.add(word + "i");
    }
    return stems;
  }

  private static void sStems(Set<String> stems, String word) {
    String base = word.substring(0, word.length() - 1);
    stems.add(word + "i");
    if (base.isEmpty()) {
      return;
    }
    stems.add(base + "kse");
    char vowel = base.charAt(base.length() - 1);
    if ("aäi".indexOf(vowel) >= 0) {
      stems.add(base + vowel);
      stems.add(strong(base) + vowel);
    }
    if ("uy".indexOf(vowel) >= 0) {
      stems.add(base + "de");
    }
  }

  /** The weak grade: Matti gives Mati, Lahti Lahdi, Koski Koski, Aalto Aallo. */
  static String weak(String stem) {
    int vowel = lastConsonant(stem);
    if (vowel < 1) {
      return stem;
    }
    String tail = stem.substring(vowel + 1);
    String two = stem.substring(vowel - 1, vowel + 1);
    String head = stem.substring(0, vowel - 1);
    String changed =
        switch (two) {
          case "kk", "pp", "tt" -> two.substring(1);
          case "nk" -> "ng";
          case "nt" -> "nn";
          case "mp" -> "mm";
          case "lt" -> "ll";
          case "rt" -> "rr";
          case "ht" -> "hd";
          case "lk", "rk" -> two.substring(0, 1);
          case "lp" -> "lv";
          case "rp" -> "rv";
          default -> single(two);
        };
    return head + changed + tail;
  }

  private static String single(String two) {
    if (VOWELS.indexOf(two.charAt(0)) < 0) {
      return two;
    }
    return switch (two.charAt(1)) {
      case 'k' -> two.substring(0, 1);
      case 't' -> two.charAt(0) + "d";
      case 'p' -> two.charAt(0) + "v";
      default -> two;
    };
  }

  /** The strong grade of a weak nominative: osoite gives osoitte, kohde kohte, ratas ratta. */
  private static String strong(String stem) {
    int at = lastConsonant(stem);
    if (at < 1) {
      return stem;
    }
    String tail = stem.substring(at + 1);
    String two = stem.substring(at - 1, at + 1);
    String head = stem.substring(0, at - 1);
    String changed =
        switch (two) {
          case "ng" -> "nk";
          case "nn" -> "nt";
          case "mm" -> "mp";
          case "ll" -> "lt";
          case "rr" -> "rt";
          case "hd" -> "ht";
          default -> doubled(two);
        };
    return head + changed + tail;
  }

  private static String doubled(String two) {
    return switch (two.charAt(1)) {
      case 'k', 'p', 't' -> two.charAt(0) == two.charAt(1) ? two : two + two.charAt(1);
      case 'd' -> two.charAt(0) + "t";
      default -> two;
    };
  }

  /** The place of the consonant before the last vowels; -1 when there is none. */
  private static int lastConsonant(String stem) {
    int i = stem.length() - 1;
    while (i >= 0 && VOWELS.indexOf(stem.charAt(i)) >= 0) {
      i--;
    }
    return i;
  }

  /** Whether the endings have a; words without accents count as such words. */
  private static boolean hasBackVowel(String word) {
    return word.chars().noneMatch(c -> "äöy".indexOf(c) >= 0)
        && word.chars().anyMatch(c -> "aouå".indexOf(c) >= 0);
  }

  private static List<String> front(List<String> endings) {
    return endings.stream().map(ending -> ending.replace('a', 'ä')).toList();
  }
}
