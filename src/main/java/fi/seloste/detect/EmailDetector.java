package fi.seloste.detect;

import fi.seloste.declare.Category;
import java.util.List;

/**
 * E-mail addresses of people and of roles: a local part of at most 64 bytes, a domain with a top
 * level of letters, 254 bytes at most (RFC 5321).
 */
final class EmailDetector implements Detector {

  private static final List<Form> FORMS =
      List.of(Form.inside("[\\p{L}0-9._%+'-]+@[\\p{L}0-9-]+([.][\\p{L}0-9-]+)*[.][\\p{L}]{2,}"));

  @Override
  public String id() {
    return "email";
  }

  @Override
  public Category category() {
    return Category.of("email");
  }

  @Override
  public int order() {
    return 60;
  }

  @Override
  public List<Form> forms() {
    return FORMS;
  }

  @Override
  public Outcome check(byte[] b, int from, int to) {
    return Outcome.hit(address(b, from, to));
  }

  @Override
  public double alone() {
    return ONE;
  }

  @Override
  public boolean exclusive() {
    return true;
  }

  /** Names of picture files for screens of double density look like addresses. */
  private static final SmallWords PICTURES =
      SmallWords.of("png", "jpg", "jpeg", "gif", "svg", "webp");

  private static boolean address(byte[] b, int from, int to) {
    int start = from;
    while (start < to && (b[start] == '\'' || b[start] == '.' || b[start] == '-')) {
      start++;
    }
    int at = Bytes.find(b, start, to, '@');
    if (at <= start
        || at - start > 64
        || to - start > 254
        || b[at - 1] == '.'
        || b[at + 1] == '-') {
      return false;
    }
    for (int i = start; i + 1 < at; i++) {
      if (b[i] == '.' && b[i + 1] == '.') {
        return false;
      }
    }
    int top = to;
    while (b[top - 1] != '.') {
      top--;
    }
    return !PICTURES.has(b, top, to);
  }
}
