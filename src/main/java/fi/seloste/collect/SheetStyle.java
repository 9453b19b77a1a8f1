package fi.seloste.collect;

/**
 * What a cell's style means for its value.
 *
 * @param form what its number format makes of a number
 * @param zeros how many digits the format shows at least
 * @param bold whether the type is bold
 */
record SheetStyle(SheetForm form, int zeros, boolean bold) {

  /** A cell without a style. */
  static final SheetStyle PLAIN = new SheetStyle(SheetForm.NUMBER, 0, false);

  /** Appends a number as this style shows it; returns the kind of value that became of it. */
  byte append(SheetBytes out, double number, boolean from1904) {
    if (form != SheetForm.NUMBER) {
      byte kind = SheetDates.append(out, number, from1904, form);
      if (kind != SheetDates.NONE) {
        return kind;
      }
    }
    int start = out.size();
    byte kind = SheetNumbers.append(out, number);
    int length = out.size() - start;
    if (length < zeros && SheetNumbers.digitsOnly(out.bytes(), start, out.size())) {
      String digits = out.text(start, out.size());
      out.cut(start);
      out.append("0".repeat(zeros - length) + digits);
    }
    return kind;
  }
}
