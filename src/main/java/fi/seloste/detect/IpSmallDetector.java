package fi.seloste.detect;

import fi.seloste.declare.Category;
import java.util.List;

/** IPv4 addresses that look like version numbers, under a header. */
final class IpSmallDetector implements Detector {

  private static final List<Form> FORMS =
      List.of(Form.whole("\\d{1,3}[.]\\d{1,3}[.]\\d{1,3}[.]\\d{1,3}"));

  @Override
  public String id() {
    return "ip-small";
  }

  @Override
  public Category category() {
    return Category.of("ip-address");
  }

  @Override
  public int order() {
    return 182;
  }

  @Override
  public List<Form> forms() {
    return FORMS;
  }

  @Override
  public Outcome check(byte[] b, int from, int to) {
    long address = IpAddressDetector.address(b, from, to);
    return Outcome.hit(address >= 0 && (address & 255) != 0);
  }

  @Override
  public double alone() {
    return NEVER;
  }
}
