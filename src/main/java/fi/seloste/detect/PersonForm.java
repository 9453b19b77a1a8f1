package fi.seloste.detect;

/**
 * Judges whether a value is a person's name of several words. The words are read once; what each
 * can be is packed into one byte of a long, so that no object is built; then every split into first
 * names and surnames is weighed, in both orders.
 */
final class PersonForm {

  private static final int CAPITAL = 1 << 4;
  private static final int INITIAL = 1 << 5;
  private static final int PARTICLE = 1 << 6;
  private static final int MOST_WORDS = 7;
  private static final int COUNT = 56;
  private static final int COMMA = 59;

  /** By how sure the first name is (0 to 2, 3 an initial) and the surname (0 to 2). */
  private static final double[][] SURE = {
    {0, 0.25, 0.45}, {0.3, 0.7, 0.9}, {0.6, 0.9, 0.97}, {0.15, 0.55, 0.85}
  };

  /** What is left of the score with so many unknown words: each takes 15 %. */
  private static final double[] UNKNOWN_WORDS = unknownWords();

  private static final double ALL_LOWER_CASE = 0.85;
  private static final double MIXED_CASE = 0.4;

  /** Of a surname after a title. */
  private static final double TITLED = 0.7;

  private PersonForm() {}

  private static double[] unknownWords() {
    double[] left = new double[2 * MOST_WORDS + 1];
    for (int i = 0; i < left.length; i++) {
      left[i] = Math.pow(0.85, i);
    }
    return left;
  }

  static double score(NameLexicon names, byte[] b, int from, int to) {
    return score(names, b, from, to, 0);
  }

  private static double score(NameLexicon names, byte[] b, int from, int to, int depth) {
    long words = read(names, b, from, to);
    if (words < 0) {
      int joint = (int) ~words;
      int right = Math.max(joint + 1, wordEnd(b, joint, to));
      return couple(names, b, from, joint, right, to, depth);
    }
    return count(words) < 2 ? titled(names, b, from, to, words) : weigh(words);
  }

  /** A surname after a title, and nothing else: {@code Dr Nyman}. */
  private static double titled(NameLexicon names, byte[] b, int from, int to, long words) {
    boolean surname = count(words) == 1 && (word(words, 0) >> 2 & 3) > 0;
    boolean capital = (word(words, 0) & CAPITAL) != 0;
    if (!surname || !capital) {
      return 0;
    }
    int end = wordEnd(b, from, to);
    boolean title = title(names.flags(b, from, end), 0);
    return title && end < to ? TITLED : 0;
  }

  /**
   * What each word can be, a byte a word, and above them how many there are and how many stand
   * before the comma. 0 when it is no name at all; the complement of its place when a word or sign
   * joins two people.
   */
  private static long read(NameLexicon names, byte[] b, int from, int to) {
    long words = 0;
    int count = 0;
    long comma = 0;
    for (int at = from; at < to; ) {
      byte c = b[at];
      if (c == '/' || c == '&' || c == '+') {
        return ~at;
      }
      if (c == ',' && count > 0 && comma == 0) {
        comma = count;
      }
      int skip = skip(b, at, to);
      if (skip > 0) {
        at += skip;
        continue;
      }
      int end = wordEnd(b, at, to);
      int flags = names.flags(b, at, end);
      if (end == at || count == MOST_WORDS) {
        return 0;
      }
      if ((flags & NameWords.CONNECTOR) != 0 && count > 0) {
        return ~at;
      }
      if (!title(flags, count)) {
        boolean dot = end < to && b[end] == '.';
        words |= (long) word(names, b, at, end, flags, dot) << (8 * count++);
      }
      at = end;
    }
    return words | (long) count << COUNT | comma << COMMA;
  }

  /** How much is no word: blanks, dots, commas, what is in brackets. */
  private static int skip(byte[] b, int at, int to) {
    if (b[at] == '(') {
      return close(b, at, to) - at;
    }
    return b[at] == ',' || b[at] == '.' ? 1 : blank(b, at, to);
  }

  private static int count(long words) {
    return (int) (words >>> COUNT) & 7;
  }

  private static int word(long words, int i) {
    return (int) (words >>> (8 * i)) & 0xFF;
  }

  private static boolean title(int flags, int count) {
    boolean name = (flags & (NameWords.FIRST | NameWords.LAST)) != 0;
    return (flags & NameWords.TITLE) != 0 && (!name || count == 0);
  }

  private static int word(NameLexicon names, byte[] b, int at, int end, int flags, boolean dot) {
    boolean capital = Letters.capital(b, at, end);
    int letters = end - at - (b[at] < 0 ? 1 : 0);
    if (letters == 1) {
      return (capital || dot ? INITIAL : 0) | (capital ? CAPITAL : 0);
    }
    int first = names.first(flags, b, at, end);
    int last = names.last(flags, b, at, end);
    if (last == 0 && !capital && SurnamePattern.isNen(b, at, end)) {
      last = 1;
    }
    int particle = (flags & NameWords.PARTICLE) != 0 ? PARTICLE : 0;
    return first | last << 2 | (capital ? CAPITAL : 0) | particle;
  }

  private static double weigh(long words) {
    int count = count(words);
    int comma = (int) (words >>> COMMA) & 7;
    int lower = 0;
    int capitals = 0;
    for (int i = 0; i < count; i++) {
      boolean capital = (word(words, i) & CAPITAL) != 0;
      capitals += capital ? 1 : 0;
      lower += capital || (word(words, i) & PARTICLE) != 0 ? 0 : 1;
    }
    double best = bestSplit(words, count, comma);
    if (comma == 0 && lower == 0) {
      best = Math.max(best, onlyFirstNames(words, count));
    }
    if (capitals == 0) {
      return best * (best > 0.7 ? ALL_LOWER_CASE : 0.5);
    }
    return lower > 0 ? best * MIXED_CASE : best;
  }

  private static double bestSplit(long words, int count, int comma) {
    double best = 0;
    for (int cut = 1; cut < count; cut++) {
      if (comma == 0) {
        best = Math.max(best, split(words, 0, cut, cut, count));
        double reversed = split(words, cut, count, 0, cut);
        best = Math.max(best, reversed * (reversed > 0.6 ? 0.97 : 0.65));
      } else if (comma == cut) {
        best = split(words, cut, count, 0, cut);
      }
    }
    return best;
  }

  /** Two sure first names: a person named without a surname, or both names in a field of them. */
  private static double onlyFirstNames(long words, int count) {
    for (int i = 0; i < count; i++) {
      if ((word(words, i) & 3) != 2) {
        return 0;
      }
    }
    return 0.55;
  }

  private static double split(long words, int first, int firstEnd, int last, int lastEnd) {
    int firsts = firsts(words, first, firstEnd);
    int lasts = lasts(words, last, lastEnd);
    if (firsts < 0 || lasts < 0) {
      return 0;
    }
    int unknown = Math.max(0, (firsts >> 4) - ((firsts & 3) == 0 ? 1 : 0));
    unknown += Math.max(0, (lasts >> 4) - ((lasts & 3) == 0 ? 1 : 0));
    return SURE[firsts & 3][lasts & 3] * UNKNOWN_WORDS[unknown];
  }

  /** How sure the first names are, and above it how many words are unknown; -1 for no names. */
  private static int firsts(long words, int from, int to) {
    int best = 0;
    int unknown = 0;
    for (int i = from; i < to; i++) {
      int word = word(words, i);
      if ((word & INITIAL) != 0) {
        best = best == 0 ? 3 : best;
      } else if ((word & 3) > 0) {
        best = best == 3 ? word & 3 : Math.max(best, word & 3);
      } else if ((word & CAPITAL) == 0) {
        return -1;
      } else {
        unknown++;
      }
    }
    return best | unknown << 4;
  }

  /** The same of surnames; a particle alone makes none. */
  private static int lasts(long words, int from, int to) {
    int best = 0;
    int unknown = 0;
    for (int i = from; i < to; i++) {
      int word = word(words, i);
      if ((word >>> 2 & 3) > 0) {
        best = Math.max(best, word >>> 2 & 3);
      } else if ((word & PARTICLE) == 0 || i == to - 1) {
        if ((word & CAPITAL) == 0 || (word & INITIAL) != 0) {
          return -1;
        }
        unknown++;
      }
    }
    return best | unknown << 4;
  }

  /** Two people in one field: Matti ja Maija Virtanen, Matti Virtanen / Liisa Laine. */
  private static double couple(
      NameLexicon names, byte[] b, int from, int leftEnd, int right, int to, int depth) {
    if (depth > 2) {
      return 0;
    }
    double after = score(names, b, right, to, depth + 1);
    double before = score(names, b, from, leftEnd, depth + 1);
    if (after > 0 && before > 0) {
      return Math.min(after, before);
    }
    boolean leftFirst = before == 0 && single(names, b, from, leftEnd);
    boolean rightFirst = after == 0 && single(names, b, right, to);
    if (leftFirst || rightFirst) {
      return Math.max(after, before) * 0.95;
    }
    return 0;
  }

  private static boolean single(NameLexicon names, byte[] b, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && blank(b, start, end) > 0) {
      start += blank(b, start, end);
    }
    while (end > start && b[end - 1] == ' ') {
      end--;
    }
    return end > start && wordEnd(b, start, end) == end && names.first(b, start, end) > 0;
  }

  /** The length of the blank at this place; 0 when there is none. */
  private static int blank(byte[] b, int at, int to) {
    if (b[at] >= 0 && b[at] <= ' ') {
      return 1;
    }
    return b[at] == (byte) 0xC2 && at + 1 < to && b[at + 1] == (byte) 0xA0 ? 2 : 0;
  }

  private static int close(byte[] b, int at, int to) {
    int i = at;
    while (i < to && b[i] != ')') {
      i++;
    }
    return Math.min(i + 1, to);
  }

  private static int wordEnd(byte[] b, int from, int to) {
    int at = from;
    while (at < to) {
      long next = Letters.next(b, at, to);
      int letter = Letters.letter(next);
      boolean inside = at > from && (letter == '-' || letter == '\'');
      if (!Letters.isLetter(letter) && !inside) {
        break;
      }
      at = Letters.after(next);
    }
    return at;
  }
}
