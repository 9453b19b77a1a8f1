package fi.seloste.match;

import fi.seloste.declare.Category;
import fi.seloste.declare.Register.Separated;
import fi.seloste.detect.CategoryFound;
import fi.seloste.detect.FieldFound;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Categories that the notice keeps apart are in one table, or about one person. A table that holds
 * both is told once, though the scan also joins its persons. The detail of a sighting is the index
 * of the separation in the register.
 */
final class CombinedCheck implements Check {

  private static final String AND = "~";

  /** A category with the field of a table that holds it. */
  private record Held(FieldFound field, CategoryFound category) {}

  @Override
  public String code() {
    return "combined";
  }

  @Override
  public List<String> law() {
    return List.of("GDPR 5(1)(a)", "GDPR 5(1)(b)");
  }

  @Override
  public boolean acrossSources() {
    return true;
  }

  @Override
  public Stream<Discrepancy> discrepancies(Case found) {
    List<Separated> separates = found.register().separates();
    List<Discrepancy> all = new ArrayList<>();
    Set<List<Object>> told = new HashSet<>();
    for (SourceFound source : found.sources()) {
      for (TableFound table : source.tables()) {
        for (int i = 0; i < separates.size(); i++) {
          List<Discrepancy> both = inTable(source, table, separates.get(i)).toList();
          if (!both.isEmpty()) {
            told.add(List.of(source.id(), table.file(), table.table(), i));
            all.addAll(both);
          }
        }
      }
    }
    Sightings.of(found, this)
        .filter(seen -> !told.contains(place(seen)))
        .map(seen -> aboutPerson(found, seen, separates.get(Integer.parseInt(seen.detail()))))
        .forEach(all::add);
    return all.stream();
  }

  private static List<Object> place(Sighting seen) {
    return List.of(seen.source(), seen.file(), seen.table(), Integer.valueOf(seen.detail()));
  }

  private Stream<Discrepancy> inTable(SourceFound source, TableFound table, Separated separated) {
    List<Held> ones = held(table, separated.categories());
    List<Held> others = held(table, separated.from());
    return ones.stream()
        .flatMap(
            one ->
                others.stream()
                    .filter(other -> !other.category().category().equals(one.category().category()))
                    .map(other -> draft(source, table, separated, one, other)));
  }

  private Discrepancy draft(
      SourceFound source, TableFound table, Separated separated, Held one, Held other) {
    String first = one.category().category().id();
    String second = other.category().category().id();
    return new Draft(this, Severity.HIGH)
        .in(source, table, one.field())
        .category(first)
        .detail(first + AND + second)
        // Profiles do not say which records hold both: no more than hold the rarer one.
        .records(
            Math.min(one.category().hits(), other.category().hits()), one.category().firstRow())
        .notice(separated.quote())
        .argument("otherCategory", second)
        .argument("otherField", Draft.label(other.field()))
        .how("table")
        .done();
  }

  /** The categories of the table that are covered, each in the field that holds most of it. */
  private static List<Held> held(TableFound table, List<Category> wanted) {
    List<Held> held = new ArrayList<>();
    for (Category category : Category.all()) {
      if (wanted.stream().anyMatch(w -> w.covers(category))) {
        most(table, category).ifPresent(held::add);
      }
    }
    return held;
  }

  private static Optional<Held> most(TableFound table, Category category) {
    return table.fields().stream()
        .flatMap(f -> f.categories().stream().map(c -> new Held(f, c)))
        .filter(h -> h.category().category().equals(category) && h.category().found())
        .filter(h -> h.category().hits() > 0)
        .max(
            Comparator.comparingLong((Held h) -> h.category().hits())
                .thenComparing(h -> -h.field().index()));
  }

  private Discrepancy aboutPerson(Case found, Sighting seen, Separated separated) {
    Optional<Held> here =
        found.sources().stream()
            .filter(source -> source.id().equals(seen.source()))
            .flatMap(source -> source.tables().stream())
            .filter(t -> t.file().equals(seen.file()) && t.table().equals(seen.table()))
            .flatMap(table -> held(table, separated.categories()).stream())
            .findFirst();
    String one =
        here.map(held -> held.category().category()).orElse(separated.categories().get(0)).id();
    return new Draft(this, Severity.HIGH)
        .at(seen)
        .field(here.map(held -> Draft.label(held.field())).orElse(""))
        .category(one)
        .detail(one + AND + ids(separated.from(), "+"))
        .notice(separated.quote())
        .how("person")
        .argument("otherCategory", ids(separated.from(), ", "))
        .done();
  }

  private static String ids(List<Category> categories, String between) {
    return categories.stream().map(Category::id).collect(Collectors.joining(between));
  }
}
