package fi.seloste.collect;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How a table begins: which of the first rows are titles, which are its header.
 *
 * @param first the index of its first row, header or data; the rows before it are titles
 * @param headerRows how many rows the header takes, 0 to 3
 * @param width how many fields a record should have
 * @param evidence how clearly the header differs from the data; above 0 its kinds do
 */
record CsvShape(int first, int headerRows, int width, int evidence) {

  /** A title block longer than this is data. */
  private static final int MOST_TITLES = 40;

  /** The shape of the table that begins with these rows. */
  static CsvShape find(List<CsvRow> rows) {
    int width = width(rows);
    if (width < 2) {
      return single(rows);
    }
    int first = first(rows, width);
    List<CsvRow> earlier = rows.subList(0, first);
    if (width(earlier) > 1 && ownTable(earlier, width)) {
      return find(earlier);
    }
    width = startWidth(rows, first, width);
    CsvHeader header = CsvHeader.find(rows.subList(first, rows.size()), width);
    if (header.rows() == 0) {
      first = firstDelimited(rows, first);
    }
    return new CsvShape(first, header.rows(), width, header.evidence());
  }

  /** What comes later may be another table: three equal rows at the start say how wide this is. */
  private static int startWidth(List<CsvRow> rows, int first, int width) {
    int own = rows.get(first).fields();
    int equal = 0;
    for (int i = first; i < rows.size() && rows.get(i).fields() == own; i++) {
      equal++;
    }
    boolean apart = equal > 1 && first + equal < rows.size() && rows.get(first + equal).empty();
    return own > 1 && (equal > 2 || apart) ? own : width;
  }

  private static CsvShape single(List<CsvRow> rows) {
    int first = 0;
    while (first < rows.size() && rows.get(first).empty()) {
      first++;
    }
    CsvHeader header = CsvHeader.find(rows.subList(first, rows.size()), 1);
    return new CsvShape(first, header.rows(), 1, header.evidence());
  }

  /** The width that most cells of the rows have; of two the one that comes first. */
  private static int width(List<CsvRow> rows) {
    Map<Integer, Integer> cells = new HashMap<>();
    for (CsvRow row : rows) {
      if (!row.empty()) {
        cells.merge(row.fields(), row.fields() - 1, Integer::sum);
      }
    }
    int best = 1;
    int most = 0;
    for (CsvRow row : rows) {
      int count = cells.getOrDefault(row.fields(), 0);
      if (count > most) {
        most = count;
        best = row.fields();
      }
    }
    return best;
  }

  /** The first row that is neither empty nor much narrower than the table. */
  private static int first(List<CsvRow> rows, int width) {
    for (int i = 0; i < rows.size(); i++) {
      CsvRow row = rows.get(i);
      int filled = row.filled();
      boolean wide = row.fields() >= Math.max(2, width - Math.max(1, width / 4));
      boolean group = filled >= 2 && i + 1 < rows.size() && names(rows.get(i + 1), width);
      if (wide && (row.halfFilled(width) || group)) {
        return i <= MOST_TITLES ? i : 0;
      }
    }
    return 0;
  }

  /** Whether the row could be the second row of a header: words in every cell. */
  private static boolean names(CsvRow row, int width) {
    return row.fields() == width
        && row.cells().stream().allMatch(cell -> CsvCell.of(cell) == CsvCell.TEXT);
  }

  /** Without a header nothing but undelimited lines can be titles: a sparse row is a record. */
  private static int firstDelimited(List<CsvRow> rows, int first) {
    int at = first;
    while (at > 0 && rows.get(at - 1).fields() > 1) {
      at--;
    }
    return at;
  }

  /** Whether the rows before a wider table are a table themselves and no titles. */
  private static boolean ownTable(List<CsvRow> rows, int widerWidth) {
    int width = width(rows);
    if (width == widerWidth || rows.isEmpty()) {
      return false;
    }
    long regular = rows.stream().filter(row -> row.fields() == width).count();
    if (regular < 3 && !(regular == 2 && rows.get(rows.size() - 1).empty() && width > 2)) {
      return false;
    }
    CsvHeader header = CsvHeader.find(rows.subList(first(rows, width), rows.size()), width);
    return (header.rows() > 0 && header.evidence() > 0) || (width > 2 && regular > 3);
  }
}
