package fi.seloste.report;

import fi.seloste.detect.CategoryFound;
import fi.seloste.detect.FieldFound;
import fi.seloste.match.SourceFound;
import fi.seloste.match.TableFound;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The tables of a source as the inventory tells them. Files of one record each, such as recordings,
 * are told together: a hundred lists of the same fields tell no more than one.
 *
 * @param found the table, or what is found in all its files
 * @param files how many files it stands for
 */
record InventoryTables(TableFound found, int files) {

  /** The tables in their order; what is told together stands at the first of its files. */
  static List<InventoryTables> of(SourceFound source) {
    List<InventoryTables> told = new ArrayList<>();
    Map<List<Object>, Integer> places = new HashMap<>();
    for (TableFound table : source.tables()) {
      List<String> headers = table.fields().stream().map(FieldFound::header).toList();
      Integer place =
          table.rows() > 1
              ? null
              : places.putIfAbsent(List.of(table.table(), headers), told.size());
      if (place == null) {
        told.add(new InventoryTables(table, 1));
      } else {
        told.set(place, told.get(place).with(table));
      }
    }
    return told;
  }

  /** Of several files nobody knows how many different values they have together. */
  boolean counted() {
    return files == 1;
  }

  private InventoryTables with(TableFound next) {
    List<FieldFound> fields = new ArrayList<>();
    for (int i = 0; i < found.fields().size(); i++) {
      fields.add(both(found.fields().get(i), next.fields().get(i)));
    }
    TableFound all =
        new TableFound(
            found.file(),
            found.table(),
            found.hidden(),
            found.rows() + next.rows(),
            found.cohorts(),
            fields);
    return new InventoryTables(all, files + 1);
  }

  private static FieldFound both(FieldFound a, FieldFound b) {
    List<CategoryFound> categories = new ArrayList<>(a.categories());
    for (CategoryFound category : b.categories()) {
      int at = place(categories, category);
      if (at < 0) {
        categories.add(category);
      } else {
        categories.set(at, both(categories.get(at), category));
      }
    }
    return new FieldFound(
        a.index(),
        a.header(),
        a.filled() + b.filled(),
        0,
        a.invalid() + b.invalid(),
        a.invalidCategory() == null ? b.invalidCategory() : a.invalidCategory(),
        a.firstInvalidRow(),
        categories);
  }

  private static int place(List<CategoryFound> categories, CategoryFound wanted) {
    for (int i = 0; i < categories.size(); i++) {
      if (categories.get(i).category().equals(wanted.category())) {
        return i;
      }
    }
    return -1;
  }

  private static CategoryFound both(CategoryFound a, CategoryFound b) {
    CategoryFound surer = a.confidence() >= b.confidence() ? a : b;
    return new CategoryFound(
        a.category(),
        a.hits() + b.hits(),
        surer.confidence(),
        surer.reasons(),
        a.firstRow(),
        a.records());
  }
}
