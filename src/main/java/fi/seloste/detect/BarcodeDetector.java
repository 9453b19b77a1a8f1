package fi.seloste.detect;

import fi.seloste.declare.Category;
import java.util.List;

/**
 * The virtual bar code of Finnish invoices (Finance Finland): 54 digits with the payee's IBAN
 * without its letters, the sum and the reference.
 */
final class BarcodeDetector implements Detector {

  private static final List<Form> FORMS = List.of(Form.inside("[45]\\d{53}"));

  @Override
  public String id() {
    return "invoice-barcode";
  }

  @Override
  public Category category() {
    return Category.of("bank-account");
  }

  @Override
  public int order() {
    return 32;
  }

  @Override
  public List<Form> forms() {
    return FORMS;
  }

  @Override
  public Outcome check(byte[] b, int from, int to) {
    return Outcome.checked(account(b, from + 1));
  }

  @Override
  public double alone() {
    return ONE;
  }

  @Override
  public double chance() {
    return 1.0 / 97;
  }

  @Override
  public boolean exclusive() {
    return true;
  }

  private static boolean account(byte[] b, int at) {
    byte[] iban = new byte[18];
    iban[0] = 'F';
    iban[1] = 'I';
    System.arraycopy(b, at, iban, 2, 16);
    return CheckDigits.mod97(iban, 0, 18);
  }
}
