package fi.seloste.report;

import fi.seloste.match.Discrepancy;
import fi.seloste.match.Judged;
import fi.seloste.match.Outcome;
import fi.seloste.match.Outcome.Kept;
import fi.seloste.match.Outcome.MonthTotals;
import fi.seloste.match.Outcome.RequestFound;
import fi.seloste.match.OverdueGroup;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** The parts of {@code findings.json} that tell what differs, what is overdue, what was asked. */
final class FoundJson {

  private final JsonGenerator json;

  FoundJson(JsonGenerator json) {
    this.json = json;
  }

  void write(Outcome outcome) {
    json.writeArrayPropertyStart("discrepancies");
    outcome.discrepancies().forEach(this::discrepancy);
    json.writeEndArray();
    overdue(outcome);
    json.writeArrayPropertyStart("requests");
    outcome.requests().forEach(this::request);
    json.writeEndArray();
    json.writeArrayPropertyStart("trend");
    outcome.trend().forEach(this::month);
    json.writeEndArray();
  }

  private void discrepancy(Judged judged) {
    Discrepancy found = judged.discrepancy();
    json.writeStartObject();
    json.writeStringProperty("id", judged.id());
    json.writeStringProperty("code", found.code());
    json.writeStringProperty("category", found.category());
    json.writeStringProperty("severity", found.severity().id());
    json.writeStringProperty("source", found.source());
    json.writeStringProperty("file", found.file());
    json.writeStringProperty("table", found.table());
    json.writeStringProperty("field", found.field());
    json.writeStringProperty("subjects", found.subjects());
    json.writeStringProperty("detail", found.detail());
    json.writeNumberProperty("records", found.records());
    json.writeNumberProperty("firstRow", found.firstRow());
    notice(found);
    json.writeArrayPropertyStart("law");
    found.law().forEach(json::writeString);
    json.writeEndArray();
    json.writeStringProperty("since", judged.since().toString());
    json.writeStringProperty("state", judged.state());
    json.writeObjectPropertyStart("arguments");
    new TreeMap<>(found.arguments()).forEach(json::writeStringProperty);
    json.writeEndObject();
    json.writeEndObject();
  }

  private void notice(Discrepancy found) {
    Integer line = found.notice().line();
    String quote = found.notice().quote();
    if (line == null && quote == null) {
      json.writeNullProperty("notice");
      return;
    }
    json.writeObjectPropertyStart("notice");
    if (line == null) {
      json.writeNullProperty("line");
    } else {
      json.writeNumberProperty("line", line);
    }
    text("quote", quote);
    json.writeEndObject();
  }

  private void overdue(Outcome outcome) {
    json.writeObjectPropertyStart("overdue");
    long overdue = outcome.overdue().stream().mapToLong(OverdueGroup::overdue).sum();
    long blocked = outcome.overdue().stream().mapToLong(OverdueGroup::blocked).sum();
    long undatable = outcome.overdue().stream().mapToLong(OverdueGroup::undatable).sum();
    json.writeNumberProperty("records", overdue);
    json.writeNumberProperty("blocked", blocked);
    json.writeNumberProperty("undatable", undatable);
    json.writeArrayPropertyStart("groups");
    for (OverdueGroup group : outcome.overdue()) {
      json.writeStartObject();
      json.writeStringProperty("source", group.source());
      json.writeStringProperty("recordKind", group.records());
      json.writeStringProperty("rule", group.rule());
      json.writeStringProperty("action", group.action());
      json.writeNumberProperty("records", group.overdue());
      json.writeNumberProperty("blocked", group.blocked());
      json.writeNumberProperty("undatable", group.undatable());
      json.writeNumberProperty("dated", group.dated());
      text("oldestDue", group.oldestDue());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void request(RequestFound request) {
    json.writeStartObject();
    json.writeStringProperty("list", request.list());
    json.writeNumberProperty("line", request.line());
    text("received", request.received());
    text("due", request.due());
    json.writeStringProperty("source", request.source());
    json.writeStringProperty("file", request.file());
    json.writeStringProperty("table", request.table());
    json.writeNumberProperty("row", request.row());
    json.writeNumberProperty("records", request.records());
    json.writeArrayPropertyStart("kept");
    for (Kept kept : request.kept()) {
      json.writeStartObject();
      json.writeStringProperty("by", kept.by());
      text("until", kept.until());
      json.writeArrayPropertyStart("categories");
      kept.categories().forEach(json::writeString);
      json.writeEndArray();
      json.writeNumberProperty("records", kept.records());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void month(MonthTotals month) {
    json.writeStartObject();
    json.writeStringProperty("month", month.month().toString());
    json.writeBooleanProperty("complete", month.complete());
    json.writeNumberProperty("high", month.high());
    json.writeNumberProperty("medium", month.medium());
    json.writeNumberProperty("low", month.low());
    json.writeNumberProperty("resolved", month.resolved());
    json.writeNumberProperty("overdue", month.overdue());
    json.writeNumberProperty("blocked", month.blocked());
    json.writeNumberProperty("undatable", month.undatable());
    json.writeNumberProperty("records", month.records());
    json.writeEndObject();
  }

  private void text(String name, @Nullable Object value) {
    if (value == null) {
      json.writeNullProperty(name);
    } else {
      json.writeStringProperty(name, value.toString());
    }
  }
}
