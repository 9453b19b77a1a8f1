package fi.seloste.match;

import fi.seloste.declare.Category;
import fi.seloste.declare.Register.Protected;
import fi.seloste.detect.CategoryFound;
import fi.seloste.detect.FieldFound;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A category is in clear text where the notice promises encryption. What is encrypted shows no
 * category, so what shows one is in clear. Records whose group the job does not say count only
 * where the promise is for everybody.
 */
final class UnprotectedCheck implements Check {

  @Override
  public String code() {
    return "unprotected";
  }

  @Override
  public List<String> law() {
    return List.of("GDPR 5(1)(f)", "GDPR 32(1)(a)");
  }

  @Override
  public Stream<Discrepancy> discrepancies(Case found) {
    List<Discrepancy> all = new ArrayList<>();
    for (SourceFound source : found.sources()) {
      for (TableFound table : source.tables()) {
        for (FieldFound field : table.fields()) {
          for (CategoryFound category : field.categories()) {
            if (category.found()) {
              all.addAll(inClear(found, source, table, field, category));
            }
          }
        }
      }
    }
    return all.stream();
  }

  private List<Discrepancy> inClear(
      Case found, SourceFound source, TableFound table, FieldFound field, CategoryFound category) {
    Map<String, Long> counts = new TreeMap<>();
    category
        .records()
        .forEach(
            (cohort, records) -> {
              if (records > 0
                  && promise(found, category.category(), cohort.subjects()).isPresent()) {
                counts.merge(cohort.subjects(), records, Long::sum);
              }
            });
    List<Discrepancy> all = new ArrayList<>();
    counts.forEach(
        (group, records) ->
            promise(found, category.category(), group)
                .ifPresent(
                    promise ->
                        all.add(
                            new Draft(this, Severity.MEDIUM)
                                .in(source, table, field)
                                .category(category.category().id())
                                .subjects(group)
                                .records(
                                    records, records == category.hits() ? category.firstRow() : 0)
                                .notice(promise.quote())
                                .done())));
    return all;
  }

  private static Optional<Protected> promise(Case found, Category category, String group) {
    return found.register().protects().stream()
        .filter(p -> p.categories().stream().anyMatch(c -> c.covers(category)))
        .filter(p -> p.subjects().isEmpty() || p.subjects().contains(group))
        .findFirst();
  }
}
