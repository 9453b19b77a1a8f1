package fi.seloste.purge;

/**
 * Text as a cell that no spreadsheet takes for a formula: what begins with {@code = + - @}, a tab,
 * a carriage return or an apostrophe gets an apostrophe before it, and the reader takes it away.
 */
final class Cells {

  private static final String DANGER = "=+-@\t\r\n'";

  private Cells() {}

  static String safe(String text) {
    return !text.isEmpty() && DANGER.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  static String plain(String cell) {
    boolean guarded =
        cell.length() > 1 && cell.charAt(0) == '\'' && DANGER.indexOf(cell.charAt(1)) >= 0;
    return guarded ? cell.substring(1) : cell;
  }
}
