package fi.seloste.collect;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A row of a sheet under construction: one buffer, one slice a column, used again for the next. */
final class SheetRecord {

  /** The columns a sheet can have (ECMA-376; ODS readers agree). */
  static final int MAX_COLUMNS = 16_384;

  private final SheetBytes bytes = new SheetBytes();
  private final Values values = new Values();
  private int[] from = new int[64];
  private int[] to = new int[64];
  private byte[] kind = new byte[64];
  private int columns;
  private long row;
  private boolean hidden;
  private int emphasised;
  private boolean filled;
  private @Nullable Reason fault;

  void begin(long newRow, boolean hiddenRow) {
    bytes.clear();
    columns = 0;
    row = newRow;
    hidden = hiddenRow;
    emphasised = 0;
    filled = false;
    fault = null;
  }

  /** Makes this another row with the same values. */
  void renumber(long newRow) {
    row = newRow;
  }

  /** The buffer to which the value of the next cell is appended before {@link #cell}. */
  SheetBytes bytes() {
    return bytes;
  }

  /** Makes what was appended since {@code start} the value of a column, counted from 0. */
  void cell(int column, int start, byte cellKind) {
    if (column >= MAX_COLUMNS) {
      fail(Reason.of("too-many-columns"));
      return;
    }
    if (column >= from.length) {
      int larger = Math.max(column + 1, from.length * 2);
      from = Arrays.copyOf(from, larger);
      to = Arrays.copyOf(to, larger);
      kind = Arrays.copyOf(kind, larger);
    }
    if (column >= columns) {
      Arrays.fill(from, columns, column, 0);
      Arrays.fill(to, columns, column, 0);
      Arrays.fill(kind, columns, column, Values.TEXT);
      columns = column + 1;
    }
    from[column] = start;
    to[column] = bytes.size();
    kind[column] = cellKind;
    filled |= !blank(start, bytes.size());
  }

  /** Says that a column has a value that nobody asked for. */
  void filled(int column) {
    filled = true;
    columns = Math.max(columns, Math.min(column + 1, MAX_COLUMNS));
  }

  /** Counts a cell in bold type, which headers often are. */
  void emphasise() {
    emphasised++;
  }

  int emphasised() {
    return emphasised;
  }

  /** Remembers why the row cannot be trusted. */
  void fail(Reason reason) {
    fault = reason;
    filled = true;
  }

  @Nullable Reason fault() {
    return fault;
  }

  long row() {
    return row;
  }

  boolean hidden() {
    return hidden;
  }

  /** One more than the last column with a value. */
  int columns() {
    return columns;
  }

  /** Whether there is nothing to tell: no cell has anything but blanks, and none failed. */
  boolean blank() {
    return !filled;
  }

  byte kind(int column) {
    return kind[column];
  }

  String text(int column) {
    return bytes.text(from[column], to[column]).strip();
  }

  /** The row as a record; valid until the next {@link #begin}. */
  Values values() {
    values.begin(bytes.bytes(), row, 0);
    for (int i = 0; i < columns; i++) {
      values.add(from[i], to[i], kind[i]);
    }
    return values;
  }

  private boolean blank(int start, int end) {
    byte[] b = bytes.bytes();
    for (int i = start; i < end; i++) {
      if (b[i] > ' ' || b[i] < 0) {
        return false;
      }
    }
    return true;
  }
}
