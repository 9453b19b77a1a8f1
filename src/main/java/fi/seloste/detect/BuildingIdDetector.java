package fi.seloste.detect;

import fi.seloste.declare.Category;
import java.util.List;

/** Permanent building ids (VTJ-PRT), and property ids without hyphens, under a header. */
final class BuildingIdDetector implements Detector {

  private static final List<Form> FORMS =
      List.of(Form.whole("1\\d{8}[0-9A-FHJ-NPR-Y]"), Form.whole("\\d{14}"));

  @Override
  public String id() {
    return "building-id";
  }

  @Override
  public Category category() {
    return Category.of("property-details");
  }

  @Override
  public int order() {
    return 212;
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
    return NEVER;
  }
}
