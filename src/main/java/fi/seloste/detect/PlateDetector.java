package fi.seloste.detect;

import fi.seloste.declare.Category;
import java.util.List;

/**
 * Registration marks of cars and trailers: two or three letters and a number of at most three
 * digits (decree 893/2007, section 25). So short that most values must agree, or a word for it must
 * stand before it in a text.
 */
final class PlateDetector implements Detector {

  private static final List<Form> FORMS =
      List.of(
          Form.whole("[A-ZÅÄÖ]{2,3}[- ]?[1-9]\\d{0,2}"),
          Form.inside("[A-ZÅÄÖ]{2,3}-[1-9]\\d{0,2}"));

  @Override
  public String id() {
    return "plate";
  }

  @Override
  public Category category() {
    return Category.of("vehicle-registration");
  }

  @Override
  public int order() {
    return 90;
  }

  @Override
  public List<Form> forms() {
    return FORMS;
  }

  @Override
  public Outcome check(byte[] b, int from, int to) {
    return Outcome.hit(
        !unit(b, from, to)
            && !(to - from > 2
                && Bytes.startsWith(b, from, to, "cd")
                && !Bytes.letter(b[from + 2])));
  }

  @Override
  public double alone() {
    return 0.8;
  }

  @Override
  public boolean identifies() {
    return true;
  }

  /** Letters that stand before numbers of other kinds. */
  private static final SmallWords UNITS =
      SmallWords.of(
          "eur", "usd", "sek", "nok", "dkk", "gbp", "alv", "nro", "no", "id", "as", "pl", "pb",
          "kpl", "tel", "puh", "sit", "co", "pvm", "vko", "vk", "kk", "ver", "sku", "ref", "inv",
          "ord");

  private static boolean unit(byte[] b, int from, int to) {
    int end = from;
    while (end < to && Bytes.letter(b[end])) {
      end++;
    }
    return UNITS.has(b, from, end);
  }

  private static final List<String> BEFORE =
      List.of("rek", "reg", "auto", "ajoneuvo", "bil", "kilpi", "kilven", "plate", "car");
  private static final int NEAR = 30;

  @Override
  public Outcome inside(byte[] b, int from, int to, int first, int last) {
    int near = Math.max(first, from - NEAR);
    boolean named = BEFORE.stream().anyMatch(word -> Bytes.contains(b, near, from, word));
    return named ? check(b, from, to) : Outcome.NO;
  }
}
