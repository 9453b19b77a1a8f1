package fi.seloste.report;

import fi.seloste.collect.Reason;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Reasons in words. */
public final class Reasons {

  private Reasons() {}

  /** Why something could not be read, in a language of the reports. */
  public static String text(Reason reason, Locale language) {
    return text(reason, Words.of(language));
  }

  static String text(Reason reason, Words words) {
    Map<String, String> arguments = new HashMap<>();
    for (int i = 0; i < reason.arguments().size(); i++) {
      arguments.put(String.valueOf(i), reason.arguments().get(i));
    }
    String key = "reason." + reason.key();
    return words.has(key) ? words.text(key, arguments) : reason.key();
  }
}
