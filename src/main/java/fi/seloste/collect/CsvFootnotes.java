package fi.seloste.collect;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The rows at the end of a table that may be no records: one filled cell in a table of several
 * columns. Whether they are footnotes is known only when the table ends.
 */
final class CsvFootnotes {

  private static final int MOST = 20;
  private static final int LONGEST_TOTAL = 24;

  private static final Set<String> TOTALS =
      Set.of(
          "yhteensä",
          "yhteens\uFFFD",
          "yht",
          "summa",
          "total",
          "totalt",
          "totals",
          "sum",
          "grand",
          "rivejä");

  private final List<CsvRow> run = new ArrayList<>();
  private boolean apart;
  private boolean tooMany;
  private long elsewhere;

  /** Takes notice of a full record: what came before was no end. */
  void full() {
    if (!run.isEmpty()) {
      elsewhere += run.size();
      run.clear();
      tooMany = false;
    }
  }

  /**
   * Takes notice of a row with one filled cell.
   *
   * @param afterEmptyLine whether an empty line comes before it
   */
  void sparse(CsvRow row, boolean afterEmptyLine) {
    if (run.isEmpty()) {
      apart = afterEmptyLine || row.filled() == 0;
    }
    tooMany |= run.size() >= MOST;
    if (!tooMany) {
      run.add(row);
    }
  }

  /** Whether the record may be a footnote: one filled cell, or a total. */
  static boolean sparse(CsvRecord record, byte[] bytes, long size, int width, Charset charset) {
    int fields = record.fields();
    if (width < 2 || fields == 0) {
      return false;
    }
    if (fields == 1) {
      return true;
    }
    if (width > 2 && total(record, bytes, charset)) {
      return true;
    }
    if (width < 3 || size - (record.to(0) - record.from(0)) - fields > 4) {
      return false;
    }
    for (int f = 1; f < fields; f++) {
      if (!record.blank(bytes, f)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the record begins with a word for a total and leaves cells empty. */
  private static boolean total(CsvRecord record, byte[] bytes, Charset charset) {
    int from = record.from(0);
    int length = Math.min(record.to(0) - from, LONGEST_TOTAL);
    if (length < 3 || "yYtTsSgG".indexOf(bytes[from]) < 0) {
      return false;
    }
    int empty = 0;
    for (int f = 1; f < record.fields(); f++) {
      empty += record.blank(bytes, f) ? 1 : 0;
    }
    return empty * 2 >= record.fields() - 1 && total(new String(bytes, from, length, charset));
  }

  private static boolean total(String text) {
    return TOTALS.contains(text.strip().toLowerCase(Locale.ROOT).split("[ :.]", 2)[0]);
  }

  /** The rows that turned out to be footnotes, now that the table has ended. */
  List<CsvRow> ended(CsvFound table) {
    boolean usual = elsewhere * 100 > table.rows();
    boolean most = run.size() * 2L > table.rows();
    if (run.isEmpty() || tooMany || usual || most) {
      return List.of();
    }
    CsvCell kind = table.kind(0);
    boolean all = run.stream().allMatch(row -> row.filled() == 0 || footnote(row, kind));
    return all && run.stream().anyMatch(row -> row.filled() > 0) ? List.copyOf(run) : List.of();
  }

  private boolean footnote(CsvRow row, CsvCell kind) {
    String text = row.cell(0);
    CsvCell own = CsvCell.of(text);
    if (kind.typed()) {
      return own != kind;
    }
    return total(text) || apart || (row.fields() == 1 && text.indexOf(' ') > 0);
  }
}
