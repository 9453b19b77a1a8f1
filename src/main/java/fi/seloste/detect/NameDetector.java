package fi.seloste.detect;

import fi.seloste.declare.Category;

/** Names of people: two to four words, of which one is a first name and another a surname. */
final class NameDetector implements Detector {

  private static final int MOST_WORDS = 4;

  @Override
  public String id() {
    return "name";
  }

  @Override
  public Category category() {
    return Category.of("name");
  }

  @Override
  public int order() {
    return 310;
  }

  @Override
  public boolean words() {
    return true;
  }

  @Override
  public boolean texts() {
    return true;
  }

  @Override
  public Outcome check(byte[] b, int from, int to) {
    int words = 0;
    int firsts = 0;
    int lasts = 0;
    int best = 0;
    for (int at = from; at < to; ) {
      int end = word(b, at, to);
      if (end > at) {
        int first = NameLexicon.first(b, at, end);
        int last = NameLexicon.last(b, at, end);
        firsts += first > 0 ? 1 : 0;
        lasts += last > 0 ? 1 : 0;
        best = Math.max(best, Math.max(first, last));
        words++;
      }
      at = Math.max(end, at) + 1;
    }
    boolean both = firsts > 0 && lasts > 0 && firsts + lasts >= 2;
    return Outcome.hit(words >= 2 && words <= MOST_WORDS && both && best == 2);
  }

  /** A first name and a surname beside each other, both with a capital and both sure. */
  @Override
  public boolean inText(byte[] b, int from, int to) {
    boolean first = false;
    int before = -1;
    for (int at = from; at < to; ) {
      int end = word(b, at, to);
      if (end <= at) {
        at++;
        continue;
      }
      boolean capital = b[at] < 0 || (b[at] >= 'A' && b[at] <= 'Z');
      if (capital && first && before == at - 1 && NameLexicon.last(b, at, end) == 2) {
        return true;
      }
      first = capital && NameLexicon.first(b, at, end) == 2;
      before = end;
      at = end;
    }
    return false;
  }

  /** Where the word that begins here ends. */
  private static int word(byte[] b, int from, int to) {
    int end = from;
    while (end < to && (Bytes.letter(b[end]) || (b[end] == '-' && end > from))) {
      end++;
    }
    return end;
  }

  @Override
  public double alone() {
    return 0.3;
  }
}
