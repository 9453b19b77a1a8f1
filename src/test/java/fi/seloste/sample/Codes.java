package fi.seloste.sample;

import java.time.LocalDate;

/** Numbers with a check digit, formed so that they belong to nobody. */
final class Codes {
  private static final String IDENTITY_CHECKS = "0123456789ABCDEFHJKLMNPRSTUVWXY";
  private static final String SIGNS_1900 = "-YXWVU";
  private static final String SIGNS_2000 = "ABCDEF";

  private Codes() {}

  /** An identity code of the artificial range: individual numbers 900 to 999 are never issued. */
  static String identityCode(LocalDate born, int individual, int sign) {
    if (individual < 900 || individual > 999) {
      throw new IllegalArgumentException("not artificial: " + individual);
    }
    String date =
        "%02d%02d%02d".formatted(born.getDayOfMonth(), born.getMonthValue(), born.getYear() % 100);
    String signs = born.getYear() < 2000 ? SIGNS_1900 : SIGNS_2000;
    int check = Integer.parseInt(date + individual) % IDENTITY_CHECKS.length();
    return date
        + signs.charAt(Math.floorMod(sign, signs.length()))
        + individual
        + IDENTITY_CHECKS.charAt(check);
  }

  /** The same code with the next check character, which is always a wrong one. */
  static String broken(String identityCode) {
    int last = identityCode.length() - 1;
    int check = IDENTITY_CHECKS.indexOf(identityCode.charAt(last));
    return identityCode.substring(0, last)
        + IDENTITY_CHECKS.charAt((check + 1) % IDENTITY_CHECKS.length());
  }

  /** A business id far above the numbers given out so far; numbers without a check are skipped. */
  static String businessId(int index) {
    int found = 0;
    for (int number = 9_800_000; ; number++) {
      int check = businessCheck(number);
      if (check >= 0 && found++ == index) {
        return "%07d-%d".formatted(number, check);
      }
    }
  }

  private static int businessCheck(int number) {
    int[] weights = {7, 9, 10, 5, 8, 4, 2};
    String digits = "%07d".formatted(number);
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * (digits.charAt(i) - '0');
    }
    int rest = sum % 11;
    return rest == 0 ? 0 : rest == 1 ? -1 : 11 - rest;
  }

  static String paymentReference(int number) {
    String digits = Integer.toString(number);
    int[] weights = {7, 3, 1};
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      sum += weights[i % 3] * (digits.charAt(digits.length() - 1 - i) - '0');
    }
    return digits + (10 - sum % 10) % 10;
  }
}
