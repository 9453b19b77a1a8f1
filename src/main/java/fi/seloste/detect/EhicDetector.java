package fi.seloste.detect;

import fi.seloste.declare.Category;
import java.util.List;

/**
 * The Finnish European Health Insurance Card's number: 8024680246, Kela's issuer number, and ten
 * digits.
 */
final class EhicDetector implements Detector {

  private static final List<Form> FORMS = List.of(Form.inside("8024680246[- ]?\\d{10}"));

  @Override
  public String id() {
    return "ehic";
  }

  @Override
  public Category category() {
    return Category.of("document-number");
  }

  @Override
  public int order() {
    return 18;
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
    return ONE;
  }

  @Override
  public boolean exclusive() {
    return true;
  }
}
