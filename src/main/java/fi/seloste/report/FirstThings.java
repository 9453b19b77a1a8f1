package fi.seloste.report;

import fi.seloste.match.Discrepancy;
import fi.seloste.match.Judged;
import fi.seloste.match.Outcome;
import fi.seloste.match.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What to do first: the gravest kinds of discrepancy, each with a link to its first row. */
final class FirstThings {

  /** As many as fit on the first page and in one meeting. */
  static final int SHOWN = 8;

  /**
   * The open discrepancies of one code and severity.
   *
   * @param fresh how many of them are new
   * @param records how many records they are about, each counted once
   */
  record Kind(Judged first, long count, long fresh, long records) {

    Severity severity() {
      return first.discrepancy().severity();
    }
  }

  private final Book book;
  private final Block block;

  FirstThings(Book book, Block block) {
    this.book = book;
    this.block = block;
  }

  /** Writes the table; gives the row below it. */
  int write(int top) {
    Words words = book.words();
    block.section(top, words.text("section.first"));
    block.head(
        top + 1,
        List.of(
            part(0, 0, words.text("column.severity")),
            part(1, 3, words.text("column.discrepancy")),
            part(4, 9, words.text("column.todo")),
            number(10, words.text("column.kinds")),
            number(11, words.text("column.records"))));
    int row = top + 2;
    List<Kind> kinds = kinds(book.outcome());
    for (Kind kind : kinds.subList(0, Math.min(SHOWN, kinds.size()))) {
      kind(row++, kind);
    }
    if (kinds.isEmpty()) {
      block.row(row++, List.of(part(0, 11, words.text("empty.discrepancies"))));
    }
    if (kinds.size() > SHOWN) {
      String more = words.text("more.kinds", Map.of("count", (long) kinds.size() - SHOWN));
      Entry link = Entry.link(more, book.places().sheet("discrepancies"));
      block.row(row++, List.of(new Block.Part(0, 11, link)));
    }
    return row;
  }

  private void kind(int row, Kind kind) {
    var found = kind.first().discrepancy();
    String title = book.findings().title(found);
    block.row(
        row,
        List.of(
            new Block.Part(
                0,
                0,
                Entry.of(
                    book.words().text("severity." + kind.severity().id()),
                    Look.of(kind.severity()))),
            new Block.Part(1, 3, Entry.link(title, book.places().discrepancy(kind.first().id()))),
            part(4, 9, book.findings().todo(found)),
            new Block.Part(10, 10, Entry.of(kind.count(), Look.COUNT)),
            new Block.Part(
                11, 11, Entry.of(kind.records() == 0 ? null : kind.records(), Look.COUNT))));
  }

  private static Block.Part number(int column, String head) {
    return new Block.Part(column, column, Entry.of(head, Look.HEADER_NUMBER));
  }

  private static Block.Part part(int from, int to, String text) {
    return new Block.Part(from, to, Entry.of(text));
  }

  /**
   * By severity, then by the number of records: what nobody has accepted or resolved. A code whose
   * discrepancies differ in severity is told once for each.
   */
  static List<Kind> kinds(Outcome outcome) {
    Map<List<Object>, Kind> all = new LinkedHashMap<>();
    for (Judged judged : outcome.discrepancies()) {
      if (judged.state().equals("new") || judged.state().equals("recurring")) {
        Discrepancy found = judged.discrepancy();
        all.merge(
            List.of(found.code(), found.severity()),
            new Kind(judged, 1, fresh(judged), records(found)),
            (a, b) ->
                new Kind(
                    a.first(),
                    a.count() + b.count(),
                    a.fresh() + b.fresh(),
                    a.records() + b.records()));
      }
    }
    List<Kind> kinds = new ArrayList<>(all.values());
    kinds.sort(
        Comparator.comparing(Kind::severity)
            .thenComparing(Comparator.comparingLong(Kind::records).reversed()));
    return kinds;
  }

  private static long fresh(Judged judged) {
    return judged.state().equals("new") ? 1 : 0;
  }

  /** Its records, unless another discrepancy of the same code has counted them: see an order. */
  private static long records(Discrepancy found) {
    return found.arguments().containsKey("order") ? 0 : found.records();
  }
}
