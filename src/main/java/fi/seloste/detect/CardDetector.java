package fi.seloste.detect;

import fi.seloste.declare.Category;
import java.util.List;

/**
 * Payment card numbers: 12 to 19 digits that an issuer has, with Luhn's check, whole or in groups.
 * One in ten numbers passes by chance.
 */
final class CardDetector implements Detector {

  private static final List<Form> FORMS =
      List.of(
          Form.inside("[2-6]\\d{3}[ -]\\d{4}[ -]\\d{4}[ -]\\d{4}"),
          Form.inside("3[47]\\d{2}[ -]\\d{6}[ -]\\d{5}"),
          Form.inside("[2-6]\\d{11,18}"));

  @Override
  public String id() {
    return "card";
  }

  @Override
  public Category category() {
    return Category.of("payment-card");
  }

  @Override
  public int order() {
    return 50;
  }

  @Override
  public List<Form> forms() {
    return FORMS;
  }

  @Override
  public Outcome check(byte[] b, int from, int to) {
    if (!issued(b, from, to)) {
      return Outcome.NO;
    }
    return Outcome.checked(CheckDigits.luhn(b, from, to));
  }

  @Override
  public double alone() {
    return ONE;
  }

  @Override
  public double chance() {
    return 0.1;
  }

  @Override
  public boolean exclusive() {
    return true;
  }

  /** Whether an issuer's number range of that length begins so (ISO/IEC 7812). */
  static boolean issued(byte[] b, int from, int to) {
    int length = Bytes.count(b, from, to);
    int six = 0;
    for (int i = from, seen = 0; seen < 6; i++) {
      if (Bytes.digit(b[i])) {
        six = six * 10 + Bytes.value(b[i]);
        seen++;
      }
    }
    int four = six / 100;
    int two = six / 10_000;
    return switch (two / 10) {
      case 4 -> length == 13 || length == 16 || length == 19;
      case 2 -> length == 16 && four >= 2221 && four <= 2720;
      case 5 -> (length == 16 && two <= 55 && two >= 51) || maestro(four, length);
      case 3 ->
          ((two == 34 || two == 37) && length == 15)
              || ((two == 36 || two == 38 || (four >= 3000 && four <= 3059)) && length == 14)
              || (four >= 3528 && four <= 3589 && length >= 16);
      case 6 ->
          (length >= 16
                  && (four == 6011 || two == 62 || two == 65 || (four >= 6440 && four < 6500)))
              || maestro(four, length);
      default -> false;
    };
  }

  private static boolean maestro(int four, int length) {
    return length >= 12
        && (four == 5018
            || four == 5020
            || four == 5038
            || four == 5893
            || four == 6304
            || four == 6759
            || (four >= 6761 && four <= 6763));
  }
}
