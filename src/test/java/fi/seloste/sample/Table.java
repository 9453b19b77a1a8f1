package fi.seloste.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of one CSV file or sheet. A cell is a text, a number, a date or nothing. */
final class Table {
  private final List<String> above;
  private final List<String> header;
  private final List<List<@Nullable Object>> rows = new ArrayList<>();

  /** A table with these lines of title above its header, as people put them there. */
  Table(List<String> above, String... header) {
    this.above = List.copyOf(above);
    this.header = List.of(header);
  }

  Table(String... header) {
    this(List.of(), header);
  }

  /** Adds a row and tells its number in the file, as an editor or Excel shows it. */
  int add(@Nullable Object... cells) {
    if (cells.length != header.size()) {
      throw new IllegalArgumentException(cells.length + " cells under " + header);
    }
    rows.add(Collections.unmodifiableList(Arrays.asList(cells)));
    return above.size() + 1 + rows.size();
  }

  List<String> above() {
    return above;
  }

  List<String> header() {
    return header;
  }

  List<List<@Nullable Object>> rows() {
    return rows;
  }

  int size() {
    return rows.size();
  }

  /** How many records have something in this field. */
  int filled(String field) {
    int column = header.indexOf(field);
    return (int)
        rows.stream().filter(r -> r.get(column) != null && !"".equals(r.get(column))).count();
  }
}
