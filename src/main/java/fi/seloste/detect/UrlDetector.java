package fi.seloste.detect;

import fi.seloste.declare.Category;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Addresses of web pages: a shape. */
final class UrlDetector implements Detector {

  private static final List<Form> FORMS =
      List.of(Form.whole("(https?|ftp)://[^ ]+"), Form.whole("www[.][^ ]+[.][A-Z]{2,}(/[^ ]*)?"));

  @Override
  public String id() {
    return "url";
  }

  @Override
  public @Nullable Category category() {
    return null;
  }

  @Override
  public int order() {
    return 116;
  }

  @Override
  public List<Form> forms() {
    return FORMS;
  }

  @Override
  public Outcome check(byte[] b, int from, int to) {
    return Outcome.HIT;
  }

  @Override
  public double alone() {
    return ONE;
  }
}
