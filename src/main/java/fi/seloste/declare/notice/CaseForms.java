package fi.seloste.declare.notice;

import java.util.regex.Pattern;

/**
 * The cases in which a Finnish noun says with what, where or into what something happens, and so
 * names no data: {@code puhelimella}, {@code sähköpostiin}.
 */
final class CaseForms {

  private static final String OWNER = "(?:ni|si|mme|nne|nsa|an|en)?";
  private static final Pattern ADVERBIAL = Pattern.compile(".*(?:ssa|lla|lle|lta|ks[ie])" + OWNER);
  private static final Pattern INTO =
      Pattern.compile("(?:[aeiouy]n|h[aeiouy]n|seen|siin|iin|ihin)(?:sa|ne|mme)?");
  private static final Pattern OUT_OF = Pattern.compile(".*sta" + OWNER);
  private static final Pattern OF = Pattern.compile(".*[aeiouy]n");

  private CaseForms() {}

  /** Of several words only the last is looked at, and it may say where the first ones are. */
  static boolean towards(String ending) {
    return ending.matches("(?:i|e|oi)?(?:lta|lle)" + OWNER);
  }

  static boolean adverbial(String form) {
    return ADVERBIAL.matcher(form).matches();
  }

  static boolean into(String form) {
    return INTO.matcher(form).matches();
  }

  static boolean outOf(String form) {
    return OUT_OF.matcher(form).matches();
  }

  static boolean genitive(String form) {
    return OF.matcher(form).matches();
  }
}
