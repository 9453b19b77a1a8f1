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
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns the decisions of a workbook into an order for the process that deletes: {@code
 * purge-order.csv} names each record, its fingerprint as it was reviewed and what of it goes,
 * {@code purge-order-records.json} says the same as JSON; {@code purge-order.json} counts, names
 * who decided, and is signed. All are there or none.
 */
public final class PurgeOrder {

  /** The name of the file that lists the records. */
  public static final String LINES = "purge-order.csv";

  /** The name of the same list as JSON; {@code order-records-1.schema.json} describes it. */
  public static final String RECORDS = "purge-order-records.json";

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
    try (OrderWriter lines = new OrderWriter(folder);
        OwnFile document = new OwnFile(folder.resolve(DOCUMENT))) {
      PurgeProposal.Written read = lines(proposal, lines);
      if (tally.lines() == 0) {
        ledger.settled(null);
        return new Ordered("", 0, tally.left());
      }
      lines.complete();
      ObjectNode json = new OrderDocument(decisions, now, tally).of(read, lines, clock.instant());
      Signature.sign(json, key);
      Signature.write(json, document.out());
      document.complete();
      OrderFile order = new OrderFile(OrderFile.facts(json, lines.csvSha256()), lines.csvDraft());
      ledger.settled(order);
      // The signed document comes last: lines without it are no order.
      lines.publish();
      document.publish();
      ledger.published(order.facts());
      return new Ordered(order.facts().order(), tally.lines(), tally.left());
    }
  }

  private PurgeProposal.Written lines(Path proposal, OrderWriter to)
      throws RefusedException, IOException {
    PurgeProposal.Written read;
    try {
      read =
          PurgeProposal.read(
              proposal,
              line -> {
                if (!siblings.belongs(line)) {
                  settle(to);
                }
                siblings.add(line, reviewed.decision(line));
              });
    } catch (IOException e) {
      throw new RefusedException("stale-proposal", "the purge proposal cannot be read");
    }
    settle(to);
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
  private void settle(OrderWriter to) {
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
        to.write(ordered);
      }
    }
    siblings.clear();
  }
}
