package fi.seloste.detect;

import fi.seloste.declare.Category;
import java.util.List;

/** Names and paths of sound files, and recording ids of Twilio. */
final class RecordingDetector implements Detector {

  private static final List<Form> FORMS =
      List.of(
          Form.whole(
              "([^;<>|]*[/\\\\\\\\])?[^/\\\\\\\\;<>|]*[.](wav|wav49|mp3|gsm|ogg|opus|m4a|aac|flac|wma|amr|webm)([?].*)?"),
          Form.whole("RE[0-9A-F]{32}"));

  @Override
  public String id() {
    return "recording";
  }

  @Override
  public Category category() {
    return Category.of("call-recording");
  }

  @Override
  public int order() {
    return 106;
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
  public int few() {
    return 1;
  }

  @Override
  public boolean loose() {
    return true;
  }
}
