package fi.seloste.detect;

/** The checksums of numbers, over the letters and digits of a slice; all else is passed over. */
final class CheckDigits {

  /** The check signs of identity codes and of the electronic client identifier, for 0 to 30. */
  private static final String SIGNS = "0123456789ABCDEFHJKLMNPRSTUVWXY";

  private CheckDigits() {}

  /** Luhn's check (ISO/IEC 7812-1 annex B): every second digit from the right is doubled. */
  static boolean luhn(byte[] b, int from, int to) {
    int sum = 0;
    boolean twice = false;
    for (int i = to - 1; i >= from; i--) {
      if (Bytes.digit(b[i])) {
        int digit = Bytes.value(b[i]) << (twice ? 1 : 0);
        sum += digit > 9 ? digit - 9 : digit;
        twice = !twice;
      }
    }
    return sum % 10 == 0;
  }

  /**
   * ISO 7064 mod 97-10 as IBAN (ISO 13616) and creditor reference (ISO 11649) use it: the first
   * four signs are moved to the end, letters count 10 to 35, the remainder is 1.
   */
  static boolean mod97(byte[] b, int from, int to) {
    int head = from;
    for (int signs = 0; signs < 4; head++) {
      signs += Bytes.word(b[head]) ? 1 : 0;
    }
    return remainder(b, from, head, remainder(b, head, to, 0)) == 1;
  }

  private static int remainder(byte[] b, int from, int to, int before) {
    int left = before;
    for (int i = from; i < to; i++) {
      if (Bytes.digit(b[i])) {
        left = (left * 10 + Bytes.value(b[i])) % 97;
      } else if (Bytes.word(b[i])) {
        left = (left * 100 + Bytes.upper(b[i]) - 'A' + 10) % 97;
      }
    }
    return left;
  }

  /** The check sign of an identity code for its nine digits as a number (DVV). */
  static boolean sign(long number, byte sign) {
    return SIGNS.charAt((int) (number % 31)) == Bytes.upper(sign);
  }

  /** A Finnish business id's seven digits and check digit as one number of eight (PRH, Vero). */
  static boolean businessId(long eight) {
    int[] weights = {2, 4, 8, 5, 10, 9, 7};
    long left = eight / 10;
    long sum = 0;
    for (int weight : weights) {
      sum += left % 10 * weight;
      left /= 10;
    }
    long rest = sum % 11;
    return eight >= 10 && rest != 1 && eight % 10 == (rest == 0 ? 0 : 11 - rest);
  }

  /** A Finnish reference number's 7-3-1 check over the digits of the slice (Finance Finland). */
  static boolean reference(byte[] b, int from, int to) {
    int[] weights = {7, 3, 1};
    int sum = 0;
    int place = -1;
    int check = -1;
    boolean zeros = true;
    for (int i = to - 1; i >= from; i--) {
      if (Bytes.digit(b[i])) {
        int digit = Bytes.value(b[i]);
        zeros &= digit == 0;
        if (place < 0) {
          check = digit;
        } else {
          sum += digit * weights[place % 3];
        }
        place++;
      }
    }
    return !zeros && check == (10 - sum % 10) % 10;
  }
}
