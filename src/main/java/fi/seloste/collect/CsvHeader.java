package fi.seloste.collect;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whether a table begins with a header, judged by how its first rows differ from the others.
 *
 * @param rows how many rows the header takes
 * @param evidence columns whose first cell differs in kind from the others, less those where it
 *     does not
 */
record CsvHeader(int rows, int evidence) {

  private static final int JUDGED = 30;
  private static final int MOST_ROWS = 3;

  /** Before a question of a form: "3. How old are you?". */
  private static final Pattern ORDINAL = Pattern.compile("^\\d{1,3}[.)]\\s+(?=\\p{L})");

  private static final CsvHeader NONE = new CsvHeader(0, 0);

  /** The header of a table that begins with the first of these rows. */
  static CsvHeader find(List<CsvRow> rows, int width) {
    if (rows.isEmpty()) {
      return NONE;
    }
    CsvRow head = rows.get(0);
    List<CsvRow> body = body(rows, 1, width);
    if (width < 2) {
      return single(head, body);
    }
    int repeats = repeats(rows);
    if (repeats > 1) {
      return new CsvHeader(repeats, Math.max(1, evidence(head, body(rows, repeats, width), width)));
    }
    int evidence = evidence(head, body, width);
    if (evidence == 1 && persons(head)) {
      return NONE;
    }
    if (evidence > 0 || (evidence == 0 && looksLikeHeader(head, body, width))) {
      return further(rows, width, evidence);
    }
    return new CsvHeader(0, Math.min(0, evidence));
  }

  /** One column has a header only if it is short and names what is below it: prose has none. */
  private static CsvHeader single(CsvRow head, List<CsvRow> body) {
    String name = head.cell(0);
    boolean brief = name.length() <= 40 && name.split("\\s+", -1).length <= 4;
    boolean sentence = !name.isEmpty() && ".!?,:;".indexOf(name.charAt(name.length() - 1)) >= 0;
    if (!brief || sentence || CsvCell.of(name) != CsvCell.TEXT) {
      return NONE;
    }
    if (body.isEmpty()) {
      return CsvHeaderWords.alone(name) ? new CsvHeader(1, 0) : NONE;
    }
    CsvCell usual = usual(body, 0);
    if (usual.typed() && usual != CsvCell.MIXED) {
      return CsvHeaderWords.person(name) ? NONE : new CsvHeader(1, 1);
    }
    boolean named = CsvHeaderWords.names(name) && !capitalsLater(name);
    return named || CsvHeaderWords.alone(name) ? new CsvHeader(1, 0) : NONE;
  }

  /** Whether a later word has a capital, as in "Asiakas Anna": a header word and a value. */
  private static boolean capitalsLater(String name) {
    return name.chars().skip(1).anyMatch(Character::isUpperCase)
        && name.chars().anyMatch(Character::isLowerCase);
  }

  /** Rows that repeat the first one are header rows, too. */
  private static int repeats(List<CsvRow> rows) {
    int same = 1;
    while (same < Math.min(MOST_ROWS, rows.size())
        && rows.get(same).cells().equals(rows.get(0).cells())
        && rows.get(0).cells().stream().noneMatch(cell -> CsvCell.of(cell).typed())) {
      same++;
    }
    return same < rows.size() ? same : 1;
  }

  /** Whether the second and third row are header rows: words where the data are of typed kinds. */
  private static CsvHeader further(List<CsvRow> rows, int width, int evidence) {
    int count = 1;
    int sure = evidence;
    while (count < MOST_ROWS && count < rows.size() - 1) {
      CsvRow row = rows.get(count);
      List<CsvRow> body = body(rows, count + 1, width);
      if (row.fields() != width || body.isEmpty() || !allWords(row)) {
        break;
      }
      int more = evidence(row, body, width);
      boolean group = rows.get(count - 1).filled() < row.filled();
      if (more < 2 && !(more == 1 && group)) {
        break;
      }
      count++;
      sure = Math.max(sure, more);
    }
    return new CsvHeader(count, sure);
  }

  private static boolean allWords(CsvRow row) {
    return row.cells().stream()
        .map(cell -> ORDINAL.matcher(cell).replaceFirst(""))
        .allMatch(cell -> cell.isBlank() || CsvCell.of(cell) == CsvCell.TEXT);
  }

  private static List<CsvRow> body(List<CsvRow> rows, int from, int width) {
    List<CsvRow> regular =
        rows.stream()
            .skip(from)
            .filter(row -> !row.empty() && row.fields() == width)
            .limit(JUDGED)
            .toList();
    return regular.isEmpty()
        ? rows.stream().skip(from).filter(row -> !row.empty()).limit(JUDGED).toList()
        : regular;
  }

  private static int evidence(CsvRow head, List<CsvRow> body, int width) {
    int sum = 0;
    for (int c = 0; c < Math.min(width, head.cells().size()); c++) {
      sum += evidence(head.cell(c), body, c);
    }
    return sum;
  }

  private static int evidence(String cell, List<CsvRow> body, int column) {
    String name = ORDINAL.matcher(cell).replaceFirst("");
    CsvCell kind = CsvCell.of(name);
    if (kind == CsvCell.EMPTY) {
      return 0;
    }
    CsvCell usual = usual(body, column);
    if (!usual.typed()) {
      boolean value = kind == CsvCell.NUMBER || kind == CsvCell.DATE || kind == CsvCell.ADDRESS;
      return value && !year(name) ? -1 : 0;
    }
    if (kind == CsvCell.TEXT) {
      return 1;
    }
    boolean numbered = kind == CsvCell.CODE || kind == CsvCell.MIXED;
    if (numbered && CsvHeaderWords.names(name.replaceFirst("[0-9]+$", ""))) {
      return 1;
    }
    if (kind == usual) {
      return year(name) && body.stream().noneMatch(row -> year(row.cell(column))) ? 1 : -2;
    }
    return numbered
            && Character.isLetter(name.charAt(0))
            && usual != CsvCell.CODE
            && usual != CsvCell.MIXED
        ? 1
        : -1;
  }

  private static boolean year(String text) {
    return text.length() == 4 && (text.startsWith("19") || text.startsWith("20"));
  }

  /** The kind that most filled cells of the column have; {@link CsvCell#TEXT} if none. */
  static CsvCell usual(List<CsvRow> body, int column) {
    CsvColumn cells = new CsvColumn();
    body.forEach(row -> cells.add(row.cell(column)));
    return cells.usual();
  }

  /**
   * Whether the row is of a record that lacks a number rather than a header: a header has a known
   * word in some column, and no names of persons.
   */
  private static boolean persons(CsvRow head) {
    return head.cells().stream().noneMatch(CsvHeaderWords::names)
        && head.cells().stream().anyMatch(CsvHeaderWords::person);
  }

  /** Whether a row with nothing beneath it is a header: more than half are words of headers. */
  private static boolean lone(CsvRow head) {
    long words =
        head.cells().stream().filter(cell -> !cell.isBlank() && CsvHeaderWords.alone(cell)).count();
    return words * 2 > head.filled() && head.cells().stream().noneMatch(CsvHeaderWords::person);
  }

  /** When all columns are words: known names, or words of another look than those below. */
  private static boolean looksLikeHeader(CsvRow head, List<CsvRow> body, int width) {
    if (!allWords(head) || head.filled() == 0) {
      return false;
    }
    if (body.isEmpty()) {
      return lone(head);
    }
    if (head.cells().stream().anyMatch(CsvHeaderWords::names)) {
      return true;
    }
    boolean alike = true;
    for (int c = 0; c < head.cells().size(); c++) {
      if (repeated(head.cell(c), body, c)) {
        return false;
      }
      alike &= alike(head.cell(c), body, c);
    }
    return !alike && head.halfFilled(width);
  }

  private static boolean repeated(String name, List<CsvRow> body, int column) {
    return !name.isBlank() && body.stream().anyMatch(row -> row.cell(column).equals(name));
  }

  /** Whether the cell looks like those below it: capitals, words. */
  private static boolean alike(String name, List<CsvRow> body, int column) {
    String look = look(name);
    return name.isBlank()
        || body.stream().filter(row -> look(row.cell(column)).equals(look)).count() * 2
            > body.size();
  }

  private static String look(String text) {
    if (text.isEmpty()) {
      return "";
    }
    String capitals =
        text.equals(text.toUpperCase(Locale.ROOT))
            ? "A"
            : Character.isUpperCase(text.charAt(0)) ? "Aa" : "a";
    return capitals + (text.length() > 40 ? "+" : "") + (text.indexOf('_') >= 0 ? "_" : "");
  }
}
