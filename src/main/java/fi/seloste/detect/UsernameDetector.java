package fi.seloste.detect;

import fi.seloste.declare.Category;
import java.util.List;

/** Names of accounts, which a header must announce: signs without a blank, a small letter first. */
final class UsernameDetector implements Detector {

  private static final List<Form> FORMS = List.of(Form.whole("[a-z][a-z0-9._@+-]{2,40}"));

  @Override
  public String id() {
    return "username-under-header";
  }

  @Override
  public Category category() {
    return Category.of("username");
  }

  @Override
  public int order() {
    return 398;
  }

  @Override
  public List<Form> forms() {
    return FORMS;
  }

  @Override
  public Outcome check(byte[] b, int from, int to) {
    return Outcome.hit(b[from] >= 'a' && Bytes.count(b, from, to) * 3 <= to - from);
  }

  @Override
  public double alone() {
    return NEVER;
  }

  @Override
  public boolean loose() {
    return true;
  }
}
