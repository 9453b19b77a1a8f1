package fi.seloste.declare.notice;

import java.util.Set;

/** The forms that a word of a table may take in a text. Words are folded to plain letters. */
final class WordForms {

  private static final Set<String> SWEDISH =
      Set.of(
          "", "n", "en", "et", "t", "s", "ns", "ens", "ets", "er", "ar", "or", "r", "e", "na",
          "erna", "arna", "orna", "ena", "ernas", "arnas", "ers", "rna", "a", "ade");
  private static final Set<String> ENGLISH = Set.of("", "s", "es", "'s", "s'", "ed", "ing", "d");

  private WordForms() {}

  /** The stems of a word in its basic form. */
  static Set<String> stems(String base, String language) {
    if (language.equals("fi")) {
      return FinnishForms.stems(base);
    }
    if (language.equals("en") && base.endsWith("y") && base.length() > 3) {
      return Set.of(base, base.substring(0, base.length() - 1) + "ie");
    }
    if (language.equals("sv") && base.endsWith("a") && base.length() > 3) {
      return Set.of(base, base.substring(0, base.length() - 1));
    }
    return Set.of(base);
  }

  /** Whether a stem may end so. */
  static boolean ending(String rest, String language) {
    return switch (language) {
      case "fi" -> FinnishForms.ending(rest);
      case "sv" -> SWEDISH.contains(rest);
      case "en" -> ENGLISH.contains(rest);
      default -> rest.isEmpty() || FinnishForms.ending(rest) || SWEDISH.contains(rest);
    };
  }
}
