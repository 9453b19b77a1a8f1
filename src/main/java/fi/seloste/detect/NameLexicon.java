package fi.seloste.detect;

import java.util.Set;

/** A few names. */
final class NameLexicon {

  private static final Set<String> FIRST = Set.of("matti", "maija", "toivo", "pekka", "anna");
  private static final Set<String> LAST =
      Set.of("virtanen", "heininen", "lahti", "salo", "aalto", "korhonen");

  private NameLexicon() {}

  static int first(byte[] b, int from, int to) {
    return FIRST.contains(Bytes.small(b, from, to)) ? 2 : 0;
  }

  static int last(byte[] b, int from, int to) {
    String word = Bytes.small(b, from, to);
    return LAST.contains(word) ? 2 : word.endsWith("nen") ? 1 : 0;
  }

  static boolean company(byte[] b, int from, int to) {
    String value = Bytes.small(b, from, to);
    return value.endsWith(" oy") || value.endsWith(" ab") || value.endsWith(" ky");
  }
}
