package fi.seloste;

import fi.seloste.declare.Category;
import fi.seloste.declare.Folding;
import fi.seloste.detect.FieldFound;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

  /** The first field whose folded header is one of these; -1 when there is none. */
  int oneOf(Set<String> folded) {
    for (int i = 0; i < headers.size(); i++) {
      if (folded.contains(Folding.fold(headers.get(i)))) {
        return i;
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
