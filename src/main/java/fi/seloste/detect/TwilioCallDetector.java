package fi.seloste.detect;

import fi.seloste.declare.Category;
import java.util.List;

/** Call ids of Twilio. */
final class TwilioCallDetector implements Detector {

  private static final List<Form> FORMS = List.of(Form.inside("CA[0-9A-F]{32}"));

  @Override
  public String id() {
    return "twilio-call";
  }

  @Override
  public Category category() {
    return Category.of("call-log");
  }

  @Override
  public int order() {
    return 104;
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
