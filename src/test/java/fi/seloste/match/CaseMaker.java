package fi.seloste.match;

import fi.seloste.declare.Category;
import fi.seloste.declare.Condition;
import fi.seloste.declare.Register;
import fi.seloste.declare.RegisterFile;
import fi.seloste.declare.RetentionRule;
import fi.seloste.detect.CategoryFound;
import fi.seloste.detect.Cohort;
import fi.seloste.detect.FieldFound;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes cases for checks: a register as YAML, and what was found, source by source. */
final class CaseMaker {

  private final Register register;
  private final List<SourceFound> sources = new ArrayList<>();
  private final List<Sighting> sightings = new ArrayList<>();
  private final List<OverdueGroup> overdue = new ArrayList<>();
  private final List<OrderFound> orders = new ArrayList<>();
  private List<RetentionRule> policy = List.of();
  private boolean complete = true;

  private String source = "";
  private @Nullable String records;
  private @Nullable String location;
  private @Nullable String store;
  private List<TableFound> tables = new ArrayList<>();
  private Map<Cohort, Long> cohorts = new TreeMap<>();
  private List<FieldFound> fields = new ArrayList<>();

  /** Begins with the lines of a register after its id. */
  CaseMaker(String... yaml) {
    register = register(yaml);
  }

  static Register register(String... yaml) {
    try {
      Path file = Files.createTempFile("register", ".yml");
      try {
        Files.writeString(file, "register: test\n" + String.join("\n", yaml) + "\n");
        RegisterFile.Read read = RegisterFile.read(file, "register.yml");
        if (!read.mistakes().isEmpty()) {
          throw new IllegalArgumentException(read.mistakes().toString());
        }
        return Objects.requireNonNull(read.register());
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Begins a source; what follows is about it. */
  CaseMaker source(String id) {
    endSource();
    source = id;
    return this;
  }

  CaseMaker records(String kind) {
    records = kind;
    return this;
  }

  CaseMaker location(String country) {
    location = country;
    return this;
  }

  CaseMaker store(String place) {
    store = place;
    return this;
  }

  /** Records of the table that ends with {@link #table}. */
  CaseMaker cohort(String subjects, String recipient, long met, long count) {
    cohorts.put(new Cohort(subjects, recipient, met), count);
    return this;
  }

  /** A field of the table that ends with {@link #table}. */
  CaseMaker field(String header, CategoryFound... categories) {
    fields.add(new FieldFound(fields.size(), header, 100, 90, 0, null, 0, List.of(categories)));
    return this;
  }

  CaseMaker invalid(String header, String category, long count, long row) {
    fields.add(
        new FieldFound(
            fields.size(), header, 100, 90, count, Category.of(category), row, List.of()));
    return this;
  }

  /** Ends the table with the cohorts and fields given so far. */
  CaseMaker table(String file, String table, long rows) {
    tables.add(new TableFound(file, table, false, rows, cohorts, fields));
    cohorts = new TreeMap<>();
    fields = new ArrayList<>();
    return this;
  }

  CaseMaker seen(String kind, String field, String detail, long count, long row) {
    sightings.add(new Sighting(kind, source, source + ".csv", "", field, detail, count, row));
    return this;
  }

  CaseMaker group(OverdueGroup group) {
    overdue.add(group);
    return this;
  }

  CaseMaker order(OrderFound order) {
    orders.add(order);
    return this;
  }

  CaseMaker policy(RetentionRule... rules) {
    policy = List.of(rules);
    return this;
  }

  CaseMaker incomplete() {
    complete = false;
    return this;
  }

  Case made() {
    endSource();
    List<Condition> conditions =
        Stream.concat(
                register.declares().stream().map(Register.Declared::when),
                register.recipients().stream().map(Register.Recipient::when))
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return new Case(
        register,
        policy,
        conditions,
        sources,
        sightings,
        overdue,
        orders,
        complete,
        LocalDate.of(2026, 10, 31));
  }

  /** What all checks find under one code. */
  List<Discrepancy> find(String code) {
    return Checks.all(made()).stream().filter(d -> d.code().equals(code)).toList();
  }

  /** The codes of all that all checks find. */
  List<String> codes() {
    return Checks.all(made()).stream().map(Discrepancy::code).toList();
  }

  private void endSource() {
    if (!source.isEmpty()) {
      boolean disclosure =
          tables.stream()
              .flatMap(t -> t.cohorts().keySet().stream())
              .anyMatch(c -> !c.recipient().isEmpty());
      sources.add(
          new SourceFound(source, "crm", records, location, store, null, disclosure, tables));
    }
    source = "";
    records = null;
    location = null;
    store = null;
    tables = new ArrayList<>();
  }

  /** A category found in records of one group. */
  static CategoryFound holds(String category, String subjects, long count) {
    return holds(category, Map.of(new Cohort(subjects, "", 0), count));
  }

  static CategoryFound holds(String category, Map<Cohort, Long> counts) {
    long hits = counts.values().stream().mapToLong(Long::longValue).sum();
    return new CategoryFound(Category.of(category), hits, 0.9, List.of("header"), 7, counts);
  }

  /** A category that the detectors only guess at. */
  static CategoryFound guess(String category, long count) {
    return new CategoryFound(
        Category.of(category),
        count,
        0.49,
        List.of("form"),
        7,
        Map.of(new Cohort("", "", 0), count));
  }
}
