package fi.seloste.purge;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What an order says about itself: counts, hashes, the tables, and who decided what and why. */
final class OrderDocument {

  private final Decisions decisions;
  private final Circumstances now;
  private final OrderTally tally;

  OrderDocument(Decisions decisions, Circumstances now, OrderTally tally) {
    this.decisions = decisions;
    this.now = now;
    this.tally = tally;
  }

  /** The document, unsigned. */
  ObjectNode of(PurgeProposal.Written proposal, OrderWriter lines, Instant created) {
    String sha256 = lines.csvSha256();
    ObjectNode json = Signature.document();
    json.put("schema", PurgeOrder.SCHEMA);
    json.put(
        "order",
        Hashes.sha256(List.of(now.job(), now.run(), sha256, created.toString())).substring(0, 12));
    for (String name : List.of("job", "register", "month", "run", "asOf")) {
      json.put(name, decisions.told(name));
    }
    json.put("created", created.toString());
    json.putObject("notice")
        .put("sha256", decisions.told("notice-sha256"))
        .put("updated", decisions.told("notice-updated"));
    json.putObject("proposal")
        .put("file", PurgeProposal.FILE)
        .put("sha256", proposal.sha256())
        .put("lines", proposal.lines());
    json.putObject("sources").put("sha256", decisions.told("sources-sha256"));
    json.putObject("records")
        .put("file", PurgeOrder.LINES)
        .put("sha256", sha256)
        .put("lines", tally.lines());
    json.putObject("recordsJson").put("file", PurgeOrder.RECORDS).put("sha256", lines.jsonSha256());
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
        row.put("unique", table.unique());
        row.put("header", table.header()).put("rows", table.rows());
      }
    }
  }

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
      ObjectNode to, String source, String rule, @Nullable String record, Decision decision) {
    to.put("source", Cells.plain(source)).put("rule", Cells.plain(rule)).put("record", record);
    to.put("choice", decision.choice().id());
    to.put("reason", decision.reason()).put("by", decision.by());
    to.put("date", decision.date().toString());
    to.put("until", decision.until() == null ? null : decision.until().toString());
  }
}
