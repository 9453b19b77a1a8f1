package fi.seloste.declare.notice;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The stems and endings of Finnish nouns, folded to plain letters ({@code ä→a}, {@code ö→o}). It
 * makes more stems than a word has, for a stem that no word uses does no harm, and one that is
 * missing loses a word: consonant gradation (Iso suomen kielioppi § 41) in both directions, the
 * stems of {@code -nen}, {@code -us}, {@code -in}, {@code -e} and {@code -as} words, plural stems.
 */
final class FinnishForms {

  private static final String VOWELS = "aeiouy";
  private static final Map<String, List<String>> WEAK =
      Map.ofEntries(
          Map.entry("kk", List.of("k")),
          Map.entry("pp", List.of("p")),
          Map.entry("tt", List.of("t")),
          Map.entry("nt", List.of("nn")),
          Map.entry("nk", List.of("ng")),
          Map.entry("mp", List.of("mm")),
          Map.entry("lt", List.of("ll")),
          Map.entry("rt", List.of("rr")),
          Map.entry("ht", List.of("hd")),
          Map.entry("t", List.of("d")),
          Map.entry("p", List.of("v")),
          Map.entry("lk", List.of("l", "lj")),
          Map.entry("rk", List.of("r", "rj")),
          Map.entry("k", List.of("", "v")));
  private static final Map<String, List<String>> STRONG =
      Map.of(
          "k", List.of("kk"),
          "p", List.of("pp"),
          "t", List.of("tt"),
          "nn", List.of("nt"),
          "ng", List.of("nk"),
          "mm", List.of("mp"),
          "ll", List.of("lt"),
          "rr", List.of("rt"),
          "d", List.of("t"),
          "v", List.of("p"));

  private static final List<String> CASES =
      List.of(
          "", "n", "a", "ta", "tta", "t", "na", "ksi", "kse", "ssa", "sta", "lla", "lta", "lle",
          "an", "en", "in", "on", "un", "yn", "hin", "hen", "han", "hon", "hun", "hyn", "seen",
          "siin", "ja", "jen", "i", "ita", "ia", "ien", "iden", "itten", "iin", "ihin", "issa",
          "ista", "illa", "ilta", "ille", "iksi", "iksensa", "ina", "ineen", "ea", "ee", "een",
          "ten", "tten", "e");
  private static final List<String> OWNERS =
      List.of("", "ni", "si", "mme", "nne", "nsa", "an", "en", "kin", "kaan", "nsakin");
  private static final Set<String> ENDINGS = endings();

  private FinnishForms() {}

  /** Whether a stem may end so. */
  static boolean ending(String rest) {
    return ENDINGS.contains(rest);
  }

  /** The stems of a word in its basic form, folded. */
  static Set<String> stems(String base) {
    Set<String> stems = new LinkedHashSet<>();
    stems.add(base);
    int n = base.length();
    if (n < 3) {
      return stems;
    }
    String cut = base.substring(0, n - 1);
    if (base.endsWith("nen")) {
      stems.add(base.substring(0, n - 3) + "se");
      stems.add(base.substring(0, n - 3) + "s");
    } else if (base.endsWith("in")) {
      stems.add(cut + "m");
      stems.add(cut + "me");
    } else if (base.endsWith("s")) {
      sibilant(base, cut, stems);
    } else if (base.endsWith("e")) {
      for (String strong : graded(cut, STRONG)) {
        stems.add(strong + "e");
        stems.add(strong + "ee");
      }
      stems.add(cut + "ee");
    } else if (VOWELS.indexOf(base.charAt(n - 1)) >= 0) {
      vowel(base, cut, stems);
    } else {
      stems.add(base + "i");
      stems.add(base + "e");
    }
    return stems;
  }

  private static void sibilant(String base, String cut, Set<String> stems) {
    stems.add(cut + "ks");
    stems.add(cut + "kse");
    if (base.endsWith("us") || base.endsWith("ys")) {
      stems.add(cut + "de");
      stems.add(cut + "te");
      stems.add(cut + "t");
    }
    if (base.endsWith("as") || base.endsWith("is")) {
      String vowel = base.substring(base.length() - 2, base.length() - 1);
      String root = base.substring(0, base.length() - 2);
      for (String strong : graded(root, STRONG)) {
        stems.add(strong + vowel);
        stems.add(strong + vowel + vowel);
      }
      stems.add(root + vowel + vowel);
    }
  }

  private static void vowel(String base, String cut, Set<String> stems) {
    if (base.endsWith("aika") || base.endsWith("poika")) {
      String root = base.substring(0, base.length() - 3);
      stems.add(root + "ja");
      stems.add(root + "jo");
    }
    stems.addAll(weakened(base));
    if (base.endsWith("si")) {
      // vuosi: vuoden, vuotta, vuodet
      String root = base.substring(0, base.length() - 2);
      stems.add(root + "de");
      stems.add(root + "te");
      stems.add(root + "t");
    }
    if (base.endsWith("i")) {
      stems.add(cut);
      stems.add(cut + "e");
      stems.addAll(weakened(cut + "e"));
    } else if (base.endsWith("a")) {
      stems.add(cut + "o");
      stems.add(cut);
      stems.addAll(weakened(cut + "o"));
      stems.addAll(weakened(cut + "i"));
    }
  }

  /** The word with the consonants before its last vowels weakened. */
  private static List<String> weakened(String word) {
    int end = word.length();
    while (end > 0 && VOWELS.indexOf(word.charAt(end - 1)) >= 0) {
      end--;
    }
    // Only the last vowel counts: in -io and -ia the consonants stand before both.
    String root = word.substring(0, end);
    String rest = word.substring(end);
    return graded(root, WEAK).stream().map(graded -> graded + rest).toList();
  }

  private static List<String> graded(String root, Map<String, List<String>> grades) {
    for (int length = 2; length >= 1; length--) {
      if (root.length() > length) {
        String tail = root.substring(root.length() - length);
        List<String> others = grades.get(tail);
        if (others != null) {
          String head = root.substring(0, root.length() - length);
          return others.stream().map(other -> head + other).toList();
        }
      }
    }
    return List.of();
  }

  private static Set<String> endings() {
    Set<String> endings = new LinkedHashSet<>();
    for (String of : CASES) {
      for (String owner : OWNERS) {
        endings.add(of + owner);
      }
    }
    return Set.copyOf(endings);
  }
}
