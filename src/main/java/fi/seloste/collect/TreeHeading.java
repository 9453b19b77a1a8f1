package fi.seloste.collect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * The first row of tables whose rows are arrays ({@code [["name","phone"],["…","…"]]}): it may be
 * their header.
 */
final class TreeHeading {

  private static final int MOST_TABLES = 1_000;
  private static final int MOST_COLUMNS = 2_000;

  private final Map<String, List<String>> first = new HashMap<>();
  private final Map<String, Boolean> closed = new HashMap<>();

  void open(String path) {
    if (first.size() < MOST_TABLES) {
      first.computeIfAbsent(path, p -> new ArrayList<>());
    }
  }

  /** A value within the row; {@code path} ends in its place, such as {@code [3]}. */
  void value(String path, String value, byte kind) {
    int place = path.endsWith("]") ? path.lastIndexOf('[') : -1;
    List<String> row = place < 0 ? null : first.get(path.substring(0, place));
    if (row == null || closed.containsKey(path.substring(0, place))) {
      return;
    }
    boolean inOrder = path.substring(place).equals("[" + row.size() + "]");
    if (inOrder && row.size() < MOST_COLUMNS && value.length() <= 200) {
      row.add(kind == Values.TEXT ? value.strip() : "");
    }
  }

  void close(String path) {
    if (first.containsKey(path)) {
      closed.put(path, true);
    }
  }

  /** The header of the table of these rows; empty when the first row is a record. */
  List<String> of(String path) {
    List<String> row = first.getOrDefault(path, List.of());
    boolean named =
        row.size() > 1
            && row.stream().noneMatch(String::isEmpty)
            && new HashSet<>(row).size() == row.size()
            && row.stream().noneMatch(HeaderGuard::value)
            && row.stream().filter(CsvHeaderWords::names).count() * 2 >= row.size();
    return named ? List.copyOf(row) : List.of();
  }
}
