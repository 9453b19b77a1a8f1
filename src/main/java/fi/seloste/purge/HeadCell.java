package fi.seloste.purge;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The cell that a defined name points to: the head of a column.
 *
 * @param sheet the sheet's name
 * @param column its column, from 0
 * @param row its row, from 1
 */
record HeadCell(String sheet, int column, int row) {

  private static final Pattern REFERENCE =
      Pattern.compile("(?:'((?:[^']|'')+)'|([^'!]+))!\\$?([A-Z]{1,3})\\$?(\\d{1,7})");

  /** The cell of a reference such as {@code 'Vanhentuneet'!$A$4}; null when it is another thing. */
  static @Nullable HeadCell of(String reference) {
    Matcher parts = REFERENCE.matcher(reference.strip());
    if (!parts.matches()) {
      return null;
    }
    String quoted = parts.group(1);
    String sheet = quoted == null ? parts.group(2) : quoted.replace("''", "'");
    return new HeadCell(sheet, column(parts.group(3)), Integer.parseInt(parts.group(4)));
  }

  /** The column that letters name, from 0. */
  static int column(String letters) {
    int column = 0;
    for (int i = 0; i < letters.length(); i++) {
      column = column * 26 + letters.charAt(i) - 'A' + 1;
    }
    return column - 1;
  }

  /** A cell as people name it, such as {@code F7}. */
  static String name(int column, int row) {
    StringBuilder letters = new StringBuilder();
    for (int left = column + 1; left > 0; left = (left - 1) / 26) {
      letters.insert(0, (char) ('A' + (left - 1) % 26));
    }
    return letters.append(row).toString();
  }
}
