package fi.seloste;

import fi.seloste.declare.Category;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What identifies a person across files, brought to one notation: the same telephone number however
 * it is written, an e-mail address whatever its case and tag. Compared by keyed hash only.
 *
 * @param kind {@code email}, {@code phone}, {@code code}, {@code number} or {@code digest}
 * @param normal the normal notation
 */
record Identifier(String kind, String normal) {

  /** The categories whose values identify a person. */
  static final List<Category> CATEGORIES =
      List.of(
          Category.of("email"),
          Category.of("phone-number"),
          Category.of("national-id"),
          Category.of("customer-number"));

  private static final Pattern EMAIL_INSIDE =
      Pattern.compile("[\\p{L}0-9._%+\\-]+@[\\p{L}0-9\\-]+(?:\\.[\\p{L}0-9\\-]+)+");
  // one number: digits with single marks between them, so that two numbers in a cell stay two
  private static final Pattern PHONE_INSIDE =
      Pattern.compile("(?<![0-9])(?:\\+|00)?(?:\\(0\\))?[0-9](?:[ .\\-()]{0,2}[0-9]){5,14}");
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");
  private static final Pattern PHONE = Pattern.compile("[+(]?[0-9][0-9 ()/.\\-\\u00a0]{4,24}");
  private static final Pattern CODE =
      Pattern.compile("[0-3]\\d[01]\\d{3}[-+U-Yu-yA-Fa-f]\\d{3}[0-9A-Ya-y]");
  private static final Pattern DIGEST = Pattern.compile("[0-9a-fA-F]{64}");

  /** The identifier that a value under this category is. */
  static Identifier of(Category category, String value) {
    String text = plain(value);
    return switch (category.id()) {
      case "email" -> new Identifier("email", email(text));
      case "phone-number" -> new Identifier("phone", phone(text));
      case "national-id" -> new Identifier("code", text.toUpperCase(Locale.ROOT));
      default -> new Identifier("number", number(text));
    };
  }

  /** Every identifier of this category in a value: the whole of it, and each that stands in it. */
  static Set<Identifier> allOf(Category category, String value) {
    Set<Identifier> all = new LinkedHashSet<>();
    all.add(of(category, value));
    Pattern inside =
        switch (category.id()) {
          case "email" -> EMAIL_INSIDE;
          case "phone-number" -> PHONE_INSIDE;
          case "national-id" -> CODE;
          default -> null;
        };
    if (inside != null) {
      Matcher found = inside.matcher(plain(value));
      while (found.find()) {
        all.add(of(category, found.group()));
      }
    }
    return all;
  }

  /**
   * What an entry of a list may be: its shape tells most, but a string of digits may be a telephone
   * or a customer number, and is then both.
   */
  static List<Identifier> ofUnknown(String entry) {
    String text = plain(entry);
    if (EMAIL.matcher(text).matches()) {
      return List.of(new Identifier("email", email(text)));
    }
    if (CODE.matcher(text).matches()) {
      return List.of(new Identifier("code", text.toUpperCase(Locale.ROOT)));
    }
    if (DIGEST.matcher(text).matches()) {
      return List.of(new Identifier("digest", text.toLowerCase(Locale.ROOT)));
    }
    List<Identifier> all = new ArrayList<>();
    all.add(new Identifier("number", number(text)));
    if (PHONE.matcher(text).matches()) {
      all.add(new Identifier("phone", phone(text)));
    }
    return all;
  }

  /**
   * The notations in which others may have hashed it: partners hash a number with its plus sign,
   * without it, or as it is dialled at home.
   */
  List<String> notations() {
    return kind.equals("phone") && normal.startsWith("358")
        ? List.of(normal, "+" + normal, "0" + normal.substring(3), "00" + normal)
        : kind.equals("phone")
            ? List.of(normal, "+" + normal, "00" + normal)
            : List.of(normal, normal.toUpperCase(Locale.ROOT));
  }

  private static String plain(String value) {
    return Normalizer.normalize(value, Normalizer.Form.NFKC)
        .replaceAll("[\\u200b-\\u200d\\ufeff]", "")
        .replaceAll("[\\u2010-\\u2015\\u2212]", "-")
        .strip();
  }

  /** Lower case, without {@code mailto:} and without a tag after {@code +}. */
  private static String email(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    lower = lower.startsWith("mailto:") ? lower.substring("mailto:".length()) : lower;
    int at = lower.lastIndexOf('@');
    int tag = lower.indexOf('+');
    return tag > 0 && tag < at ? lower.substring(0, tag) + lower.substring(at) : lower;
  }

  /** E.164 digits without the plus; a number without a country code is Finnish. */
  private static String phone(String text) {
    boolean international = text.startsWith("+");
    String digits = text.replace("(0)", "").replaceAll("[^0-9]", "");
    if (international) {
      return digits;
    }
    if (digits.startsWith("00")) {
      return digits.substring(2);
    }
    if (digits.startsWith("0")) {
      return "358" + digits.substring(1);
    }
    // a spreadsheet drops the leading zero; a country code is kept
    return digits.startsWith("358") && digits.length() > 10 ? digits : "358" + digits;
  }

  private static String number(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[\\s\\-]", "");
  }

  /** Says what kind it is, never what it is. */
  @Override
  public String toString() {
    return kind;
  }
}
