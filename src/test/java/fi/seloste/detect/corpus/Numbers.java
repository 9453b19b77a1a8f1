package fi.seloste.detect.corpus;

import java.util.Locale;
import java.util.Random;

/** Numbers with and without check digits. No one has them: see the rules of each. */
final class Numbers {

  private static final String SIGNS = "0123456789ABCDEFHJKLMNPRSTUVWXY";
  private static final String VIN = "ABCDEFGHJKLMNPRSTUVWXYZ0123456789";

  private final Random random;

  Numbers(Random random) {
    this.random = random;
  }

  private int below(int bound) {
    return random.nextInt(bound);
  }

  /** Numbers that an authority, a bank or an operator gives. */
  String official(String shape, int row) {
    return switch (shape) {
      case "hetu" -> hetu(below(4) == 0 ? "A" : "-");
      case "hetu.unsigned" -> hetu("");
      case "hetu.masked" -> hetu("-").substring(0, 7) + "****";
      case "hetu.tail" -> hetu("-").substring(7);
      case "mobile" -> mobileSpaced();
      case "mobile.compact" -> mobile();
      case "mobile.intl" -> "+358 " + mobileSpaced().substring(1);
      case "mobile.e164" -> "+358" + mobile().substring(1);
      case "mobile.bare" -> mobile().substring(1);
      case "mobile.358" -> "358" + mobile().substring(1);
      case "fixed" -> "09 %03d %04d".formatted(200 + below(600), below(10_000));
      case "service" -> "020 %03d %04d".formatted(700 + below(100), below(10_000));
      case "phone.se" -> "+46 70 %03d %02d %02d".formatted(below(1000), below(100), below(100));
      case "ytunnus" -> businessId();
      case "vat" -> "FI" + businessId().replace("-", "");
      case "iban" -> iban(random.nextBoolean());
      case "bic" -> row % 2 == 0 ? "NDEAFIHH" : "OKOYFIHH";
      case "reference" -> reference(1_000 + below(9_000_000));
      case "card" -> card();
      case "card.masked" -> "411111******" + "%04d".formatted(below(10_000));
      case "plate" -> plate();
      case "vin" -> vin();
      case "imei" -> luhn("35" + digits(12));
      case "property" ->
          "%03d-%d-%d-%d".formatted(91, 1 + below(60), 1 + below(300), 1 + below(40));
      case "passport" -> "XP" + digits(7);
      default -> null;
    };
  }

  /** Numbers of a company's own, and hard negatives. */
  String plain(String shape, String argument, int row) {
    return switch (shape) {
      case "seq" -> String.valueOf(Long.parseLong(argument) + row);
      case "code" -> argument + "%05d".formatted(10_000 + row);
      case "int" -> String.valueOf(between(argument));
      case "dec" -> "%d,%02d".formatted(between(argument), below(100));
      case "dot" -> "%d.%02d".formatted(between(argument), below(100));
      case "euro" -> "%d,%02d €".formatted(between(argument), below(100));
      case "percent" -> below(100) + " %";
      case "digits" -> (1 + below(9)) + digits(Integer.parseInt(argument) - 1);
      case "ean" -> ean("64" + digits(10));
      case "serial11" -> "%06d-%03d%c".formatted(below(1_000_000), below(1000), 'A' + below(6));
      case "orderno" -> "0" + (40 + below(9)) + digits(7);
      case "section" -> (1 + below(12)) + "." + (1 + below(12)) + "." + (1 + below(9));
      case "modelyear" -> String.valueOf(1998 + below(27));
      case "room" -> (char) ('A' + below(6)) + String.valueOf(100 + below(400));
      case "batch" ->
          "%c%c%c-%03d".formatted('A' + below(26), 'A' + below(26), 'A' + below(26), below(1000));
      case "empty" -> "";
      default -> null;
    };
  }

  private int between(String argument) {
    String[] ends = argument.split(" ", -1);
    int from = Integer.parseInt(ends[0]);
    return from + below(Integer.parseInt(ends[1]) - from + 1);
  }

  String digits(int count) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < count; i++) {
      digits.append((char) ('0' + below(10)));
    }
    return digits.toString();
  }

  /** Individual numbers 900 to 999 are given to nobody (DVV). */
  private String hetu(String sign) {
    int year = sign.equals("A") ? below(10) : 40 + below(60);
    String date = "%02d%02d%02d".formatted(1 + below(28), 1 + below(12), year);
    String number = String.valueOf(900 + below(100));
    char check = SIGNS.charAt((int) (Long.parseLong(date + number) % 31));
    return date + sign + number + check;
  }

  String mobile() {
    return "0%d%s".formatted(below(2) == 0 ? 50 : 40 + below(6), digits(7));
  }

  private String mobileSpaced() {
    String number = mobile();
    return switch (below(3)) {
      case 0 -> number.substring(0, 3) + "-" + number.substring(3);
      case 1 -> number.substring(0, 3) + " " + number.substring(3, 6) + " " + number.substring(6);
      default -> number;
    };
  }

  private String businessId() {
    while (true) {
      String seven = "%07d".formatted(below(3_500_000));
      int[] weights = {7, 9, 10, 5, 8, 4, 2};
      int sum = 0;
      for (int i = 0; i < 7; i++) {
        sum += (seven.charAt(i) - '0') * weights[i];
      }
      int rest = sum % 11;
      if (rest != 1) {
        return seven + "-" + (rest == 0 ? 0 : 11 - rest);
      }
    }
  }

  private String iban(boolean grouped) {
    String body = luhn("800026" + digits(7));
    int rest = 0;
    for (char c : (body + "151800").toCharArray()) {
      rest = (rest * 10 + c - '0') % 97;
    }
    String iban = "FI%02d%s".formatted(98 - rest, body);
    return grouped ? iban.replaceAll("(.{4})(?=.)", "$1 ") : iban;
  }

  private static String reference(long body) {
    int[] weights = {7, 3, 1};
    int sum = 0;
    int at = 0;
    for (long left = body; left > 0; left /= 10) {
      sum += (int) (left % 10) * weights[at++ % 3];
    }
    return body + String.valueOf((10 - sum % 10) % 10);
  }

  private String card() {
    return luhn("411111" + digits(9));
  }

  private static String luhn(String body) {
    int sum = 0;
    for (int i = 0; i < body.length(); i++) {
      int digit = body.charAt(body.length() - 1 - i) - '0';
      int twice = i % 2 == 0 ? digit * 2 : digit;
      sum += twice > 9 ? twice - 9 : twice;
    }
    return body + (10 - sum % 10) % 10;
  }

  private static String ean(String body) {
    int sum = 0;
    for (int i = 0; i < body.length(); i++) {
      sum += (body.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return body + (10 - sum % 10) % 10;
  }

  private String plate() {
    String letters = "%c%c%c".formatted('A' + below(26), 'B' + below(20), 'A' + below(26));
    return letters + "-" + (1 + below(999));
  }

  private String vin() {
    StringBuilder vin = new StringBuilder(random.nextBoolean() ? "WVW" : "YV1");
    while (vin.length() < 11) {
      vin.append(VIN.charAt(below(VIN.length())));
    }
    return vin.append(digits(6)).toString().toUpperCase(Locale.ROOT);
  }
}
