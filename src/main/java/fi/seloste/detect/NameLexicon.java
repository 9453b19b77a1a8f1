package fi.seloste.detect;

/**
 * Tells names from UTF-8 slices, without building an object a value. First names and surnames are
 * known from lists with all their case forms, other surnames from their endings; a name that is
 * also a common word (Salo, Lahti, Toivo) tells little without a partner.
 */
final class NameLexicon {

  /** Of {@link #person}: first name and surname are both in the lists and no common words. */
  private static final double SURELY = 0.95;

  private NameLexicon() {}

  /**
   * Whether the word is a first name.
   *
   * @return 0 no, 1 a case form or a common word, 2 surely
   */
  static int first(byte[] b, int from, int to) {
    return first(NameWords.flags(b, from, to), b, from, to);
  }

  /** The same for a word whose flags are known. */
  static int first(int flags, byte[] b, int from, int to) {
    if ((flags & NameWords.FIRST) != 0) {
      return (flags & NameWords.FIRST_COMMON) != 0 ? 1 : 2;
    }
    if ((flags & NameWords.FIRST_FORM) != 0) {
      return 1;
    }
    int hyphen = hyphen(b, from, to);
    if (hyphen < 0) {
      return 0;
    }
    int left = first(b, from, hyphen);
    return left == 0 ? 0 : both(left, first(b, hyphen + 1, to));
  }

  /**
   * Whether the word is a surname.
   *
   * @return 0 no, 1 by its ending, a case form or a common word, 2 surely
   */
  static int last(byte[] b, int from, int to) {
    return last(NameWords.flags(b, from, to), b, from, to);
  }

  /** The same for a word whose flags are known. */
  static int last(int flags, byte[] b, int from, int to) {
    if ((flags & NameWords.LAST) != 0) {
      return (flags & NameWords.LAST_COMMON) != 0 ? 1 : 2;
    }
    if ((flags & NameWords.LAST_FORM) != 0) {
      return 1;
    }
    int hyphen = hyphen(b, from, to);
    if (hyphen >= 0) {
      int left = last(b, from, hyphen);
      int right = last(b, hyphen + 1, to);
      return left == 0 && !prefix(b, from, hyphen) ? 0 : both(Math.max(left, 1), right);
    }
    boolean pattern =
        (flags & (NameWords.FIRST | NameWords.TRADE | NameWords.ORGANISATION)) == 0
            && Letters.capital(b, from, to)
            && SurnamePattern.fits(b, from, to)
            && !PlaceLexicon.city(b, from, to);
    return pattern ? 1 : 0;
  }

  /** Whether the whole value names a company, an association or another organisation. */
  static boolean company(byte[] b, int from, int to) {
    return CompanyForm.fits(b, from, to);
  }

  /**
   * How surely the whole value is a person's name of two or more words, in either order, with
   * titles, particles and initials.
   *
   * @return 0 to 1; 0 for a single word, for which {@link #first} and {@link #last} answer
   */
  static double person(byte[] b, int from, int to) {
    return CompanyForm.fits(b, from, to) ? 0 : PersonForm.score(b, from, to);
  }

  /** Whether a header is surely a person's name and nothing else. */
  static boolean isPerson(String header) {
    byte[] b = header.strip().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return b.length > 0 && person(b, 0, b.length) >= SURELY;
  }

  private static int both(int left, int right) {
    return right == 0 ? 0 : Math.max(left, right);
  }

  /** Ala-, Yli-, Iso- … before a surname, which are none alone. */
  private static boolean prefix(byte[] b, int from, int to) {
    return to - from >= 2 && to - from <= 6 && Letters.capital(b, from, to);
  }

  private static int hyphen(byte[] b, int from, int to) {
    for (int i = from + 1; i < to - 1; i++) {
      if (b[i] == '-') {
        return i;
      }
    }
    return -1;
  }
}
