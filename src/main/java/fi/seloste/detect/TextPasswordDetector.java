package fi.seloste.detect;

import fi.seloste.declare.Category;
import java.util.List;

/** Passwords told in a text after a word for them. */
final class TextPasswordDetector implements Detector {

  private static final List<Form> FORMS =
      List.of(
          Form.inside(
              "(salasana|salasanat|salis|password|passwd|pwd|lösenord|pin-koodi|pinkoodi|tunnusluku)( ?[:=] ?| (on|is|är) ?:? ?)[^ ,;]{4,}"));

  @Override
  public String id() {
    return "text-password";
  }

  @Override
  public Category category() {
    return Category.of("credential");
  }

  @Override
  public int order() {
    return 28;
  }

  @Override
  public List<Form> forms() {
    return FORMS;
  }

  @Override
  public Outcome check(byte[] b, int from, int to) {
    int start = to;
    while (start > from && b[start - 1] != ' ' && b[start - 1] != ':' && b[start - 1] != '=') {
      start--;
    }
    boolean digit = Bytes.count(b, start, to) > 0;
    return Outcome.hit(
        digit || Bytes.find(b, from, start, ':') > 0 || Bytes.find(b, from, start, '=') > 0);
  }

  @Override
  public double alone() {
    return ONE;
  }
}
