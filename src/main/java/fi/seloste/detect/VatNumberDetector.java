package fi.seloste.detect;

import fi.seloste.declare.Category;
import java.util.List;

/**
 * Finnish VAT numbers and the OVT addresses of e-invoicing (0037), both made of the business id.
 */
final class VatNumberDetector implements Detector {

  private static final List<Form> FORMS =
      List.of(
          Form.inside("FI[- ]?\\d{8}"),
          Form.whole("0037\\d{8}[0-9A-Z]{0,5}"),
          Form.whole("TE0037\\d{8}[0-9A-Z]{0,5}"));

  @Override
  public String id() {
    return "vat-number";
  }

  @Override
  public Category category() {
    return Category.of("business-id");
  }

  @Override
  public int order() {
    return 22;
  }

  @Override
  public List<Form> forms() {
    return FORMS;
  }

  @Override
  public Outcome check(byte[] b, int from, int to) {
    int at = Bytes.digit(b[from]) ? from + 4 : Bytes.lower(b[from]) == 't' ? from + 6 : from + 2;
    at += Bytes.digit(b[at]) ? 0 : 1;
    return Outcome.checked(CheckDigits.businessId(Bytes.digits(b, at, at + 8)));
  }

  @Override
  public double alone() {
    return ONE;
  }

  @Override
  public double chance() {
    return 1.0 / 11;
  }

  @Override
  public boolean exclusive() {
    return true;
  }
}
