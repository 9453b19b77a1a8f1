package fi.seloste.detect;

import fi.seloste.declare.Category;
import java.util.List;

/** The electronic client identifier (SATU): eight digits and the check sign of identity codes. */
final class ClientIdentifierDetector implements Detector {

  private static final List<Form> FORMS = List.of(Form.whole("\\d{8}[0-9A-FHJ-NPR-Y]"));

  @Override
  public String id() {
    return "client-identifier";
  }

  @Override
  public Category category() {
    return Category.of("document-number");
  }

  @Override
  public int order() {
    return 170;
  }

  @Override
  public List<Form> forms() {
    return FORMS;
  }

  @Override
  public Outcome check(byte[] b, int from, int to) {
    return Outcome.checked(CheckDigits.sign(Bytes.digits(b, from, from + 8), b[from + 8]));
  }

  @Override
  public double alone() {
    return 0.8;
  }

  @Override
  public boolean identifies() {
    return true;
  }

  @Override
  public double chance() {
    return 1.0 / 31;
  }
}
