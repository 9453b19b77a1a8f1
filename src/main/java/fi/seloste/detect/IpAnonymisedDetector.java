package fi.seloste.detect;

import fi.seloste.declare.Category;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Anonymised addresses: IPv4 whose last number is 0 or masked, IPv6 whose last 80 bits are 0. */
final class IpAnonymisedDetector implements Detector {

  private static final List<Form> FORMS =
      List.of(
          Form.whole("\\d{1,3}[.]\\d{1,3}[.]\\d{1,3}[.]\\d{1,3}(/\\d{1,2})?"),
          Form.whole("\\d{1,3}[.]\\d{1,3}[.](\\d{1,3}|[x*]{1,3})[.][x*]{1,3}"),
          Form.whole("[0-9A-F]{1,4}:[0-9A-F]{0,4}(:[0-9A-F]{0,4})?::"));

  @Override
  public String id() {
    return "ip-anonymised";
  }

  @Override
  public @Nullable Category category() {
    return null;
  }

  @Override
  public int order() {
    return 74;
  }

  @Override
  public List<Form> forms() {
    return FORMS;
  }

  @Override
  public Outcome check(byte[] b, int from, int to) {
    if (Bytes.find(b, from, to, ':') >= 0 || !Bytes.digit(b[to - 1])) {
      return Outcome.HIT;
    }
    long address = IpAddressDetector.address(b, from, to);
    return Outcome.hit(address > 0 && (address & 255) == 0);
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
