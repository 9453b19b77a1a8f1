package fi.seloste.detect;

import fi.seloste.declare.Category;
import java.util.List;

/** Telephone numbers of other countries, by country code and length. */
final class PhoneForeignDetector implements Detector {

  private static final List<Form> FORMS =
      List.of(
          Form.inside(
              "((puhelinnumero|puhelin|matkapuhelin|puh|p|tel|gsm|tfn|tlf|mob|mobil|phone|fax|faksi|t|m)[.:]{0,2}"
                  + " ?)?[(]?([+]|00) ?[1-9]([ )/.-]{0,2}[(]?\\d){6,14}("
                  + " ?(ext|x|alanro|alanumero|sis)[.]? ?\\d{1,5})?"));

  @Override
  public String id() {
    return "phone-foreign";
  }

  @Override
  public Category category() {
    return Category.of("phone-number");
  }

  @Override
  public int order() {
    return 84;
  }

  @Override
  public List<Form> forms() {
    return FORMS;
  }

  @Override
  public Outcome check(byte[] b, int from, int to) {
    return Outcome.hit(PhoneText.use(b, from, to) == PhoneUse.SUBSCRIBER);
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
  public boolean exclusive() {
    return true;
  }

  @Override
  public Outcome inside(byte[] b, int from, int to, int first, int last) {
    if (from > first && (b[from - 1] == '+' || b[from - 1] == '.' || b[from - 1] == ',')) {
      return Outcome.NO;
    }
    for (int end = to; end > from; end--) {
      boolean group = Bytes.digit(b[end - 1]) && (end == last || !Bytes.word(b[end]));
      if (group && Bytes.count(b, from, end) >= 7 && check(b, from, end) == Outcome.HIT) {
        return Outcome.hit(!HetuDetector.shaped(b, from, last));
      }
    }
    return Outcome.NO;
  }
}
