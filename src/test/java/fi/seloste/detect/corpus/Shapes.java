package fi.seloste.detect.corpus;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;

/** The shapes of values that {@link Invented} can make, each from a stream of random numbers. */
final class Shapes {

  private final Random random;
  private final Invented invented;
  private final Numbers numbers;

  Shapes(Random random, Invented invented) {
    this.random = random;
    this.invented = invented;
    this.numbers = new Numbers(random);
  }

  /** A value of the shape. */
  String of(String shape, String argument, int row) {
    String made = people(shape);
    made = made == null ? places(shape) : made;
    made = made == null ? numbers.official(shape, row) : made;
    made = made == null ? times(shape) : made;
    made = made == null ? online(shape) : made;
    made = made == null ? numbers.plain(shape, argument, row) : made;
    if (made == null) {
      throw new IllegalArgumentException("no shape " + shape);
    }
    return made;
  }

  private int below(int bound) {
    return random.nextInt(bound);
  }

  private String language() {
    int at = below(10);
    return at < 7 ? "fi" : at < 9 ? "sv" : "world";
  }

  private String full(String language) {
    return invented.one("first." + language) + " " + invented.one("last." + language);
  }

  private String people(String shape) {
    String language = shape.endsWith(".sv") ? "sv" : shape.endsWith(".en") ? "en" : language();
    String first = invented.one("first." + language);
    String last = invented.one("last." + language);
    return switch (shape) {
      case "first" -> first;
      case "last" -> last;
      case "full", "full.sv", "full.en" -> first + " " + last;
      case "reversed" -> last + " " + first;
      case "comma" -> last + ", " + first;
      case "upper" -> (last + " " + first).toUpperCase(Locale.ROOT);
      case "lower" -> (first + " " + last).toLowerCase(Locale.ROOT);
      case "initial" -> first.charAt(0) + ". " + last;
      case "titled" -> (below(2) == 0 ? "tri " : "rouva ") + first + " " + last;
      case "couple" -> first + " ja " + invented.one("first.fi") + " " + last;
      case "middle" -> first + " " + invented.one("first.fi") + " " + last;
      case "login" -> plain(first.substring(0, 1) + last);
      case "email", "email.sv", "email.en" ->
          plain(first)
              + "."
              + plain(last)
              + "@"
              + pick("esimerkki.fi example.com posti.example.fi");
      case "role" ->
          pick("info myynti asiakaspalvelu toimisto laskut") + "@" + plain(last) + ".example.fi";
      default -> null;
    };
  }

  private String places(String shape) {
    return switch (shape) {
      case "street" -> invented.one("streetname.fi") + " " + house();
      case "street.sv" -> invented.one("streetname.sv") + " " + house();
      case "street.en" -> (1 + below(200)) + " " + pick("High Church Station Mill") + " Street";
      case "pobox" -> pick("PL PB") + " " + (1 + below(900));
      case "address" -> invented.one("streetname.fi") + " " + house() + ", " + zip() + " " + city();
      case "address.sv" ->
          invented.one("streetname.sv") + " " + house() + ", " + zip() + " Helsingfors";
      case "zip" -> zip();
      case "zip.short" -> String.valueOf(100 + below(99) * 10);
      case "ziptown" -> zip() + " " + city();
      case "lat" -> "6%d.%05d".formatted(below(9), below(100_000));
      case "lon" -> "2%d.%05d".formatted(1 + below(8), below(100_000));
      case "tm35.e" -> String.valueOf(200_000 + below(400_000));
      case "tm35.n" -> String.valueOf(6_650_000 + below(900_000));
      case "latlon" -> "60.%05d, 24.%05d".formatted(below(100_000), below(100_000));
      default -> null;
    };
  }

  private String house() {
    String number = String.valueOf(1 + below(120));
    return switch (below(4)) {
      case 0 -> number + " A " + (1 + below(60));
      case 1 -> number + (char) ('a' + below(3));
      default -> number;
    };
  }

  private String zip() {
    return "%05d".formatted(10 * (10 + below(9900)));
  }

  private String city() {
    return invented.one("city.fi");
  }

  private String times(String shape) {
    int year = 2019 + below(7);
    int month = 1 + below(12);
    int day = 1 + below(28);
    String clock = "%02d:%02d:%02d".formatted(below(24), below(60), below(60));
    return switch (shape) {
      case "date" -> day + "." + month + "." + year;
      case "date.iso" -> "%d-%02d-%02d".formatted(year, month, day);
      case "datetime" -> day + "." + month + "." + year + " " + clock.substring(0, 5);
      case "datetime.iso" -> "%d-%02d-%02d %s".formatted(year, month, day, clock);
      case "datetime.z" -> "%d-%02d-%02dT%s.%03dZ".formatted(year, month, day, clock, below(1000));
      case "date.us" -> "%d/%d/%d".formatted(month, day, year);
      case "date.compact" -> "%d%02d%02d".formatted(year, month, day);
      case "birth" -> day + "." + month + "." + (1940 + below(65));
      case "birth.iso" -> "%d-%02d-%02d".formatted(1940 + below(65), month, day);
      case "birthyear" -> String.valueOf(1940 + below(65));
      case "epoch" -> String.valueOf(1_600_000_000L + below(150_000_000));
      case "epoch.ms" -> String.valueOf(1_600_000_000_000L + below(1_500_000_000) * 100L);
      case "clock" -> clock.substring(0, 5);
      case "span" -> "00:%02d:%02d".formatted(below(20), below(60));
      default -> null;
    };
  }

  private String online(String shape) {
    return switch (shape) {
      case "ip" -> (11 + below(180)) + "." + below(256) + "." + below(256) + "." + (1 + below(254));
      case "ip.anonymous" -> (11 + below(180)) + "." + below(256) + "." + below(256) + ".0";
      case "ip6" -> "2001:db8:%x:%x::%x".formatted(below(65536), below(65536), 1 + below(65535));
      case "ga" -> "GA1.2.%d.%d".formatted(100_000_000 + below(900_000_000), 1_700_000_000);
      case "mac" ->
          "%02x:%02x:%02x:%02x:%02x:%02x"
              .formatted(below(256), below(256), below(256), below(256), below(256), below(256));
      case "uuid" -> new UUID(random.nextLong(), random.nextLong()).toString();
      case "hex32" -> "%016x%016x".formatted(random.nextLong(), random.nextLong());
      case "url" -> "https://www.example.fi/" + invented.one("page").replace("/", "");
      case "linkedin" -> "https://www.linkedin.com/in/" + plain(full("fi")).replace(' ', '-');
      case "uniqueid" -> (1_700_000_000L + below(50_000_000)) + "." + below(90_000);
      case "twilio.call" -> "CA%016x%016x".formatted(random.nextLong(), random.nextLong());
      case "twilio.recording" -> "RE%016x%016x".formatted(random.nextLong(), random.nextLong());
      case "recording" ->
          "external-%d-%s-20240131-140501-%d.%d.wav"
              .formatted(100 + below(50), numbers.mobile(), 1_700_000_000 + below(9999), below(99));
      case "channel" -> "SIP/%d-%08x".formatted(100 + below(50), below(1 << 30));
      case "hash" -> "$2a$10$" + "abcdefghijklmnopqrstuv" + "ABCDEFGHIJKLMNOPQRSTUVWXYZ01234";
      default -> null;
    };
  }

  private String pick(String words) {
    String[] all = words.split(" ", -1);
    return all[below(all.length)];
  }

  private static String plain(String text) {
    return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .replaceAll("[^a-z -]", "")
        .replace(" ", "");
  }
}
