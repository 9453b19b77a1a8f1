package fi.seloste.detect;

import fi.seloste.declare.Category;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** E-mail addresses that were masked: neither an address nor the absence of one. */
final class EmailMaskedDetector implements Detector {

  private static final List<Form> FORMS =
      List.of(
          Form.whole("\\[email[  ]protected\\]"),
          Form.inside("[\\p{L}0-9._-]*[*]{2,}[\\p{L}0-9._-]*@[*\\p{L}0-9-]+([.][*\\p{L}0-9-]+)*"));

  @Override
  public String id() {
    return "email-masked";
  }

  @Override
  public @Nullable Category category() {
    return null;
  }

  @Override
  public int order() {
    return 64;
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
}
