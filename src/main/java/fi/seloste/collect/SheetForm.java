package fi.seloste.collect;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a cell's number format makes of its number (ECMA-376 part 1, 18.8.30).
 *
 * <p>Times and dates differ only in numbers below 10,000, which as a time of day are no date.
 */
enum SheetForm {
  NUMBER,
  DATE,
  TIME;

  /** The form of a format with this id, and this code if the workbook defines one. */
  static SheetForm of(int id, @Nullable String code) {
    if (code != null && !code.isEmpty()) {
      return of(code);
    }
    if ((id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) {
      return DATE;
    }
    return (id >= 18 && id <= 21) || id == 45 || id == 47 ? TIME : NUMBER;
  }

  /** How many digits a format of zeros only shows at least, such as 5 for {@code 00000}. */
  static int zeros(@Nullable String code) {
    return code != null && code.length() <= 20 && code.matches("00+") ? code.length() : 0;
  }

  /** The form of a format code, by its first section. */
  private static SheetForm of(String code) {
    String bare = bare(code);
    if (bare.indexOf('[') >= 0) {
      return NUMBER; // elapsed time: a duration
    }
    if (bare.matches(".*[#?%].*") || bare.matches(".*(?<![s.0,])0.*")) {
      return NUMBER;
    }
    if (bare.matches(".*[yd].*")) {
      return DATE;
    }
    if (bare.matches(".*[hs].*")) {
      return TIME;
    }
    return bare.indexOf('m') >= 0 ? DATE : NUMBER;
  }

  /**
   * The code without what is shown as it stands: quotes, escapes, colours, locales; elapsed time
   * stays as {@code [}.
   */
  private static String bare(String code) {
    StringBuilder bare = new StringBuilder();
    int i = 0;
    while (i < code.length() && code.charAt(i) != ';') {
      char c = code.charAt(i);
      if (c == '"') {
        int end = code.indexOf('"', i + 1);
        i = end < 0 ? code.length() : end + 1;
      } else if (c == '\\' || c == '_' || c == '*') {
        i += 2;
      } else if (c == '[') {
        int end = code.indexOf(']', i);
        int stop = end < 0 ? code.length() : end;
        if (code.substring(i + 1, stop).matches("(?i)h+|m+|s+")) {
          bare.append('[');
        }
        i = stop + 1;
      } else {
        bare.append(c);
        i++;
      }
    }
    return bare.toString()
        .toLowerCase(Locale.ROOT)
        .replace("general", "")
        .replace("am/pm", "")
        .replace("a/p", "");
  }
}
