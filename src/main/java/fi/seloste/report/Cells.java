package fi.seloste.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** Writes single cells: every text as a string cell, so that no data is ever a formula. */
final class Cells {

  /** The longest text that Excel takes. */
  static final int LONGEST = 32_767;

  /** What Excel reads as an escaped character, though it stands in a sheet's name or header. */
  private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private final Styles styles;

  Cells(Styles styles) {
    this.styles = styles;
  }

  /** Writes a value into a cell with the look of its column. */
  Cell put(Row row, int column, Entry entry, Look usual) {
    Cell cell = row.createCell(column);
    Look look = entry.look() == null ? usual : entry.look();
    cell.setCellStyle(styles.of(look));
    Object value = entry.value();
    if (value instanceof Number number) {
      cell.setCellValue(number.doubleValue());
    } else if (value instanceof LocalDate date) {
      cell.setCellValue(date);
    } else if (value instanceof YearMonth month) {
      cell.setCellValue(month.atDay(1));
    } else if (value != null && !value.toString().isEmpty()) {
      text(cell, value.toString(), look);
    }
    String target = entry.target();
    if (target != null) {
      link(row.getSheet(), cell, target);
    }
    return cell;
  }

  private void text(Cell cell, String text, Look look) {
    cell.setCellValue(safe(text));
    if (risky(text)) {
      cell.setCellStyle(styles.quoted(look));
    }
  }

  private static void link(Sheet sheet, Cell cell, String target) {
    Hyperlink link =
        sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    link.setAddress(target);
    cell.setHyperlink(link);
  }

  /** Whether a spreadsheet could run the text when it is typed or pasted (CWE-1236). */
  static boolean risky(String text) {
    return switch (text.charAt(0)) {
      case '=', '+', '-', '@', '\t', '\r', '\n', '|', '%', '＝', '＋', '－', '＠' -> true;
      default -> false;
    };
  }

  /** The text as a cell can hold it: printable, not too long, not mistaken for an escape. */
  static String safe(String text) {
    return clean(text) ? text : cleaned(text);
  }

  /** Whether nothing needs to be done: so it is with almost all of a million texts. */
  private static boolean clean(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain = (c >= ' ' && c < 0x7f) || (c > 0x9f && c < 0xfffe);
      if ((!plain && c != '\n' && c != '\t') || c == '_') {
        return false;
      }
    }
    return text.length() <= LONGEST;
  }

  private static String cleaned(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> c == '\n' || c == '\t' || !Character.isISOControl(c) ? c : ' ')
        .filter(c -> c != 0xFFFE && c != 0xFFFF)
        .forEach(clean::appendCodePoint);
    String escaped = ESCAPE.matcher(clean).replaceAll(Matcher.quoteReplacement("_x005F_"));
    if (escaped.length() <= LONGEST) {
      return escaped;
    }
    int end = Character.isHighSurrogate(escaped.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
    return escaped.substring(0, end) + "…";
  }
}
