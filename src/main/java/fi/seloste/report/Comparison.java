package fi.seloste.report;

import fi.seloste.declare.Category;
import fi.seloste.declare.Condition;
import fi.seloste.declare.Quote;
import fi.seloste.declare.Register;
import fi.seloste.detect.CategoryFound;
import fi.seloste.detect.Cohort;
import fi.seloste.detect.FieldFound;
import fi.seloste.match.Discrepancy;
import fi.seloste.match.Judged;
import fi.seloste.match.Outcome;
import fi.seloste.match.SourceFound;
import fi.seloste.match.TableFound;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The declared and the found, side by side: one row for each statement, then what has none. */
final class Comparison {

  private static final Set<String> ABOUT_UNSAID = Set.of("undeclared", "wrong-subjects");

  private static final Set<String> ABOUT_DISCLOSURE =
      Set.of("undeclared-recipient", "beyond-recipient", "ban-ignored", "transfer", "invalid");

  /** A field in which a category was found. */
  record Place(String source, String field, String subjects, long hits) {}

  /**
   * A statement of the notice, or a category without one.
   *
   * @param says {@code declared}, {@code excluded} or {@code nothing}
   * @param verdict {@code match}, {@code absent}, {@code unseen} or {@code open}
   * @param judged the gravest discrepancy about it; null when there is none
   */
  record Row(
      Category category,
      String says,
      List<String> groups,
      @Nullable Condition condition,
      Quote quote,
      List<Place> places,
      long hits,
      String verdict,
      @Nullable Judged judged) {}

  private final Outcome outcome;
  private final Map<Category, List<Place>> found = new LinkedHashMap<>();

  Comparison(Outcome outcome) {
    this.outcome = outcome;
    for (SourceFound source : outcome.sources()) {
      for (TableFound table : source.tables()) {
        table.fields().forEach(field -> add(source.id(), field));
      }
    }
  }

  private void add(String source, FieldFound field) {
    String header = field.header().isEmpty() ? "#" + (field.index() + 1) : field.header();
    for (CategoryFound category : field.categories()) {
      if (category.found()) {
        Map<String, Long> byGroup = new java.util.TreeMap<>();
        category.records().forEach((Cohort c, Long n) -> byGroup.merge(c.subjects(), n, Long::sum));
        if (byGroup.isEmpty()) {
          byGroup.put("", category.hits());
        }
        byGroup.forEach((group, hits) -> put(category.category(), source, header, group, hits));
      }
    }
  }

  /** Files of one source have the same fields: their hits are one place. */
  private void put(Category category, String source, String field, String group, long hits) {
    List<Place> places = found.computeIfAbsent(category, c -> new ArrayList<>());
    for (int i = 0; i < places.size(); i++) {
      Place place = places.get(i);
      if (place.source().equals(source)
          && place.field().equals(field)
          && place.subjects().equals(group)) {
        places.set(i, new Place(source, field, group, place.hits() + hits));
        return;
      }
    }
    places.add(new Place(source, field, group, hits));
  }

  /** The rows: as the notice has them, then what it does not say, by category. */
  List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (Register.Declared declared : outcome.register().declares()) {
      rows.add(declared(declared));
    }
    for (Register.Excluded excluded : outcome.register().excludes()) {
      rows.add(excluded(excluded));
    }
    found.keySet().stream()
        .sorted(Comparator.comparingInt(Category::ordinal))
        .forEach(category -> rows.addAll(unsaid(category)));
    return rows;
  }

  private Row declared(Register.Declared declared) {
    List<Place> places = new ArrayList<>();
    found.forEach(
        (category, all) -> {
          if (declared.category().covers(category)) {
            all.stream().filter(p -> of(declared.subjects(), p.subjects())).forEach(places::add);
          }
        });
    Judged judged =
        gravest(
            d ->
                !ABOUT_UNSAID.contains(d.code())
                    && !ABOUT_DISCLOSURE.contains(d.code())
                    && !d.code().equals("excluded")
                    && covers(declared.category(), d.category())
                    && of(declared.subjects(), d.subjects()));
    return row(
        declared.category(),
        "declared",
        declared.subjects(),
        declared.when(),
        declared.quote(),
        places,
        places.isEmpty() ? "unseen" : "match",
        judged);
  }

  private Row excluded(Register.Excluded excluded) {
    List<Place> places =
        found.getOrDefault(excluded.category(), List.of()).stream()
            .filter(p -> of(excluded.subjects(), p.subjects()))
            .toList();
    Judged judged =
        gravest(
            d ->
                d.code().equals("excluded")
                    && d.category().equals(excluded.category().id())
                    && of(excluded.subjects(), d.subjects()));
    return row(
        excluded.category(),
        "excluded",
        excluded.subjects(),
        null,
        excluded.quote(),
        places,
        places.isEmpty() ? "absent" : "open",
        judged);
  }

  /** What is found of a category and no statement of the notice is about, by group. */
  private List<Row> unsaid(Category category) {
    Map<String, List<Place>> byGroup = new java.util.TreeMap<>();
    for (Place place : found.getOrDefault(category, List.of())) {
      if (!said(category, place.subjects())) {
        byGroup.computeIfAbsent(place.subjects(), g -> new ArrayList<>()).add(place);
      }
    }
    List<Row> rows = new ArrayList<>();
    byGroup.forEach(
        (group, places) ->
            rows.add(
                row(
                    category,
                    "nothing",
                    group.isEmpty() ? List.of() : List.of(group),
                    null,
                    Quote.NONE,
                    places,
                    "open",
                    gravest(
                        d ->
                            ABOUT_UNSAID.contains(d.code())
                                && d.category().equals(category.id())
                                && (d.subjects().isEmpty() || d.subjects().equals(group))))));
    return rows;
  }

  private boolean said(Category category, String group) {
    return outcome.register().declares().stream()
            .anyMatch(d -> d.category().covers(category) && of(d.subjects(), group))
        || outcome.register().excludes().stream()
            .anyMatch(e -> e.category().equals(category) && of(e.subjects(), group));
  }

  /** Whether the statement about these groups is about this one. */
  private static boolean of(List<String> groups, String group) {
    return groups.isEmpty() || group.isEmpty() || groups.contains(group);
  }

  private static boolean covers(Category declared, String id) {
    return Category.find(id).filter(declared::covers).isPresent();
  }

  private @Nullable Judged gravest(java.util.function.Predicate<Discrepancy> about) {
    return outcome.discrepancies().stream()
        .filter(j -> !j.state().equals("resolved") && about.test(j.discrepancy()))
        .min(Comparator.comparing(j -> j.discrepancy().severity()))
        .orElse(null);
  }

  private static Row row(
      Category category,
      String says,
      List<String> groups,
      @Nullable Condition condition,
      Quote quote,
      List<Place> places,
      String verdict,
      @Nullable Judged judged) {
    long hits = places.stream().mapToLong(Place::hits).sum();
    return new Row(
        category, says, groups, condition, quote, List.copyOf(places), hits, verdict, judged);
  }
}
