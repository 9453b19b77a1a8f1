package fi.seloste.detect;

/** Tells the name of a company or another organisation by its legal form or its trade. */
final class CompanyForm {

  /** Longer values are texts, not names. */
  private static final int MOST_WORDS = 10;

  private CompanyForm() {}

  static boolean fits(byte[] b, int from, int to) {
    int words = 0;
    int last = 0;
    int all = 0;
    int lowerCase = 0;
    boolean firstEdge = false;
    for (int at = from; at < to; ) {
      int start = start(b, at, to);
      int end = end(b, start, to);
      at = end;
      if (start == end) {
        break;
      }
      if (++words > MOST_WORDS) {
        return false;
      }
      last = NameWords.flags(b, start, bare(b, start, end));
      all |= last;
      firstEdge |= words == 1 && edge(last);
      boolean linked = (last & NameWords.CONNECTOR) != 0;
      lowerCase += Letters.capital(b, start, end) || linked ? 0 : 1;
    }
    return words > 1 && judge(all, last, firstEdge, lowerCase, b, from, to, words);
  }

  private static boolean judge(
      int all, int last, boolean firstEdge, int lowerCase, byte[] b, int from, int to, int words) {
    if ((all & NameWords.COMPANY) != 0 || edge(last) || dotted(b, from, to)) {
      return true;
    }
    if (firstEdge && words > 2) {
      return true;
    }
    boolean organisation = (last & NameWords.ORGANISATION) != 0;
    if (organisation && words <= 5 && Letters.capital(b, start(b, from, to), to)) {
      return true;
    }
    return (all & NameWords.TRADE) != 0 && lowerCase == 0;
  }

  private static boolean edge(int flags) {
    return (flags & NameWords.COMPANY_EDGE) != 0
        && (flags & (NameWords.FIRST | NameWords.LAST)) == 0;
  }

  /** Ends with r.y., r.f. or o.y. */
  private static boolean dotted(byte[] b, int from, int to) {
    int end = to;
    while (end > from && (b[end - 1] == ' ' || b[end - 1] == '.')) {
      end--;
    }
    return end - from > 4
        && b[end - 2] == '.'
        && (b[end - 1] | 0x20) != 's'
        && ((b[end - 3] | 0x20) == 'r' || (b[end - 3] | 0x20) == 'o')
        && ((b[end - 1] | 0x20) == 'y' || (b[end - 1] | 0x20) == 'f')
        && b[end - 4] == ' ';
  }

  private static int start(byte[] b, int at, int to) {
    int i = at;
    while (i < to && separator(b[i])) {
      i++;
    }
    return i;
  }

  private static int end(byte[] b, int at, int to) {
    int i = at;
    while (i < to && !separator(b[i])) {
      i++;
    }
    return i;
  }

  private static int bare(byte[] b, int start, int end) {
    int i = end;
    while (i > start + 1 && b[i - 1] == '.') {
      i--;
    }
    return i;
  }

  private static boolean separator(byte c) {
    return (c >= 0 && c <= ' ') || c == ',' || c == '"' || c == '(' || c == ')' || c == '/';
  }
}
