package fi.seloste.detect;

import fi.seloste.declare.Category;
import java.util.List;

/** Password hashes: bcrypt, crypt, LDAP and framework forms. */
final class PasswordHashDetector implements Detector {

  private static final List<Form> FORMS =
      List.of(
          Form.inside("[$]2[abxy]?[$]\\d{2}[$][./0-9A-Z]{53}"),
          Form.whole("[$](1|5|6|y|argon2i?d?|scrypt|pbkdf2[a-z0-9-]*|apr1|P|H)[$][^ ]{8,}"),
          Form.whole("[{](SSHA|SHA|SMD5|MD5|SSHA256|SSHA512|CRYPT|PBKDF2)[}][^ ]{8,}"),
          Form.whole("(pbkdf2_sha\\d+|argon2|bcrypt_sha256|sha1)[$][^ ]{12,}"));

  @Override
  public String id() {
    return "password-hash";
  }

  @Override
  public Category category() {
    return Category.of("credential");
  }

  @Override
  public int order() {
    return 24;
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

  @Override
  public boolean loose() {
    return true;
  }
}
