package fi.seloste.report;

import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** A table that goes on on a further sheet when one is full: Excel ends at 1,048,576 rows. */
final class LongTable implements Rows {

  /** The rows of a sheet: a round number below Excel's end, with room for title and head. */
  static final int SHEET = 1_000_000;

  private final IntFunction<Grid> sheets;
  private final int rows;
  private Grid current;
  private int opened = 1;
  private int before;

  /**
   * Begins on the first sheet.
   *
   * @param sheets opens the sheet with this number, from 1, and writes its head
   * @param rows how many rows a sheet takes
   */
  LongTable(IntFunction<Grid> sheets, int rows) {
    this.sheets = sheets;
    this.rows = rows;
    this.current = sheets.apply(1);
  }

  @Override
  public void add(@Nullable Object... values) {
    if (current.size() >= rows) {
      before += current.size();
      current.filtered();
      current = sheets.apply(++opened);
    }
    current.add(values);
  }

  /** The rows of all sheets. */
  @Override
  public int size() {
    return before + current.size();
  }

  /** The sheet that is written now. */
  Grid current() {
    return current;
  }

  /** How many sheets there are. */
  int sheets() {
    return opened;
  }
}
