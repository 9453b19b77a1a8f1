package fi.seloste;

import fi.seloste.match.FileCoverage;
import fi.seloste.match.OrderFound;
import fi.seloste.match.SourceFound;
import fi.seloste.match.TableFound;
import fi.seloste.purge.Fate;
import fi.seloste.purge.Order;
import fi.seloste.purge.OrderTable;
import fi.seloste.purge.Proof;
import fi.seloste.purge.Verification;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Draws from a run's slices what became of the purge orders before it. */
final class OrderProofs {

  private final Plan plan;
  private final Merged merged;
  private final Store store;

  OrderProofs(Plan plan, Merged merged, Store store) {
    this.plan = plan;
    this.merged = merged;
    this.store = store;
  }

  List<Proof> of(List<Verification> orders) {
    List<Proof> proofs = new ArrayList<>();
    for (Verification order : orders) {
      for (Fate fate : Fate.values()) {
        merged
            .joins()
            .each(
                OrderWitness.kind(order.order().order(), fate),
                line -> order.found(Math.toIntExact(line), fate));
      }
      for (String source : order.sources()) {
        if (readAndFresh(order.order(), source)) {
          order.read(source);
        } else {
          order.unread(source);
        }
      }
      proofs.add(order.proof());
    }
    return List.copyOf(proofs);
  }

  /** The same as the report tells it. */
  static List<OrderFound> found(List<Proof> proofs) {
    List<OrderFound> found = new ArrayList<>();
    for (Proof proof : proofs) {
      for (Verification.Count count : proof.counts()) {
        found.add(
            new OrderFound(
                proof.order().order(),
                proof.order().date(),
                YearMonth.parse(proof.order().month()),
                count.source(),
                count.rule(),
                count.action(),
                count.ordered(),
                count.of(Fate.GONE),
                count.of(Fate.STILL_THERE),
                count.of(Fate.CHANGED),
                count.of(Fate.SOURCE_MISSING)));
      }
    }
    return List.copyOf(found);
  }

  private boolean readAndFresh(Order order, String source) {
    List<FileCoverage> files =
        merged.coverage().stream().filter(file -> file.source().equals(source)).toList();
    long rows =
        merged.sources().stream()
            .filter(one -> one.id().equals(source))
            .map(SourceFound::tables)
            .flatMap(List::stream)
            .mapToLong(table -> table.rows())
            .sum();
    return !files.isEmpty()
        && files.stream().allMatch(file -> file.status().equals("read"))
        && recognised(order, source, headers(source))
        && !emptied(order, source, rows)
        && (asked(source) || !hashes(plan, source).equals(reviewed(order, source)));
  }

  /** Whether a data base was asked, whose answer is always of the moment. */
  private boolean asked(String source) {
    return plan.files().stream()
        .filter(file -> file.source().equals(source))
        .allMatch(Plan.PlannedFile::asked);
  }

  private List<List<String>> headers(String source) {
    return plan.files().stream()
        .filter(file -> file.source().equals(source))
        .flatMap(file -> file.layout().tables().stream())
        .map(table -> table.header())
        .toList();
  }

  /** The files that the order was decided on: an export that is no newer proves nothing. */
  private Map<String, String> reviewed(Order order, String source) {
    Optional<Plan> before =
        store
            .run(order.run())
            .flatMap(run -> store.plan(run.id()))
            .map(json -> Json.read(json, Plan.class));
    return before.map(then -> hashes(then, source)).orElse(Map.of());
  }

  private static Map<String, String> hashes(Plan plan, String source) {
    Map<String, String> hashes = new HashMap<>();
    plan.files().stream()
        .filter(file -> file.source().equals(source))
        .forEach(file -> hashes.put(file.name(), file.sha256()));
    return hashes;
  }

  /**
   * Whether every reviewed table of a source would be known again in one of the fresh ones: under
   * other headers everything would seem to be gone.
   */
  static boolean recognised(Order order, String source, List<List<String>> fresh) {
    return order.tables().stream()
        .filter(table -> table.source().equals(source))
        .allMatch(
            table -> fresh.stream().anyMatch(header -> table.recognisedBy(header).isPresent()));
  }

  /** Whether an export without any record is none that one would expect after the order. */
  static boolean emptied(Order order, String source, long rows) {
    long reviewed =
        order.tables().stream()
            .filter(table -> table.source().equals(source))
            .mapToLong(OrderTable::rows)
            .sum();
    return rows == 0 && reviewed > order.lines();
  }

  private static final double MARGIN = 0.97;

  /** Whether the values of the key field all differ; distinct counts are estimates. */
  private static boolean unique(List<Integer> key, TableFound found) {
    return key.isEmpty()
        || key.size() > 1
        || found.fields().stream()
            .filter(field -> field.index() == key.get(0))
            .allMatch(field -> field.distinct() >= MARGIN * field.filled());
  }

  /** The tables of a run as an order names them. */
  static List<OrderTable> tables(Plan plan, List<SourceFound> sources) {
    Map<List<String>, TableFound> found = new HashMap<>();
    for (SourceFound source : sources) {
      source.tables().forEach(t -> found.put(List.of(source.id(), t.file(), t.table()), t));
    }
    List<OrderTable> tables = new ArrayList<>();
    for (Plan.PlannedFile file : plan.files()) {
      for (int i = 0; i < file.tables().size(); i++) {
        fi.seloste.collect.Table table = file.layout().tables().get(i);
        TableFound its = found.get(List.of(file.source(), file.name(), table.name()));
        List<Integer> key = file.tables().get(i).key();
        tables.add(
            new OrderTable(
                file.source(),
                file.name(),
                table.name(),
                fi.seloste.expire.RecordIdentity.names(table.header(), key),
                its == null || unique(key, its),
                OrderTable.digest(table.header()),
                its == null ? 0 : its.rows()));
      }
    }
    return List.copyOf(tables);
  }
}
