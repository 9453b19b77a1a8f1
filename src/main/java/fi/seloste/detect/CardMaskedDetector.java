package fi.seloste.detect;

import fi.seloste.declare.Category;
import java.util.List;

/** Payment card numbers whose middle is masked. */
final class CardMaskedDetector implements Detector {

  private static final List<Form> FORMS =
      List.of(
          Form.inside("[3-6]\\d{3}[ -]?(\\d{2})?[*X]{2}[ -]?[*X]{4}[ -]?\\d{4}"),
          Form.inside("[3-6]\\d{3}[ -]?[*X]{4}[ -]?[*X]{4}[ -]?\\d{4}"),
          Form.inside("[*X]{4}[ -][*X]{4}[ -][*X]{4}[ -]\\d{4}"));

  @Override
  public String id() {
    return "card-masked";
  }

  @Override
  public Category category() {
    return Category.of("payment-card");
  }

  @Override
  public int order() {
    return 52;
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
