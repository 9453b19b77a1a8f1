package fi.seloste.collect;

import java.util.Locale;

/** What kind of thing a cell looks like. Good enough to tell headers from data, no better. */
enum CsvCell {
  /** Nothing but blanks. */
  EMPTY,
  /** Digits with signs, separators or a currency: amounts, phone numbers, codes of digits. */
  NUMBER,
  /** Digits in the shape of a date or a time. */
  DATE,
  /** An e-mail or web address. */
  ADDRESS,
  /** Letters and digits without a blank between them. */
  CODE,
  /** Words and numbers. */
  MIXED,
  /** Words. */
  TEXT;

  private static final String NUMERIC = " .,+-/:()%$€£'#*\u00A0";

  /** The kind of a cell. */
  static CsvCell of(String value) {
    String text = value.strip();
    if (text.isEmpty()) {
      return EMPTY;
    }
    int digits = 0;
    int letters = 0;
    int others = 0;
    boolean blank = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
      } else if (Character.isLetter(c)) {
        letters++;
      } else {
        blank |= c == ' ';
        others += NUMERIC.indexOf(c) >= 0 ? 0 : 1;
      }
    }
    if (address(text, blank)) {
      return ADDRESS;
    }
    if (digits == 0) {
      return TEXT;
    }
    if (letters == 0 && others == 0) {
      return date(text) ? DATE : NUMBER;
    }
    if (letters <= 2 && date(text.toUpperCase(Locale.ROOT).replaceAll("[TZ]|[AP]M$", " "))) {
      return DATE;
    }
    return blank ? MIXED : CODE;
  }

  /** Whether the kind says more than that there are words. */
  boolean typed() {
    return this != EMPTY && this != TEXT;
  }

  private static boolean address(String text, boolean blank) {
    int at = text.indexOf('@');
    return (!blank && at > 0 && text.indexOf('.', at) > 0)
        || text.startsWith("http://")
        || text.startsWith("https://")
        || text.startsWith("www.");
  }

  private static boolean date(String text) {
    int groups = 0;
    int longest = 0;
    int run = 0;
    int separators = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (c >= '0' && c <= '9') {
        run++;
        continue;
      }
      groups += run > 0 ? 1 : 0;
      longest = Math.max(longest, run);
      run = 0;
      separators += "./-:".indexOf(c) >= 0 ? 1 : 0;
      if ("./-:, +".indexOf(c) < 0) {
        return false;
      }
    }
    boolean time = text.indexOf(':') > 0;
    return longest <= 4 && ((groups >= 3 && separators >= 2) || (time && groups >= 2));
  }
}
