package fi.seloste.detect;

import fi.seloste.declare.Category;

/** Names of people: two to four words, of which one is a first name and another a surname. */
final class NameDetector implements Detector {

  /** Companies were looked for before. From this score on a value is taken for a person's name. */
  private static final double PERSON = 0.5;

  /** In a text, of first name and surname together, which the lexicon gives 0 to 2 each. */
  private static final int SURE = 3;

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
    return Outcome.hit(PersonForm.score(b, from, to) >= PERSON);
  }

  /** A first name and a surname beside each other, both with a capital and one of them sure. */
  @Override
  public boolean inText(byte[] b, int from, int to) {
    int first = 0;
    int before = -1;
    for (int at = from; at < to; at++) {
      boolean begins = at == from || !Bytes.word(b[at - 1]);
      if (!begins || !(b[at] < 0 || (b[at] >= 'A' && b[at] <= 'Z'))) {
        continue;
      }
      int end = word(b, at, to);
      if (first > 0 && before == at - 1) {
        int last = NameLexicon.last(b, at, end);
        if (last > 0 && first + last >= SURE) {
          return true;
        }
      }
      first = NameLexicon.first(b, at, end);
      before = end;
      at = end - 1;
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
  public boolean exclusive() {
    return true;
  }

  @Override
  public double alone() {
    return 0.3;
  }

  @Override
  public int few() {
    return 1;
  }
}
