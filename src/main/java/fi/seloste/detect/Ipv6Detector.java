package fi.seloste.detect;

import fi.seloste.declare.Category;
import java.util.List;

/**
 * IPv6 addresses (RFC 4291), shortened or not, with an embedded IPv4 address, zone, prefix length
 * or port; of the documentation's forms the loopback counts too.
 */
final class Ipv6Detector implements Detector {

  private static final String PART = "[0-9A-F]{1,4}";
  private static final String PARTS = "(" + PART + "(:" + PART + "){0,6})?";
  private static final String FULL = PART + "(:" + PART + "){7}";
  private static final String V4 = "(:?\\d{1,3}([.]\\d{1,3}){3})?";
  private static final String ADDRESS =
      "(" + FULL + "|" + PARTS + "::" + PARTS + V4 + ")(%[0-9A-Z]+)?(/\\d{1,3})?";

  private static final List<Form> FORMS =
      List.of(Form.inside(ADDRESS), Form.whole("\\[" + ADDRESS + "\\](:\\d{1,5})?"));

  @Override
  public String id() {
    return "ipv6";
  }

  @Override
  public Category category() {
    return Category.of("ip-address");
  }

  @Override
  public int order() {
    return 72;
  }

  @Override
  public List<Form> forms() {
    return FORMS;
  }

  @Override
  public Outcome check(byte[] b, int from, int to) {
    return Outcome.hit(address(b, from, to));
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
  public Outcome inside(byte[] b, int from, int to, int first, int last) {
    boolean more = (from > first && b[from - 1] == ':') || (to < last && b[to] == ':');
    return more ? Outcome.NO : check(b, from, to);
  }

  private static boolean address(byte[] b, int begin, int to) {
    int from = b[begin] == '[' ? begin + 1 : begin;
    int groups = 0;
    int gaps = 0;
    int digits = 0;
    int end = from;
    for (; end < to && (b[end] == ':' || Bytes.word(b[end])); end++) {
      if (b[end] != ':') {
        digits++;
        groups += end == from || b[end - 1] == ':' ? 1 : 0;
      } else if (end > from && b[end - 1] == ':') {
        gaps++;
      }
    }
    if (end < to && b[end] == '.') {
      int start = end;
      while (b[start - 1] != ':') {
        start--;
      }
      if (IpAddressDetector.address(b, start, Math.min(to, dotted(b, start, to))) < 0) {
        return false;
      }
      groups++;
    }
    boolean single = b[from] == ':' && b[from + 1] != ':';
    return !single && digits > 0 && (gaps == 1 ? groups <= 7 : gaps == 0 && groups == 8);
  }

  private static int dotted(byte[] b, int from, int to) {
    int end = from;
    while (end < to && (Bytes.digit(b[end]) || b[end] == '.')) {
      end++;
    }
    return end;
  }
}
