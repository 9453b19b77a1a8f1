package fi.seloste.collect;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * How a text file separates its fields. Delimiter, quote and escape are ASCII characters, so that a
 * file can be split as bytes in every encoding that contains ASCII.
 *
 * @param delimiter between two fields, or {@link #NONE} when a record is one field
 * @param quote around a field that may hold delimiters and line ends, or {@link #NONE}
 * @param escape the character that makes a quote inside quotes literal: the quote itself when it is
 *     doubled (RFC 4180), else a backslash
 * @param padded whether blanks follow each delimiter and belong to no value
 * @param joint the bytes that the file has where {@code delimiter} is read, when those are several
 *     ({@code ||}) or none of ASCII; empty when it is the delimiter itself
 */
record Dialect(int delimiter, int quote, int escape, boolean padded, String joint) {

  /** No such character; no byte equals it. */
  static final int NONE = 256;

  /** What a text without any delimiter is split by: by nothing but its lines. */
  static final Dialect LINES = new Dialect(NONE, '"', '"', false);

  /** A dialect whose delimiter is one ASCII character. */
  Dialect(int delimiter, int quote, int escape, boolean padded) {
    this(delimiter, quote, escape, padded, "");
  }

  /** The same with several characters in the file where the delimiter is read. */
  Dialect joined(String bytes) {
    return new Dialect(delimiter, quote, escape, padded, bytes);
  }

  /** A dialect with doubled quotes and without padding. */
  static Dialect of(char delimiter, char quote) {
    return new Dialect(delimiter, quote, quote, false);
  }

  /** Whether a backslash makes the next quote literal. */
  boolean backslash() {
    return escape == '\\';
  }

  /** As shown on the coverage sheet, and as {@link #of(Map)} reads it. */
  Map<String, String> details() {
    Map<String, String> made = new HashMap<>();
    made.put("delimiter", name(delimiter));
    made.put("quote", name(quote));
    made.put("escape", name(escape));
    if (padded) {
      made.put("padded", "true");
    }
    if (!joint.isEmpty()) {
      byte[] bytes = joint.getBytes(StandardCharsets.ISO_8859_1);
      made.put("delimiter", CsvJoint.shown(joint));
      made.put("joint", HexFormat.of().formatHex(bytes));
    }
    return made;
  }

  /** The dialect of a table that was laid out before. */
  static Dialect of(Map<String, String> details) {
    byte[] joint = HexFormat.of().parseHex(details.getOrDefault("joint", ""));
    return new Dialect(
        joint.length > 0
            ? CsvJoint.DELIMITER
            : character(details.getOrDefault("delimiter", "none")),
        character(details.getOrDefault("quote", "none")),
        character(details.getOrDefault("escape", "none")),
        details.containsKey("padded"),
        new String(joint, StandardCharsets.ISO_8859_1));
  }

  private static String name(int character) {
    return switch (character) {
      case NONE -> "none";
      case '\t' -> "tab";
      case ' ' -> "space";
      case 1 -> "0x01";
      case 0x1E -> "0x1e";
      case 0x1F -> "0x1f";
      default -> String.valueOf((char) character);
    };
  }

  private static int character(String name) {
    return switch (name) {
      case "none" -> NONE;
      case "tab" -> '\t';
      case "space" -> ' ';
      default -> name.startsWith("0x") ? Integer.parseInt(name, 2, 4, 16) : name.charAt(0);
    };
  }
}
