package fi.seloste.collect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The lines around the tables of a text file: titles, footnotes, totals. They are no records, and
 * who printed a list stands there often enough: a table of lines beside the others.
 */
final class CsvAside {

  /** How the table is called, after the table's or sheet's own name. */
  static final String NAME = "!notes";

  private final List<Slice> spans = new ArrayList<>();
  private long rows;

  /** Takes the lines between two offsets. */
  void add(long from, long to, long line, long count) {
    if (count > 0 && to > from) {
      spans.add(new Slice(-1, from, to, rows + 1, line));
      rows += count;
    }
  }

  /** Adds the table and its slices to those of the file. */
  void layOut(Map<String, String> shared, List<Table> tables, List<Slice> slices) {
    if (spans.isEmpty()) {
      return;
    }
    int index = tables.size();
    Map<String, String> details = new HashMap<>(shared);
    new Dialect(Dialect.NONE, Dialect.NONE, Dialect.NONE, false).details().forEach(details::put);
    details.put("width", "1");
    details.put(Table.ASIDE, "true");
    tables.add(new Table(NAME, List.of(""), 0, false, details));
    for (Slice span : spans) {
      slices.add(new Slice(index, span.from(), span.to(), span.firstRow(), span.firstLine()));
    }
  }
}
