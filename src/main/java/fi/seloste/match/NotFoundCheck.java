package fi.seloste.match;

import fi.seloste.declare.Category;
import fi.seloste.declare.Register.Declared;
import fi.seloste.detect.CategoryFound;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The notice declares a category that no source holds: the notice says too much, or a source is
 * missing from the job. When the run is not complete the argument says so, since what could not be
 * read may hold it. A composite category is found when any part of it is.
 */
final class NotFoundCheck implements Check {

  @Override
  public String code() {
    return "not-found";
  }

  @Override
  public List<String> law() {
    return List.of("GDPR 5(1)(a)");
  }

  @Override
  public boolean acrossSources() {
    return true;
  }

  @Override
  public Stream<Discrepancy> discrepancies(Case found) {
    Set<Category> held =
        found.sources().stream()
            .flatMap(source -> source.tables().stream())
            .flatMap(table -> table.fields().stream())
            .flatMap(field -> field.categories().stream())
            .filter(category -> category.found() && category.hits() > 0)
            .map(CategoryFound::category)
            .collect(Collectors.toSet());
    Set<Category> told = new HashSet<>();
    return found.register().declares().stream()
        .filter(declared -> held.stream().noneMatch(declared.category()::covers))
        .filter(declared -> told.add(declared.category()))
        .map(declared -> draft(declared, found.complete()));
  }

  private Discrepancy draft(Declared declared, boolean complete) {
    return new Draft(this, Severity.LOW)
        .category(declared.category().id())
        .notice(declared.quote())
        .how(complete ? "" : "incomplete")
        .done();
  }
}
