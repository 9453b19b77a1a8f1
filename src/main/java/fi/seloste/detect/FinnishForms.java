package fi.seloste.detect;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The case forms of a Finnish noun or name, made from its nominative: Virtanen gives Virtasen,
 * Lahti Lahden, Laine Laineen, Matti Matille, Nguyen Nguyenin. Where the nominative does not tell
 * the paradigm (Lahti: Lahden or Lahtin) both are made: a form too many does no harm to a lookup.
 */
final class FinnishForms {

  private static final String VOWELS = "aeiouyäöå";

  private FinnishForms() {}

  /** The singular forms of the word in lower case, without the nominative itself. */
  static Set<String> singular(String lowerCase) {
    Set<String> forms = new LinkedHashSet<>();
    String a = hasBackVowel(lowerCase) ? "a" : "ä";
    for (String stem : stems(lowerCase)) {
      weakCases(forms, weak(stem), a);
      weakCases(forms, stem, a);
      forms.add(stem + a);
      forms.add(stem + "n" + a);
      char last = stem.charAt(stem.length() - 1);
      forms.add(stem + last + "n");
      forms.add(stem + "seen");
      forms.add(stem + "t" + a);
    }
    consonantPartitive(forms, lowerCase, a);
    return forms;
  }

  /** The commonest plural forms of the word in lower case. */
  static Set<String> plural(String lowerCase) {
    Set<String> forms = new LinkedHashSet<>();
    String a = hasBackVowel(lowerCase) ? "a" : "ä";
    for (String stem : stems(lowerCase)) {
      for (String graded : new String[] {stem, weak(stem)}) {
        String base = graded.substring(0, graded.length() - 1);
        pluralCases(forms, base, a);
        pluralCases(forms, base + "o", a);
        pluralCases(forms, base + "ö", a);
        pluralCases(forms, graded, a);
      }
    }
    return forms;
  }

  private static void weakCases(Set<String> forms, String stem, String a) {
    for (String ending : new String[] {"n", "t", "lle", "ksi"}) {
      forms.add(stem + ending);
    }
    for (String ending : new String[] {"ss", "st", "ll", "lt", "n"}) {
      forms.add(stem + ending + a);
    }
  }

  private static void pluralCases(Set<String> forms, String base, String a) {
    for (String ending : new String[] {"ien", "iden", "jen", "ille"}) {
      forms.add(base + ending);
    }
    for (String ending : new String[] {"i", "j", "it", "iss", "ist", "ill", "ilt", "in"}) {
      forms.add(base + ending + a);
    }
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

  private static void consonantPartitive(Set<String> forms, String word, String a) {
    int n = word.length();
    if (word.endsWith("nen")) {
      forms.add(word.substring(0, n - 3) + "st" + a);
    } else if (word.endsWith("e")) {
      forms.add(word + "tt" + a);
    } else if (word.endsWith("s")) {
      forms.add(word + "t" + a);
    } else if (word.endsWith("mi")) {
      forms.add(word.substring(0, n - 2) + "nt" + a);
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

  private static boolean hasBackVowel(String word) {
    return word.chars().anyMatch(c -> "aouå".indexOf(c) >= 0);
  }
}
