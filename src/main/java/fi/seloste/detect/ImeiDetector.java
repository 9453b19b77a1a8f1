package fi.seloste.detect;

import fi.seloste.declare.Category;
import java.util.List;

/** IMEI numbers of telephones, 15 digits with Luhn's check, under a header of devices. */
final class ImeiDetector implements Detector {

  private static final List<Form> FORMS =
      List.of(Form.whole("\\d{15}(\\d{2})?"), Form.whole("\\d{2}-\\d{6}-\\d{6}-\\d"));

  @Override
  public String id() {
    return "imei";
  }

  @Override
  public Category category() {
    return Category.of("device-id");
  }

  @Override
  public int order() {
    return 55;
  }

  @Override
  public List<Form> forms() {
    return FORMS;
  }

  @Override
  public Outcome check(byte[] b, int from, int to) {
    return to - from == 17 && Bytes.digit(b[from + 2])
        ? Outcome.NO
        : Outcome.checked(CheckDigits.luhn(b, from, to));
  }

  @Override
  public double alone() {
    return NEVER;
  }

  @Override
  public double chance() {
    return 0.1;
  }
}
