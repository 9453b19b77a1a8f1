package fi.seloste.bench;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * A customer register as a system exports it: 24 fields of every kind, about 249 bytes a record.
 * The people are invented, their identity codes of the artificial range (900 to 999), their account
 * numbers of no bank. The same number of rows gives the same bytes.
 */
final class CrmExport {

  static final List<String> HEADER =
      List.of(
          "asiakasnumero",
          "etunimi",
          "sukunimi",
          "nimi",
          "hetu",
          "sahkoposti",
          "matkapuhelin",
          "puhelin_tyo",
          "katuosoite",
          "postinumero",
          "postitoimipaikka",
          "yritys",
          "y_tunnus",
          "iban",
          "syntymaaika",
          "luotu",
          "muokattu",
          "tila",
          "markkinointilupa",
          "kieli",
          "saldo",
          "tilausnumero",
          "ip",
          "huomautus");

  private static final String CHECKS = "0123456789ABCDEFHJKLMNPRSTUVWXY";
  private static final int[] BUSINESS = {7, 9, 10, 5, 8, 4, 2};
  private static final List<String> STATES =
      List.of("aktiivinen", "aktiivinen", "passiivinen", "odottaa", "suljettu");
  private static final List<String> LANGUAGES = List.of("fi", "fi", "fi", "sv", "en");
  private static final LocalDate START = LocalDate.of(1940, 1, 1);
  private static final LocalDate SYSTEM = LocalDate.of(2012, 1, 1);

  private final SplittableRandom random = new SplittableRandom(20261031);
  private final InventedWords words = new InventedWords(random);

  private CrmExport() {}

  /** Writes a file of so many rows below its header, in UTF-8, fields parted by semicolons. */
  static void write(Path file, int rows) throws IOException {
    CrmExport export = new CrmExport();
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      out.write(String.join(";", HEADER) + "\n");
      for (int row = 0; row < rows; row++) {
        out.write(String.join(";", export.record(row)));
        out.write('\n');
      }
    }
  }

  /** The values of one record. */
  private List<String> record(int row) {
    String first = words.first();
    String last = words.last();
    LocalDate born = START.plusDays(random.nextInt(24_000));
    String[] place = words.place().split(":", 2);
    boolean company = random.nextInt(10) < 3;
    LocalDate made = SYSTEM.plusDays(random.nextInt(5_000));
    return List.of(
        String.valueOf(100_001 + row),
        first,
        last,
        random.nextInt(4) == 0 ? last + " " + first : first + " " + last,
        hetu(born),
        ascii(first) + "." + ascii(last) + random.nextInt(1000) + "@" + words.mail(),
        "+358 40 000 " + digits(4),
        random.nextInt(3) == 0 ? "045 000 " + digits(4) : "",
        words.street(),
        place[0],
        place[1],
        company ? words.company() : "",
        company ? businessId() : "",
        random.nextInt(2) == 0 ? iban() : "",
        born.getDayOfMonth() + "." + born.getMonthValue() + "." + born.getYear(),
        made + " " + two(24) + ":" + two(60),
        made.plusDays(random.nextInt(300)).toString(),
        STATES.get(random.nextInt(STATES.size())),
        random.nextInt(3) == 0 ? "Kyllä" : "Ei",
        LANGUAGES.get(random.nextInt(LANGUAGES.size())),
        random.nextInt(1, 90) + " " + digits(3) + "," + digits(2),
        "T-" + made.getYear() + "-" + digits(7),
        random.nextInt(3) > 0 ? "192.0.2." + random.nextInt(256) : "",
        random.nextInt(4) == 0 ? words.remark() : "");
  }

  private String digits(int count) {
    StringBuilder digits = new StringBuilder(count);
    for (int i = 0; i < count; i++) {
      digits.append((char) ('0' + random.nextInt(10)));
    }
    return digits.toString();
  }

  private String two(int bound) {
    int number = random.nextInt(bound);
    return number < 10 ? "0" + number : String.valueOf(number);
  }

  private String hetu(LocalDate born) {
    int number = 900 + random.nextInt(100);
    String date =
        String.format(
            Locale.ROOT,
            "%02d%02d%02d",
            born.getDayOfMonth(),
            born.getMonthValue(),
            born.getYear() % 100);
    char check = CHECKS.charAt((int) (Long.parseLong(date + number) % 31));
    return date + (born.getYear() < 2000 ? "-" : "A") + number + check;
  }

  private String businessId() {
    while (true) {
      String number = digits(7);
      int sum = 0;
      for (int i = 0; i < 7; i++) {
        sum += (number.charAt(i) - '0') * BUSINESS[i];
      }
      if (sum % 11 != 1) {
        return number + "-" + (sum % 11 == 0 ? 0 : 11 - sum % 11);
      }
    }
  }

  /** Both checks hold: that of the account (Luhn) and that of the IBAN. */
  private String iban() {
    String account = "99" + digits(11);
    int sum = 0;
    for (int i = 0; i < account.length(); i++) {
      int digit = (account.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
      sum += digit > 9 ? digit - 9 : digit;
    }
    String whole = account + (10 - sum % 10) % 10;
    long rest = 0;
    for (char c : (whole + "151800").toCharArray()) {
      rest = (rest * 10 + c - '0') % 97;
    }
    return String.format(Locale.ROOT, "FI%02d%s", 98 - rest, whole);
  }

  private static String ascii(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }
}
