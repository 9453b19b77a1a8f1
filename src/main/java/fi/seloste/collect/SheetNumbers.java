package fi.seloste.collect;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;

/** Numbers of spreadsheets as plain decimal text: no exponent, no trailing zeros. */
final class SheetNumbers {

  /** The digits that a spreadsheet shows and that every double keeps. */
  private static final int SURE_DIGITS = 15;

  private static final int LONGEST = 64;
  private static final int LARGEST_EXPONENT = 400;
  private static final double[] POWERS = powers();

  private SheetNumbers() {}

  /**
   * Appends a number as the file writes it.
   *
   * @return {@link Values#NUMBER}, or {@link Values#TEXT} when it is no number
   */
  static byte append(SheetBytes out, byte[] bytes, int from, int to) {
    int p = from < to && bytes[from] == '-' ? from + 1 : from;
    int digits = p;
    int dot = -1;
    while (p < to) {
      byte b = bytes[p];
      if (b == '.' && dot < 0) {
        dot = p;
      } else if (b < '0' || b > '9') {
        return unusual(out, bytes, from, to);
      }
      p++;
    }
    if (digits == to || dot == digits || dot == to - 1) {
      return unusual(out, bytes, from, to);
    }
    int end = to;
    if (dot >= 0) {
      if (to - digits - 1 > SURE_DIGITS) {
        return unusual(out, bytes, from, to);
      }
      while (bytes[end - 1] == '0') {
        end--;
      }
      end = end - 1 == dot ? dot : end;
    }
    if (end == digits + 1 && bytes[digits] == '0') {
      out.append('0');
    } else {
      out.append(bytes, from, end);
    }
    return Values.NUMBER;
  }

  /** Appends a double. */
  static byte append(SheetBytes out, double number) {
    if (Double.isNaN(number) || Double.isInfinite(number)) {
      out.append(String.valueOf(number));
      return Values.TEXT;
    }
    out.append(
        number == Math.rint(number) && Math.abs(number) < 1e15
            ? Long.toString((long) number)
            : plain(shortest(number)));
    return Values.NUMBER;
  }

  /** The number in a slice, for dates: exact to 16 digits; NaN when it is no number. */
  static double parse(byte[] bytes, int from, int to) {
    long mantissa = 0;
    int decimals = 0;
    boolean dotted = false;
    for (int p = from; p < to; p++) {
      byte b = bytes[p];
      if (b == '.' && !dotted) {
        dotted = true;
      } else if (b < '0' || b > '9') {
        return parse(new String(bytes, from, to - from, StandardCharsets.ISO_8859_1));
      } else if (mantissa < 900_000_000_000_000L) {
        mantissa = mantissa * 10 + (b - '0');
        decimals += dotted ? 1 : 0;
      } else if (!dotted) {
        return Double.NaN;
      }
    }
    return from == to || decimals >= POWERS.length ? Double.NaN : mantissa / POWERS[decimals];
  }

  static boolean digitsOnly(byte[] bytes, int from, int to) {
    for (int p = from; p < to; p++) {
      if (bytes[p] < '0' || bytes[p] > '9') {
        return false;
      }
    }
    return true;
  }

  private static double parse(String text) {
    try {
      return text.length() > LONGEST ? Double.NaN : Double.parseDouble(text.strip());
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  private static byte unusual(SheetBytes out, byte[] bytes, int from, int to) {
    String text = new String(bytes, from, to - from, StandardCharsets.UTF_8).strip();
    try {
      if (text.length() <= LONGEST) {
        BigDecimal number = new BigDecimal(text).stripTrailingZeros();
        if (Math.abs((long) number.scale()) <= LARGEST_EXPONENT) {
          boolean long17 = number.precision() > SURE_DIGITS && number.scale() != 0;
          out.append(plain(long17 ? shortest(number.doubleValue()) : number));
          return Values.NUMBER;
        }
      }
    } catch (NumberFormatException e) {
      // no number: what stands there is text
    }
    out.append(text);
    return Values.TEXT;
  }

  /** The shortest decimal number that a reader would take for the same double. */
  private static BigDecimal shortest(double number) {
    BigDecimal exact = new BigDecimal(number);
    for (int digits = SURE_DIGITS; digits < 17; digits++) {
      BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (rounded.doubleValue() == number) {
        return rounded;
      }
    }
    return exact.round(new MathContext(17, RoundingMode.HALF_EVEN));
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static double[] powers() {
    double[] powers = new double[23];
    powers[0] = 1;
    for (int i = 1; i < powers.length; i++) {
      powers[i] = powers[i - 1] * 10;
    }
    return powers;
  }
}
