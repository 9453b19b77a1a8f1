package fi.seloste.expire;

/**
 * What has to be known of a column before each of its dates can be read alone.
 *
 * @param slashes the order of day and month in {@code 1/2/2024}
 * @param ambiguous whether the column has such dates and no value of the sample decides the order
 * @param serials whether a bare number may be a spreadsheet's day count though the cell is no
 *     numeric one: only when a person says that the column is a date
 * @param base1904 whether day counts begin in 1904 (old Excel for Macintosh) and not in 1900
 * @param past whether no date can lie in the future, as with birth dates: decides the century of
 *     two-digit years
 */
public record DateShape(
    SlashOrder slashes, boolean ambiguous, boolean serials, boolean base1904, boolean past) {

  /** Finnish order, day counts only in numeric cells, 1900 system. */
  public static final DateShape FINNISH =
      new DateShape(SlashOrder.DAY_FIRST, false, false, false, false);

  /** The same with another order of day and month. */
  DateShape with(SlashOrder order, boolean undecided) {
    return new DateShape(order, undecided, serials, base1904, past);
  }
}
