package fi.seloste.detect;

import fi.seloste.declare.Category;
import java.util.List;

/** Creditor references RF (ISO 11649) around a Finnish reference number. */
final class CreditorReferenceDetector implements Detector {

  private static final List<Form> FORMS = List.of(Form.inside("RF\\d{2}( ?\\d){4,20}"));

  @Override
  public String id() {
    return "creditor-reference";
  }

  @Override
  public Category category() {
    return Category.of("payment-reference");
  }

  @Override
  public int order() {
    return 40;
  }

  @Override
  public List<Form> forms() {
    return FORMS;
  }

  @Override
  public Outcome check(byte[] b, int from, int to) {
    return Outcome.checked(
        CheckDigits.mod97(b, from, to) && CheckDigits.reference(b, from + 4, to));
  }

  @Override
  public double alone() {
    return ONE;
  }

  @Override
  public double chance() {
    return 1.0 / 970;
  }

  @Override
  public boolean exclusive() {
    return true;
  }
}
