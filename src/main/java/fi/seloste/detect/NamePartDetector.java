package fi.seloste.detect;

import fi.seloste.declare.Category;

/** First names and surnames in a column of their own. */
final class NamePartDetector implements Detector {

  @Override
  public String id() {
    return "name-part";
  }

  @Override
  public Category category() {
    return Category.of("name");
  }

  @Override
  public int order() {
    return 312;
  }

  @Override
  public boolean words() {
    return true;
  }

  @Override
  public Outcome check(byte[] b, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Bytes.letter(b[i]) && b[i] != '-') {
        return Outcome.NO;
      }
    }
    return Outcome.hit(NameLexicon.first(b, from, to) == 2 || NameLexicon.last(b, from, to) == 2);
  }

  @Override
  public double alone() {
    return 0.5;
  }
}
