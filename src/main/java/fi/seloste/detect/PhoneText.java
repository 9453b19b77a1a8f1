package fi.seloste.detect;

/** Reads a telephone number as people write it. */
final class PhoneText {

  private static final int LONGEST = 16;

  /** All digits as a number, the country code first when there is one. */
  private long number;

  /** Its first three digits. */
  private int lead;

  /** How many digits. */
  private int length;

  private boolean international;
  private boolean bare;

  private PhoneText() {}

  /** What the number in the slice is, whatever is written before or after it. */
  static PhoneUse use(byte[] b, int from, int to) {
    PhoneText text = new PhoneText();
    return text.read(b, from, to) ? text.use() : PhoneUse.NONE;
  }

  /** The same for a Finnish number only; {@code NONE} for a foreign one. */
  static PhoneUse finnish(byte[] b, int from, int to) {
    PhoneText text = new PhoneText();
    return text.read(b, from, to) && text.home() ? text.use() : PhoneUse.NONE;
  }

  private boolean read(byte[] b, int begin, int to) {
    int from = begin;
    while (from < to && b[from] != '+' && b[from] != '(' && !Bytes.digit(b[from])) {
      from++;
    }
    if (dated(b, from, to)) {
      return false;
    }
    int zeros = 0;
    for (int i = from; i < to && !(Bytes.letter(b[i]) && length > 0); i++) {
      international |= b[i] == '+' && length == 0;
      if (Bytes.digit(b[i])) {
        boolean trunk = b[i] == '0' && b[i - (i > from ? 1 : 0)] == '(' && length > 0;
        if (trunk) {
          continue;
        }
        zeros += number == 0 && b[i] == '0' ? 1 : 0;
        number = number * 10 + Bytes.value(b[i]);
        lead = number < 1000 ? (int) number : lead;
        length++;
      }
      if (length > LONGEST) {
        return false;
      }
    }
    length -= zeros;
    bare = zeros == 0 && !international;
    international |= zeros == 2;
    return length > 0 && zeros <= 2;
  }

  private boolean home() {
    return (!international && !bare) || prefixed();
  }

  private boolean prefixed() {
    return lead == 358;
  }

  private PhoneUse use() {
    if (!international && !(bare && prefixed() && length > 9)) {
      return PhoneUse.finnish(number, length);
    }
    if (!prefixed()) {
      return CallingCodes.possible(number, length) ? PhoneUse.SUBSCRIBER : PhoneUse.NONE;
    }
    long scale = 1;
    for (int i = 3; i < length; i++) {
      scale *= 10;
    }
    long national = number % scale;
    int digits = length - 3;
    if (digits > 0 && national < scale / 10) {
      digits--;
    }
    return PhoneUse.finnish(national, digits);
  }

  /** Whether the slice is rather a date or hours: groups of one or two digits around dots. */
  private static boolean dated(byte[] b, int from, int to) {
    int group = 0;
    int groups = 0;
    boolean shortGroups = true;
    boolean dots = false;
    for (int i = from; i <= to; i++) {
      if (i < to && Bytes.digit(b[i])) {
        group++;
      } else if (group > 0) {
        groups++;
        boolean year = groups == 3 && group == 4 && i == to;
        shortGroups &= group <= 2 || year;
        dots |= i < to && b[i] == '.';
        group = 0;
      }
    }
    boolean dashed = groups == 3 && shortGroups && b[to - 1] != ')' && same(b, from, to);
    return (dots && shortGroups) || dashed;
  }

  /** Whether the two separators of three groups are the same hyphen or slash. */
  private static boolean same(byte[] b, int from, int to) {
    int first = -1;
    for (int i = from; i < to; i++) {
      if (!Bytes.digit(b[i])) {
        if (first >= 0) {
          return b[i] == first && (first == '-' || first == '/');
        }
        first = b[i];
      }
    }
    return false;
  }
}
