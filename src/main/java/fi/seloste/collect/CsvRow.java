package fi.seloste.collect;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/**
 * A record as text, for the few rows on which a table's shape is judged.
 *
 * @param cells its cells, stripped, each cut to a length that is enough to judge it
 * @param fields how many cells it has; of very many only the first are in {@code cells}
 * @param offset where it begins
 * @param line the line on which it begins
 * @param empty whether it is an empty line: no delimiter and nothing but blanks
 */
record CsvRow(List<String> cells, int fields, long offset, long line, boolean empty) {

  private static final int JUDGED = 200;
  private static final int MOST_CELLS = 5000;

  /** The record under the cursor. */
  static CsvRow of(CsvCursor cursor, Charset charset) {
    return new CsvRow(
        cells(cursor.record(), cursor.bytes(), cursor.dialect(), charset, JUDGED, MOST_CELLS),
        cursor.record().fields(),
        cursor.offset(),
        cursor.line(),
        cursor.record().emptyLine(cursor.bytes()));
  }

  /**
   * The cells of a record as text.
   *
   * @param longest how many bytes of each cell are looked at
   * @param most how many cells
   */
  static List<String> cells(
      CsvRecord record, byte[] bytes, Dialect dialect, Charset charset, int longest, int most) {
    int fields = Math.min(record.fields(), most);
    List<String> cells = new ArrayList<>(fields);
    for (int f = 0; f < fields; f++) {
      int from = record.from(f);
      int length = Math.min(record.to(f) - from, longest);
      String text = new String(bytes, from, length, charset);
      if (record.escaped(f)) {
        text = unescaped(text, dialect);
      }
      cells.add(text.strip());
    }
    return cells;
  }

  private static String unescaped(String text, Dialect dialect) {
    String quote = String.valueOf((char) dialect.quote());
    String plain = text.replace(quote + quote, quote);
    return dialect.backslash() ? plain.replace("\\" + quote, quote) : plain;
  }

  /** How many of the cells hold something. */
  int filled() {
    return (int) cells.stream().filter(cell -> !cell.isBlank()).count();
  }

  /** Whether at least half of a row's cells hold something. */
  boolean halfFilled(int width) {
    return filled() * 2 >= Math.min(width, MOST_CELLS);
  }

  /** The cell, empty when the row has none there. */
  String cell(int field) {
    return field < cells.size() ? cells.get(field) : "";
  }

  /** Says how many cells, never what is in them. */
  @Override
  public String toString() {
    return "row of " + fields + " cells on line " + line;
  }
}
