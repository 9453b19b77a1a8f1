package fi.seloste.detect;

import fi.seloste.declare.Category;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Service, freephone, premium and company-wide numbers (010, 020, 029, 030, 0600, 0700, 0800):
 * nobody's own.
 */
final class PhoneServiceDetector implements Detector {

  private static final List<Form> FORMS =
      List.of(
          Form.inside(
              "((puhelinnumero|puhelin|matkapuhelin|puh|p|tel|gsm|tfn|tlf|mob|mobil|phone|fax|faksi|t|m)[.:]{0,2} ?)?[(]?(0|([+]|00) ?358[)]?( ?[(]0[)])? ?)(10|2[09]|3[09]|60|7[0135]|80)([ )/.-]{0,2}\\d){3,10}( ?(ext|x|alanro|alanumero|sis)[.]? ?\\d{1,5})?"));

  @Override
  public String id() {
    return "phone-service";
  }

  @Override
  public @Nullable Category category() {
    return null;
  }

  @Override
  public int order() {
    return 86;
  }

  @Override
  public List<Form> forms() {
    return FORMS;
  }

  @Override
  public Outcome check(byte[] b, int from, int to) {
    return Outcome.hit(PhoneText.finnish(b, from, to) == PhoneUse.SERVICE);
  }

  @Override
  public double alone() {
    return ONE;
  }

  @Override
  public boolean exclusive() {
    return true;
  }
}
