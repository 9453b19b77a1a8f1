package fi.seloste.detect;

import fi.seloste.collect.Table;
import fi.seloste.declare.Category;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The clues of a table's fields, made once for a table. */
final class TableClues {

  private final List<Clues> fields = new ArrayList<>();
  private final Clues none;

  TableClues(Detectors detectors, Table table, Map<Integer, List<Category>> told) {
    List<String> headers = table.header();
    int known = told.keySet().stream().mapToInt(i -> i + 1).max().orElse(0);
    for (int f = 0; f < Math.max(headers.size(), known); f++) {
      String header = f < headers.size() ? headers.get(f) : "";
      fields.add(Clues.of(detectors, header, headers, told.get(f)));
    }
    none = Clues.of(detectors, "", headers, null);
  }

  /** The clues of a field, also of one that only ragged records have. */
  Clues of(int field) {
    return field < fields.size() ? fields.get(field) : none;
  }

  /** How many fields have a header or a person's word. */
  int size() {
    return fields.size();
  }
}
