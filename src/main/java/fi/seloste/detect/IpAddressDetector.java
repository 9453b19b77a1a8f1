package fi.seloste.detect;

import fi.seloste.declare.Category;
import java.util.List;

/**
 * IPv4 addresses, with port or prefix length too; an address that ends in 0 is anonymised, one of
 * four small numbers may be a version.
 */
final class IpAddressDetector implements Detector {

  private static final List<Form> FORMS =
      List.of(Form.inside("\\d{1,3}[.]\\d{1,3}[.]\\d{1,3}[.]\\d{1,3}(:\\d{1,5}|/\\d{1,2})?"));

  @Override
  public String id() {
    return "ip-address";
  }

  @Override
  public Category category() {
    return Category.of("ip-address");
  }

  @Override
  public int order() {
    return 70;
  }

  @Override
  public List<Form> forms() {
    return FORMS;
  }

  @Override
  public Outcome check(byte[] b, int from, int to) {
    long address = address(b, from, to);
    return Outcome.hit(address >= 0 && (address & 255) != 0 && large(address));
  }

  @Override
  public double alone() {
    return ONE;
  }

  @Override
  public boolean exclusive() {
    return true;
  }

  /** The four numbers as one, or -1 when one is beyond 255 or has a leading zero. */
  static long address(byte[] b, int from, int to) {
    long all = 0;
    int part = -1;
    int digits = 0;
    int parts = 0;
    for (int i = from; i <= to && parts < 4; i++) {
      if (i < to && Bytes.digit(b[i])) {
        if (part == 0 || ++digits > 3) {
          return -1;
        }
        part = Math.max(part, 0) * 10 + Bytes.value(b[i]);
      } else {
        if (part < 0 || part > 255) {
          return -1;
        }
        all = all << 8 | part;
        part = -1;
        digits = 0;
        parts++;
      }
    }
    return parts == 4 ? all : -1;
  }

  /** Version numbers have four small parts; addresses hardly ever have. */
  private static boolean large(long address) {
    return ((address | address >> 8 | address >> 16 | address >> 24) & 0xE0) != 0;
  }

  @Override
  public Outcome inside(byte[] b, int from, int to, int first, int last) {
    boolean more = to + 1 < last && b[to] == '.' && Bytes.digit(b[to + 1]);
    return more || (from > first && b[from - 1] == '.') ? Outcome.NO : check(b, from, to);
  }
}
