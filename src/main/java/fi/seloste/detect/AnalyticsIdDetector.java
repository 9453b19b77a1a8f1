package fi.seloste.detect;

import fi.seloste.declare.Category;
import java.util.List;

/** Visitor ids of web analytics and advertising: Google's _ga, Meta's _fbp. */
final class AnalyticsIdDetector implements Detector {

  private static final List<Form> FORMS =
      List.of(
          Form.inside("GA1[.]\\d[.]\\d{6,12}[.]\\d{6,12}"),
          Form.inside("fb[.]\\d[.]\\d{10,13}[.]\\d{6,20}"),
          Form.whole("\\d{8,10}[.]1[4-9]\\d{8}"));

  @Override
  public String id() {
    return "analytics-id";
  }

  @Override
  public Category category() {
    return Category.of("cookie-id");
  }

  @Override
  public int order() {
    return 112;
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
    return 0.3;
  }

  @Override
  public boolean loose() {
    return true;
  }

  @Override
  public Outcome inside(byte[] b, int from, int to, int first, int last) {
    return Outcome.HIT;
  }
}
