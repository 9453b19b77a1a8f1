package fi.seloste.report;

import fi.seloste.declare.Action;
import fi.seloste.match.Severity;
import fi.seloste.purge.Choice;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.Sheet;

/** What each word, code, colour and decision of the workbook means. */
final class LegendSheet implements Page {

  static final List<Column> COLUMNS =
      List.of(
          new Column("legend-topic", Look.MUTED, 22),
          new Column("legend-word", Look.TEXT, 34),
          new Column("legend-code", Look.CODE, 24),
          new Column("legend-meaning", Look.TEXT, 90));

  private static final int WIDTH = COLUMNS.stream().mapToInt(Column::width).sum();

  private static final List<String> STATES = List.of("new", "recurring", "accepted", "resolved");

  private static final List<String> STATUSES = List.of("read", "partly", "unread");

  private static final List<String> CONFIDENCES =
      List.of("certain", "likely", "possible", "suspected");

  private static final List<String> WHY =
      List.of("told", "header", "form", "checksum", "lexicon", "neighbours", "text");

  @Override
  public String id() {
    return "legend";
  }

  @Override
  public void write(Book book) {
    Sheet sheet = book.sheet(id(), COLUMNS.size(), WIDTH);
    Grid grid = new Grid(book, sheet, COLUMNS, Book.HEAD).widths().frozen(0).repeated();
    rows(book, grid);
    grid.filtered();
  }

  /** A row for each word. */
  static void rows(Content book, Rows grid) {
    for (Severity severity : Severity.values()) {
      row(book, grid, "severity", severity.id(), Look.of(severity));
    }
    STATES.forEach(id -> row(book, grid, "state", id, Look.TEXT));
    checks(book, grid);
    Arrays.stream(Action.values()).forEach(a -> row(book, grid, "action", a.id(), Look.TEXT));
    Arrays.stream(Choice.values()).forEach(c -> row(book, grid, "choice", c.id(), Look.TEXT));
    STATUSES.forEach(id -> row(book, grid, "status", id, Look.TEXT));
    CONFIDENCES.forEach(id -> row(book, grid, "confidence", id, Look.TEXT));
    WHY.forEach(id -> row(book, grid, "why", id, Look.TEXT));
    prefixed(book, "word.").forEach(id -> row(book, grid, "word", id, Look.TEXT));
    prefixed(book, "block.").forEach(id -> row(book, grid, "block", id, Look.TEXT));
    prefixed(book, "law.").forEach(id -> row(book, grid, "law", id, Look.TEXT));
  }

  private static void row(Content book, Rows grid, String kind, String id, Look look) {
    Words words = book.words();
    grid.add(
        words.text("legend." + kind),
        Entry.of(words.text(kind + "." + id), look),
        kind.equals("word") ? "" : id.replace('-', kind.equals("law") ? '/' : '-'),
        words.text(kind + "." + id + ".means"));
  }

  /** The codes of the checks that ran, and of those that found something before. */
  private static void checks(Content book, Rows grid) {
    Set<String> codes = new TreeSet<>(book.outcome().checks());
    book.outcome().discrepancies().forEach(j -> codes.add(j.discrepancy().code()));
    for (String code : codes) {
      String means = "check." + code + ".means";
      grid.add(
          book.words().text("legend.check"),
          book.words().text("check." + code + ".title"),
          code,
          book.words().has(means) ? book.words().text(means) : "");
    }
  }

  /** The ids of the texts that begin so and have a meaning, as a dictionary has their words. */
  private static List<String> prefixed(Content book, String prefix) {
    Words words = book.words();
    Collator dictionary = Collator.getInstance(words.language());
    return words.keys().stream()
        .filter(key -> key.startsWith(prefix) && key.endsWith(".means"))
        .map(key -> key.substring(prefix.length(), key.length() - ".means".length()))
        .sorted(
            Comparator.<String, String>comparing(id -> words.text(prefix + id), dictionary)
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }
}
