package fi.seloste.purge;

import fi.seloste.expire.OverdueRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.crypto.SecretKey;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns the decisions of a workbook into an order for the process that deletes: {@code
 * purge-order.csv} names each record, its fingerprint as it was reviewed and what of it goes;
 * {@code purge-order.json} counts, names who decided, and is signed. Both are there or none.
 */
public final class PurgeOrder {

  /** The name of the file that lists the records. */
  public static final String LINES = "purge-order.csv";

  /** The name of the signed file. */
  public static final String DOCUMENT = "purge-order.json";

  /** The schema of the signed file; {@code order-1.schema.json} beside this class describes it. */
  public static final String SCHEMA = "seloste/order/1";

  private final Decisions decisions;
  private final Circumstances now;
  private final SecretKey key;
  private final Clock clock;
  private final OrderTally tally = new OrderTally();
  private final Siblings siblings = new Siblings();
  private final Reviewed reviewed;
  private final Ledger ledger;

  /**
   * What was ordered.
   *
   * @param order the order's id; empty when nothing was approved and nothing written
   * @param lines how many records and rules
   * @param left how many lines of the proposal were left: {@code blocked}, {@code kept}, {@code
   *     postponed}, {@code undecided}
   */
  public record Ordered(String order, long lines, Map<String, Long> left) {}

  private PurgeOrder(
      Decisions decisions, Circumstances now, SecretKey key, Clock clock, Ledger ledger) {
    this.ledger = ledger;
    this.decisions = decisions;
    this.now = now;
    this.key = key;
    this.clock = clock;
    this.reviewed = new Reviewed(decisions, now.holds());
  }

  /**
   * Writes the order.
   *
   * @param decisions as {@link DecisionSheet} read them
   * @param now how things stand now
   * @param proposal the run's purge proposal
   * @param folder gets the two files; files of the same name are replaced
   * @param key the state folder's key: signs the order
   * @param ledger remembers what was decided
   * @throws RefusedException when anything is not as it was reviewed; nothing was written
   */
  public static Ordered write(
      Decisions decisions,
      Circumstances now,
      Path proposal,
      Path folder,
      SecretKey key,
      Clock clock,
      Ledger ledger)
      throws RefusedException, IOException {
    PurgeOrder order = new PurgeOrder(decisions, now, key, clock, ledger);
    order.refuseOthers();
    return order.write(proposal, folder);
  }

  /** Refuses workbooks of other runs and of a world that has changed. */
  private void refuseOthers() throws RefusedException {
    List<Refusal> refusals = new ArrayList<>();
    differs(refusals, "job", now.job(), "other-run", "the workbook belongs to another job");
    differs(refusals, "run", now.run(), "other-run", "the workbook belongs to another run");
    differs(
        refusals,
        "notice-sha256",
        now.notice(),
        "notice-changed",
        "the job, the register or the notice was changed since the report: scan again");
    differs(
        refusals,
        "sources-sha256",
        now.sources(),
        "stale-source",
        "a source was changed since the report: scan again");
    if (!refusals.isEmpty()) {
      throw new RefusedException(refusals);
    }
  }

  private void differs(
      List<Refusal> refusals, String name, String expected, String key, String message) {
    if (!decisions.told(name).equals(expected)) {
      refusals.add(new Refusal(key, "", message));
    }
  }

  private Ordered write(Path proposal, Path folder) throws RefusedException, IOException {
    Files.createDirectories(folder);
    try (OwnFile lines = new OwnFile(folder.resolve(LINES));
        OwnFile document = new OwnFile(folder.resolve(DOCUMENT))) {
      PurgeProposal.Written read = lines(proposal, lines);
      if (tally.lines() == 0) {
        ledger.settled(null);
        return new Ordered("", 0, tally.left());
      }
      String sha256 = lines.complete();
      ObjectNode json = document(read, sha256);
      Signature.sign(json, key);
      Signature.write(json, document.out());
      document.complete();
      OrderFile order = new OrderFile(OrderFile.facts(json, sha256), lines.draft());
      ledger.settled(order);
      // The signed document comes last: lines without it are no order.
      lines.publish();
      document.publish();
      ledger.published(order.facts());
      return new Ordered(order.facts().order(), tally.lines(), tally.left());
    }
  }

  private PurgeProposal.Written lines(Path proposal, OwnFile to)
      throws RefusedException, IOException {
    CsvLines.Writer csv = new CsvLines.Writer(to.out(), OrderLine.COLUMNS);
    PurgeProposal.Written read;
    try {
      read =
          PurgeProposal.read(
              proposal,
              line -> {
                if (!siblings.belongs(line)) {
                  settle(csv);
                }
                siblings.add(line, reviewed.decision(line));
              });
    } catch (IOException e) {
      throw new RefusedException("stale-proposal", "the purge proposal cannot be read");
    }
    settle(csv);
    csv.flush();
    if (!decisions.told("proposal-sha256").equals(read.sha256())) {
      throw new RefusedException(
          "stale-proposal", "the purge proposal is not the one of the report");
    }
    List<Refusal> refusals = reviewed.refusals();
    if (!refusals.isEmpty()) {
      throw new RefusedException(refusals);
    }
    return read;
  }

  /** Orders what was approved of one record. */
  private void settle(CsvLines.Writer csv) {
    for (Siblings.Decided decided : siblings.lines()) {
      OverdueRecord line = decided.line();
      if (!decided.chose(Choice.PURGE)) {
        tally.left(decided);
        if (decided.decision() != null) {
          ledger.left(line, decided.decision());
        }
        continue;
      }
      Siblings.Going going = siblings.going(line);
      if (going.erase().isEmpty()) {
        tally.stopped(line);
      } else if (!reviewed.heldSince(line)) {
        OrderLine ordered = OrderLine.of(line, going.erase(), going.except());
        tally.ordered(ordered);
        csv.write(ordered.cells());
      }
    }
    siblings.clear();
  }

  private ObjectNode document(PurgeProposal.Written proposal, String sha256) {
    ObjectNode json = Signature.document();
    json.put("schema", SCHEMA);
    String created = clock.instant().toString();
    json.put(
        "order", Hashes.sha256(List.of(now.job(), now.run(), sha256, created)).substring(0, 12));
    for (String name : List.of("job", "register", "month", "run", "asOf")) {
      json.put(name, decisions.told(name));
    }
    json.put("created", created);
    json.putObject("notice")
        .put("sha256", decisions.told("notice-sha256"))
        .put("updated", decisions.told("notice-updated"));
    json.putObject("proposal")
        .put("file", PurgeProposal.FILE)
        .put("sha256", proposal.sha256())
        .put("lines", proposal.lines());
    json.putObject("sources").put("sha256", decisions.told("sources-sha256"));
    json.putObject("records").put("file", LINES).put("sha256", sha256).put("lines", tally.lines());
    tally.write(json);
    tables(json.putArray("tables"));
    decided(json.putArray("decisions"));
    return json;
  }

  /** How the records of the tables that the order touches are named. */
  private void tables(ArrayNode array) {
    for (OrderTable table : now.tables()) {
      if (tally.touches(table.source())) {
        ObjectNode row = array.addObject();
        row.put("source", table.source()).put("file", table.file()).put("table", table.table());
        ArrayNode key = row.putArray("key");
        table.key().forEach(key::add);
        row.put("header", table.header()).put("rows", table.rows());
      }
    }
  }

  /** Who decided what, and why. */
  private void decided(ArrayNode array) {
    for (Decisions.GroupRow row : decisions.groups()) {
      if (row.decision() != null) {
        decided(array.addObject(), row.source(), row.rule(), null, row.decision());
      }
    }
    for (Decisions.RecordRow row : decisions.records()) {
      if (row.decision() != null) {
        decided(array.addObject(), row.source(), row.rule(), row.id(), row.decision());
      }
    }
  }

  private static void decided(
      ObjectNode to,
      String source,
      String rule,
      @org.jspecify.annotations.Nullable String record,
      Decision decision) {
    to.put("source", Cells.plain(source)).put("rule", Cells.plain(rule)).put("record", record);
    to.put("choice", decision.choice().id());
    to.put("reason", decision.reason()).put("by", decision.by());
    to.put("date", decision.date().toString());
    to.put("until", decision.until() == null ? null : decision.until().toString());
  }
}
