package fi.seloste.collect;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Finds a file's dialect by trying: the best one gives rows of equal width whose columns hold one
 * kind of value each. The same sample always gives the same dialect.
 */
final class DialectFinder {

  /** The last are what data bases write, so that nothing in a value can be taken for it. */
  private static final char[] DELIMITERS = {
    ';', ',', '\t', '|', '^', '~', ':', ' ', '#', '*', '&', '!', 1, 0x1E, 0x1F
  };

  private static final double[] PRIOR = {
    1, 1, 1, 1, 0.7, 0.7, 0.45, 0.4, 0.4, 0.4, 0.4, 0.4, 1, 1, 1
  };

  private static final int MOST_ROWS = 400;
  static final double LEAST = 0.1;
  private static final double MOSTLY = 0.9;

  /** What columns are worth beside one in which all cells are, say, dates. */
  private static final double WORDS = 0.6;

  private static final double DOUBT = 0.1;

  private static final double EMPTY_COLUMN = 0.5;

  /** A number with decimals after a comma, and thousands apart at most. */
  private static final Pattern DECIMALS =
      Pattern.compile("\\D{0,4}(?:\\d+|\\d{1,3}(?:[ .'\u00A0]\\d{3})+),\\d{1,4}\\D{0,5}");

  /** What hardly ever stands in a value: where one is, the value is several. */
  private static final char[] SEPARATORS = {';', '\t', '|', ',', '^', '~', 1, 0x1E, 0x1F};

  private DialectFinder() {}

  /**
   * The dialect of a text.
   *
   * @param sample its first bytes; line ends stand behind {@code limit}
   * @param ended whether the sample is the whole text
   */
  static Dialect find(byte[] sample, int limit, boolean ended) {
    Dialect best = Dialect.LINES;
    double most = LEAST;
    for (int i = 0; i < DELIMITERS.length; i++) {
      char delimiter = DELIMITERS[i];
      Dialect dialect = dialect(sample, limit, delimiter, false);
      double score = score(sample, limit, ended, dialect) * PRIOR[i];
      if (score > most) {
        most = score;
        best = dialect;
      }
    }
    Dialect joined = JointFinder.find(sample, limit, ended, best, most);
    if (!joined.joint().isEmpty()) {
      return joined;
    }
    if (best.equals(Dialect.LINES)) {
      int escape = QuoteFinder.escape(sample, limit, '\n', '"');
      return new Dialect(Dialect.NONE, '"', escape, false);
    }
    return padded(best, rows(sample, limit, ended, best)) ? pad(best) : best;
  }

  /** The dialect of a delimiter, quote and escape as the sample has them. */
  static Dialect dialect(byte[] sample, int limit, char delimiter, boolean padded) {
    char quote = QuoteFinder.quote(sample, limit, delimiter);
    int escape = QuoteFinder.escape(sample, limit, delimiter, quote);
    return new Dialect(delimiter, quote, escape, padded);
  }

  /** How well a dialect explains a text: 0 not at all, 1 wholly, above 1 with quotes that fit. */
  static double score(byte[] sample, int limit, boolean ended, Dialect dialect) {
    char delimiter = (char) dialect.delimiter();
    return score(rows(sample, limit, ended, dialect), delimiter)
        * QuoteFinder.fit(sample, limit, delimiter, (char) dialect.quote());
  }

  private static Dialect pad(Dialect dialect) {
    return new Dialect(dialect.delimiter(), dialect.quote(), dialect.escape(), true);
  }

  /**
   * The rows of the sample, cells unstripped; a last row that the sample cuts is left out, unless
   * it is the only one.
   */
  private static List<List<String>> rows(byte[] sample, int limit, boolean ended, Dialect dialect) {
    CsvSplitter splitter = new CsvSplitter(dialect);
    List<List<String>> rows = new ArrayList<>();
    int at = 0;
    while (at < limit && rows.size() < MOST_ROWS) {
      int next = splitter.split(sample, at, limit, ended, 0);
      if (next < 0 && rows.isEmpty()) {
        next = splitter.split(sample, at, limit, true, 0);
      }
      if (next < 0) {
        break;
      }
      CsvRecord record = splitter.record();
      List<String> row = texts(record, sample);
      if (row.stream().anyMatch(cell -> !cell.isBlank())) {
        rows.add(row);
      }
      at = next;
    }
    return rows;
  }

  private static List<String> texts(CsvRecord record, byte[] sample) {
    List<String> cells = new ArrayList<>();
    for (int f = 0; f < Math.min(record.fields(), 500); f++) {
      int length = Math.min(record.to(f) - record.from(f), 100);
      cells.add(new String(sample, record.from(f), length, StandardCharsets.ISO_8859_1));
    }
    return cells;
  }

  private static boolean padded(Dialect dialect, List<List<String>> rows) {
    int seen = 0;
    int blanks = 0;
    for (List<String> row : rows) {
      for (String cell : row.subList(1, row.size())) {
        if (!cell.isEmpty()) {
          seen++;
          blanks += cell.startsWith(" ") ? 1 : 0;
        }
      }
    }
    return dialect.delimiter() != ' ' && blanks > 0 && blanks >= seen * MOSTLY;
  }

  private static double score(List<List<String>> rows, char delimiter) {
    int width = commonWidth(rows);
    if (width < 2) {
      return 0;
    }
    List<List<String>> regular = rows.stream().filter(row -> row.size() == width).toList();
    double share = regular.size() / (double) rows.size();
    double wide = (width - 1) / (double) width;
    double kinds = kinds(regular, width, delimiter);
    double doubt = prose(rows) || oneValue(regular, width, delimiter) ? DOUBT : 1;
    return Math.pow(share, 1.2) * wide * kinds * doubt;
  }

  /** Whether most rows are sentences: few cells, blanks around what parts them, a full stop. */
  private static boolean prose(List<List<String>> rows) {
    long sentences =
        rows.stream()
            .filter(row -> row.size() < 5 && row.get(row.size() - 1).strip().matches("(?s).*[.!?]"))
            .filter(row -> row.stream().skip(1).allMatch(cell -> cell.startsWith(" ")))
            .count();
    return sentences * 2 > rows.size();
  }

  /** Whether most rows are one value: an amount, a time, a phone number, a name. */
  private static boolean oneValue(List<List<String>> rows, int width, char delimiter) {
    if (delimiter == ',' && width == 2) {
      long values = rows.stream().filter(DialectFinder::withComma).count();
      return values * 2 > rows.size();
    }
    if (delimiter == ':' || delimiter == ' ') {
      String joint = String.valueOf(delimiter);
      long values =
          rows.stream()
              .map(row -> CsvCell.of(String.join(joint, row)))
              .filter(kind -> kind != CsvCell.CODE && kind != CsvCell.MIXED && kind.typed())
              .count();
      boolean words = delimiter == ' ' && typedColumns(rows, width) < 2;
      return values * 2 > rows.size() || words;
    }
    return false;
  }

  /** Whether two cells are a number with its decimals, or a date and a time after a blank. */
  private static boolean withComma(List<String> row) {
    String joined = String.join(",", row).strip();
    if (row.get(1).startsWith(" ")) {
      CsvCell kind = CsvCell.of(joined);
      return kind == CsvCell.NUMBER || kind == CsvCell.DATE;
    }
    return CsvCell.of(joined) == CsvCell.NUMBER && DECIMALS.matcher(joined).matches();
  }

  private static int typedColumns(List<List<String>> rows, int width) {
    int typed = 0;
    for (int c = 0; c < width; c++) {
      CsvColumn cells = new CsvColumn();
      for (List<String> row : rows) {
        cells.add(row.get(c));
      }
      typed += cells.filled() > 0 && cells.typed() > 0.5 ? 1 : 0;
    }
    return typed;
  }

  /** The width of most rows; rows of one cell, which every preamble has, count for little. */
  private static int commonWidth(List<List<String>> rows) {
    Map<Integer, Integer> counts = new HashMap<>();
    rows.forEach(row -> counts.merge(row.size(), row.size() == 1 ? 1 : 3, Integer::sum));
    int width = 0;
    for (Map.Entry<Integer, Integer> entry : counts.entrySet()) {
      int better = entry.getValue() - counts.getOrDefault(width, 0);
      if (better > 0 || (better == 0 && entry.getKey() > width)) {
        width = entry.getKey();
      }
    }
    return width;
  }

  /** How much the columns are of one kind each, 0 to 1. */
  private static double kinds(List<List<String>> rows, int width, char delimiter) {
    double sum = 0;
    int columns = Math.min(width, 200);
    for (int c = 0; c < columns; c++) {
      sum += column(rows, c, delimiter);
    }
    return sum / columns;
  }

  private static double column(List<List<String>> rows, int column, char delimiter) {
    CsvColumn cells = new CsvColumn();
    double broken = 0;
    for (List<String> row : rows) {
      if (column < row.size()) {
        cells.add(row.get(column));
        broken += brokenness(row.get(column), delimiter);
      }
    }
    if (cells.filled() == 0) {
      return EMPTY_COLUMN;
    }
    return Math.max(cells.typed(), WORDS) * Math.max(0.05, 1 - broken / cells.filled());
  }

  /** Whether a cell looks like a part of something, or like several cells. */
  private static double brokenness(String cell, char delimiter) {
    double broken = 0;
    String text = cell.strip();
    long quotes = text.chars().filter(c -> c == '"').count();
    if (quotes % 2 == 1) {
      broken += 0.5;
    }
    for (char other : SEPARATORS) {
      if (other != delimiter && text.indexOf(other) >= 0 && !sentence(text, other)) {
        broken += 0.6;
      }
    }
    return Math.min(1, broken);
  }

  /** A comma in a number or before a blank separates no cells. */
  private static boolean sentence(String text, char sign) {
    for (int i = text.indexOf(sign); i >= 0; i = text.indexOf(sign, i + 1)) {
      boolean blankAfter = i + 1 < text.length() && text.charAt(i + 1) == ' ';
      boolean number =
          sign == ',' && CsvCell.of(text) == CsvCell.NUMBER && text.indexOf(',', i + 1) < 0;
      if (!blankAfter && !number) {
        return false;
      }
    }
    return true;
  }
}
