package fi.seloste.detect;

import fi.seloste.declare.Category;
import java.util.List;

/** Pairs of coordinates: WGS84 in degrees, ETRS-TM35FIN (JHS 197) in metres. */
final class CoordinatesDetector implements Detector {

  private static final List<Form> FORMS =
      List.of(
          Form.inside("-?\\d{1,2}[.,]\\d{4,15}°?[NS]?[,;]? ?-?\\d{1,3}[.,]\\d{4,15}°?[EW]?"),
          Form.whole("(SRID=\\d+; ?)?POINT ?[(].*[)]"),
          Form.inside(
              "\\d{1,2}° ?\\d{1,2}[^ \\d]? ?[\\d.,]*[^ \\dA-Z]{0,2} ?[NS],? ?\\d{1,3}° ?\\d{1,2}[^ \\d]? ?[\\d.,]*[^ \\dA-Z]{0,2} ?[EW]"),
          Form.whole("[67]\\d{6}([.]\\d+)?[,; ] ?\\d{5,6}([.]\\d+)?"),
          Form.whole("\\d{5,6}([.]\\d+)?[,; ] ?[67]\\d{6}([.]\\d+)?"));

  @Override
  public String id() {
    return "coordinates";
  }

  @Override
  public Category category() {
    return Category.of("location");
  }

  @Override
  public int order() {
    return 110;
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
  public boolean loose() {
    return true;
  }
}
