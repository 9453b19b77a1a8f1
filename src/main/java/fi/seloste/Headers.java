package fi.seloste;

import fi.seloste.declare.Category;
import fi.seloste.declare.Folding;
import fi.seloste.detect.FieldFound;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the field that a person names, or that its header or its values give away. */
record Headers(List<String> headers, List<FieldFound> fields) {

  /** The place of the field with this header, compared folded; -1 when there is none. */
  int named(@Nullable String header) {
    if (header == null) {
      return -1;
    }
    for (int i = 0; i < headers.size(); i++) {
      if (Folding.same(headers.get(i), header)) {
        return i;
      }
    }
    return numbered(header);
  }

  /** {@code #3} is the third field, for tables without a header. */
  private int numbered(String header) {
    if (header.matches("#[1-9][0-9]{0,4}")) {
      int place = Integer.parseInt(header.substring(1)) - 1;
      return place < Math.max(headers.size(), fields.size()) ? place : -1;
    }
    return -1;
  }

  /**
   * The field whose folded header, or the last part of its path, is the first of these that there
   * is; -1 when there is none.
   */
  int oneOf(List<String> folded) {
    List<String> known = headers.stream().map(Folding::fold).toList();
    for (String name : folded) {
      int place = known.indexOf(name);
      for (int i = 0; place < 0 && i < known.size(); i++) {
        place = known.get(i).endsWith("." + name) ? i : -1;
      }
      if (place >= 0) {
        return place;
      }
    }
    return -1;
  }

  /** The fields that hold the category. */
  List<Integer> holding(Category category) {
    List<Integer> places = new ArrayList<>();
    for (FieldFound field : fields) {
      if (field.holds(category)) {
        places.add(field.index());
      }
    }
    return List.copyOf(places);
  }
}
