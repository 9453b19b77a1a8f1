package fi.seloste.detect;

import fi.seloste.declare.Category;
import java.util.List;

/** Tokens and keys that open other systems. */
final class SecretDetector implements Detector {

  private static final List<Form> FORMS =
      List.of(
          Form.inside("eyJ[0-9A-Z_-]{10,}[.][0-9A-Z_-]{10,}[.][0-9A-Z_-]{8,}"),
          Form.inside("AKIA[0-9A-Z]{16}"),
          Form.inside("(sk|pk|rk)_(live|test)_[0-9A-Z]{16,}"),
          Form.inside("gh[opsu]_[0-9A-Z]{36}"),
          Form.inside("xox[abpr]-[0-9A-Z-]{10,}"),
          Form.whole("-----BEGIN [A-Z ]*PRIVATE KEY-----.*"));

  @Override
  public String id() {
    return "secret";
  }

  @Override
  public Category category() {
    return Category.of("credential");
  }

  @Override
  public int order() {
    return 26;
  }

  @Override
  public List<Form> forms() {
    return FORMS;
  }

  @Override
  public Outcome check(byte[] b, int from, int to) {
    return Outcome.hit(Bytes.count(b, from, to) > 0 || b[from] == '-');
  }

  @Override
  public double alone() {
    return ONE;
  }
}
