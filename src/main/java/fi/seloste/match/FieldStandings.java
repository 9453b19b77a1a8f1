package fi.seloste.match;

import fi.seloste.declare.Category;
import fi.seloste.detect.CategoryFound;
import fi.seloste.detect.Cohort;
import fi.seloste.detect.FieldFound;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Every field's categories with their standing, counted by subject group. */
final class FieldStandings {

  /**
   * Records of one group in which a field holds a category that stands in one way.
   *
   * @param records how many
   * @param firstRow the row of the first; 0 when the field holds it for other records too
   */
  record Held(
      SourceFound source,
      TableFound table,
      FieldFound field,
      Category category,
      String subjects,
      Standing standing,
      long records,
      long firstRow) {

    Draft draft(Check check, Severity severity) {
      return new Draft(check, severity)
          .in(source, table, field)
          .category(category.id())
          .subjects(subjects)
          .records(records, firstRow)
          .notice(standing.notice());
    }
  }

  private FieldStandings() {}

  /** What stands in this way, in the order of the sources. */
  static Stream<Held> of(Case found, Standing.Kind kind) {
    Declarations declarations = new Declarations(found);
    List<Held> all = new ArrayList<>();
    for (SourceFound source : found.sources()) {
      for (TableFound table : source.tables()) {
        for (FieldFound field : table.fields()) {
          for (CategoryFound category : field.categories()) {
            if (category.found()) {
              collect(declarations, kind, source, table, field, category, all);
            }
          }
        }
      }
    }
    return all.stream();
  }

  private static void collect(
      Declarations declarations,
      Standing.Kind kind,
      SourceFound source,
      TableFound table,
      FieldFound field,
      CategoryFound category,
      List<Held> all) {
    Map<List<String>, Long> counts = new LinkedHashMap<>();
    Map<List<String>, Standing> standings = new LinkedHashMap<>();
    new TreeMap<>(category.records())
        .forEach(
            (cohort, records) -> {
              Standing standing = declarations.of(category.category(), cohort);
              if (standing.kind() == kind && records > 0) {
                List<String> key = key(cohort, standing);
                counts.merge(key, records, Long::sum);
                standings.putIfAbsent(key, standing);
              }
            });
    standings.forEach(
        (key, standing) -> {
          long records = counts.getOrDefault(key, 0L);
          long firstRow = records == category.hits() ? category.firstRow() : 0;
          all.add(
              new Held(
                  source,
                  table,
                  field,
                  category.category(),
                  key.get(0),
                  standing,
                  records,
                  firstRow));
        });
  }

  /** Told apart by the group, and by the recipient where that is what is wrong. */
  private static List<String> key(Cohort cohort, Standing standing) {
    boolean byRecipient = standing.kind() == Standing.Kind.BEYOND_RECIPIENT;
    return List.of(cohort.subjects(), byRecipient ? cohort.recipient() : "");
  }
}
