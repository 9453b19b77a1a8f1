package fi.seloste.purge;

/**
 * A cell as it stands in the file.
 *
 * @param text its text, or the digits of its number
 * @param formula whether a formula made it
 */
record SheetCell(String text, boolean formula) {

  static final SheetCell EMPTY = new SheetCell("", false);

  boolean blank() {
    return text.isBlank() && !formula;
  }
}
