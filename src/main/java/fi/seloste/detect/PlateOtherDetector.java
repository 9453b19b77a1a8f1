package fi.seloste.detect;

import fi.seloste.declare.Category;
import java.util.List;

/**
 * Registration marks of motorcycles, tractors, diplomats, Åland, exported and old vehicles, under a
 * header.
 */
final class PlateOtherDetector implements Detector {

  private static final List<Form> FORMS =
      List.of(
          Form.whole("\\d{1,3}[- ]?[A-ZÅÄÖ]{1,3}"),
          Form.whole("C[- ]?[1-9]\\d{0,4}"),
          Form.whole("CD[- ]?[1-9]\\d{0,3}"),
          Form.whole("ÅL[A-Z]?[- ]?[1-9]\\d{0,3}"),
          Form.whole("P[A-Z][- ]?[1-9]\\d{0,3}"),
          Form.whole("[A-Z][- ]?[1-9]\\d{0,2}"),
          Form.whole("[A-ZÅÄÖ]{2,3}[- ]?[1-9]\\d{0,2}"));

  @Override
  public String id() {
    return "plate-other";
  }

  @Override
  public Category category() {
    return Category.of("vehicle-registration");
  }

  @Override
  public int order() {
    return 194;
  }

  @Override
  public List<Form> forms() {
    return FORMS;
  }

  @Override
  public Outcome check(byte[] b, int from, int to) {
    return Outcome.hit(b[from] != '0');
  }

  @Override
  public double length() {
    return PlateDetector.MEAN_LENGTH;
  }

  @Override
  public double alone() {
    return NEVER;
  }
}
