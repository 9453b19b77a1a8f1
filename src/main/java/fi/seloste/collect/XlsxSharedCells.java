package fi.seloste.collect;

import java.io.IOException;
import java.util.Arrays;

/**
 * The cells of a row that refer to shared strings. They are looked up together when the row ends:
 * the lookups wait for memory, and so they wait at the same time instead of one after the other.
 */
final class XlsxSharedCells {

  private final SharedStrings strings;
  private int[] columns = new int[64];
  private int[] indexes = new int[64];
  private int[] lengths = new int[64];
  private int count;

  XlsxSharedCells(SharedStrings strings) {
    this.strings = strings;
  }

  /** Remembers a cell; false when there is no such string. */
  boolean add(int column, long index) {
    if (index < 0 || index >= strings.count()) {
      return false;
    }
    if (count == columns.length) {
      columns = Arrays.copyOf(columns, count * 2);
      indexes = Arrays.copyOf(indexes, count * 2);
      lengths = Arrays.copyOf(lengths, count * 2);
    }
    columns[count] = column;
    indexes[count++] = (int) index;
    return true;
  }

  /** Puts the strings into the row. */
  void finish(SheetRecord record, boolean wanted) throws IOException {
    if (wanted) {
      for (int i = 0; i < count; i++) {
        lengths[i] = strings.length(indexes[i]);
      }
      for (int i = 0; i < count; i++) {
        int start = record.bytes().size();
        if (lengths[i] > 0) {
          strings.copy(indexes[i], lengths[i], record.bytes());
        }
        record.cell(columns[i], start, Values.TEXT);
      }
    } else {
      int i = count - 1;
      while (i >= 0 && strings.length(indexes[i]) == 0) {
        i--;
      }
      if (i >= 0) {
        record.filled(columns[i]);
      }
    }
    count = 0;
  }
}
