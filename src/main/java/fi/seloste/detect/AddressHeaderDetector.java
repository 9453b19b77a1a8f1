package fi.seloste.detect;

import fi.seloste.declare.Category;
import java.util.List;

/**
 * Whatever stands under a header of addresses and is no address of another kind: villages, islands,
 * stairs and flats.
 */
final class AddressHeaderDetector implements Detector {

  private static final List<Form> FORMS = List.of(Form.whole("[\\p{L}0-9][\\p{L}0-9 .,'/:()&-]*"));

  @Override
  public String id() {
    return "address-under-header";
  }

  @Override
  public Category category() {
    return Category.of("postal-address");
  }

  @Override
  public int order() {
    return 396;
  }

  @Override
  public List<Form> forms() {
    return FORMS;
  }

  @Override
  public Outcome check(byte[] b, int from, int to) {
    return Outcome.hit(Bytes.count(b, from, to) < 6 || letters(b, from, to));
  }

  /** Whether it has a letter: many numbers and dots alone are an address of another kind. */
  private static boolean letters(byte[] b, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Bytes.letter(b[i])) {
        return true;
      }
    }
    return false;
  }

  @Override
  public double alone() {
    return NEVER;
  }
}
