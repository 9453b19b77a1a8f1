package fi.seloste.detect;

import fi.seloste.declare.Category;

/** Names of people: two to four words, of which one is a first name and another a surname. */
final class NameDetector implements Detector {

  /** Companies were looked for before. From this score on a value is taken for a person's name. */
  private static final double PERSON = 0.5;

  /** In a text, of first name and surname together, which the lexicon gives 0 to 2 each. */
  private static final int SURE = 3;

  /** Of a single letter with a full stop. */
  private static final int INITIAL = 3;

  private final NameLexicon names;

  NameDetector() {
    this(NameLexicon.STANDARD);
  }

  private NameDetector(NameLexicon names) {
    this.names = names;
  }

  @Override
  public Detector with(NameLexicon known) {
    return new NameDetector(known);
  }

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
    return Outcome.hit(PersonForm.score(names, b, from, to) >= PERSON);
  }

  /**
   * A first name and a surname beside each other, in the usual order with one of them sure, or in
   * the other order with both; or an initial before a sure surname.
   */
  @Override
  public boolean inText(byte[] b, int from, int to) {
    int first = 0;
    int last = 0;
    int before = -1;
    for (int at = from; at < to; at++) {
      boolean begins = at == from || !Bytes.word(b[at - 1]);
      if (!begins || !(b[at] < 0 || (b[at] >= 'A' && b[at] <= 'Z'))) {
        continue;
      }
      int end = word(b, at, to);
      boolean beside = before == at - 1;
      int surname = names.last(b, at, end);
      int given = names.first(b, at, end);
      if (beside && pair(first, last, given, surname)) {
        return true;
      }
      boolean initial = end - at == 1 && end < to && b[end] == '.';
      first = given;
      last = initial ? INITIAL : surname;
      before = initial ? end + 1 : end;
      at = end - 1;
    }
    return false;
  }

  private static boolean pair(int first, int last, int given, int surname) {
    boolean usual = first > 0 && surname > 0 && first + surname >= SURE;
    return usual || (last == 2 && given == 2) || (last == INITIAL && surname == 2);
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
