package fi.seloste.report;

import org.jspecify.annotations.Nullable;

/**
 * What goes into one cell.
 *
 * @param value a text, number, date or month; null for an empty cell
 * @param look how it looks; null: as its column
 * @param target the cell that it leads to, such as {@code 'Laki'!A5}; null when it leads nowhere
 */
record Entry(@Nullable Object value, @Nullable Look look, @Nullable String target) {

  /** An empty cell. */
  static final Entry EMPTY = new Entry(null, null, null);

  /** A value that looks as its column. */
  static Entry of(@Nullable Object value) {
    return new Entry(value, null, null);
  }

  /** A value with a look of its own. */
  static Entry of(@Nullable Object value, Look look) {
    return new Entry(value, look, null);
  }

  /** A text that leads to a cell. */
  static Entry link(String text, @Nullable String target) {
    return target == null ? of(text) : new Entry(text, Look.LINK, target);
  }
}
