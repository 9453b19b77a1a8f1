package fi.seloste.detect;

import fi.seloste.declare.Category;
import java.util.List;

/** Finnish telephone numbers with their leading zero, of mobile and fixed subscriptions. */
final class PhoneDetector implements Detector {

  private static final List<Form> FORMS =
      List.of(
          Form.inside(
              "((puhelinnumero|puhelin|matkapuhelin|puh|p|tel|gsm|tfn|tlf|mob|mobil|phone|fax|faksi|t|m)[.:]{0,2}"
                  + " ?)?[(]?0[1-9]([ )/.-]{0,2}\\d){3,11}( ?(ext|x|alanro|alanumero|sis)[.]?"
                  + " ?\\d{1,5})?"));

  @Override
  public String id() {
    return "phone";
  }

  @Override
  public Category category() {
    return Category.of("phone-number");
  }

  @Override
  public int order() {
    return 82;
  }

  @Override
  public List<Form> forms() {
    return FORMS;
  }

  @Override
  public Outcome check(byte[] b, int from, int to) {
    return Outcome.hit(PhoneText.finnish(b, from, to) == PhoneUse.SUBSCRIBER);
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
    boolean joined =
        from > first && (b[from - 1] == '-' || b[from - 1] == '/' || b[from - 1] == '_');
    int least = joined ? 9 : 7;
    for (int end = to; end > from; end--) {
      boolean group = Bytes.digit(b[end - 1]) && (end == last || !Bytes.word(b[end]));
      if (group && Bytes.count(b, from, end) >= least && check(b, from, end) == Outcome.HIT) {
        return Outcome.hit(!HetuDetector.shaped(b, from, last));
      }
    }
    return Outcome.NO;
  }
}
