package fi.seloste.detect;

import fi.seloste.declare.Category;
import java.util.List;

/** Numbers of other documents, whose forms are not published: under a header that names them. */
final class DocumentHeaderDetector implements Detector {

  private static final List<Form> FORMS = List.of(Form.whole("[A-Z0-9][A-Z0-9 -]{4,19}"));

  @Override
  public String id() {
    return "document-number";
  }

  @Override
  public Category category() {
    return Category.of("document-number");
  }

  @Override
  public int order() {
    return 390;
  }

  @Override
  public List<Form> forms() {
    return FORMS;
  }

  @Override
  public Outcome check(byte[] b, int from, int to) {
    return Outcome.hit(Bytes.count(b, from, to) >= 4);
  }

  @Override
  public double alone() {
    return NEVER;
  }
}
