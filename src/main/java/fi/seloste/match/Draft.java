package fi.seloste.match;

import fi.seloste.declare.Quote;
import fi.seloste.detect.FieldFound;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A discrepancy in the making: what is not said is empty. */
final class Draft {

  private final String code;
  private final Severity severity;
  private List<String> law;
  private String category = "";
  private String source = "";
  private String file = "";
  private String table = "";
  private String field = "";
  private String subjects = "";
  private String detail = "";
  private long records;
  private long firstRow;
  private Quote notice = Quote.NONE;
  private final Map<String, String> arguments = new TreeMap<>();

  Draft(Check check, Severity severity) {
    this.code = check.code();
    this.law = check.law();
    this.severity = severity;
  }

  /** The name of a field: its header, or its place in a table without headers. */
  static String label(FieldFound field) {
    return field.header().isBlank() ? "#" + (field.index() + 1) : field.header();
  }

  Draft category(String id) {
    category = id;
    return this;
  }

  /** In a whole source. */
  Draft in(SourceFound where) {
    source = where.id();
    return this;
  }

  Draft in(SourceFound where, TableFound whereIn) {
    source = where.id();
    file = whereIn.file();
    table = whereIn.table();
    return this;
  }

  Draft in(SourceFound where, TableFound whereIn, FieldFound of) {
    field = label(of);
    return in(where, whereIn);
  }

  Draft at(Sighting sighting) {
    source = sighting.source();
    file = sighting.file();
    table = sighting.table();
    field = sighting.field();
    detail = sighting.detail();
    return records(sighting.records(), sighting.firstRow());
  }

  Draft field(String label) {
    field = label;
    return this;
  }

  /** In a source named by its id. */
  Draft inSource(String id) {
    source = id;
    return this;
  }

  Draft subjects(String group) {
    subjects = group;
    return this;
  }

  Draft detail(String id) {
    detail = id;
    return this;
  }

  Draft records(long count, long first) {
    records = count;
    firstRow = first;
    return this;
  }

  Draft notice(Quote quote) {
    notice = quote;
    return this;
  }

  Draft law(List<String> provisions) {
    law = provisions;
    return this;
  }

  /**
   * Which of a check's wordings fits, where one sentence cannot say all: the text {@code
   * check.CODE.what.HOW} is then used in place of {@code check.CODE.what}.
   */
  Draft how(String variant) {
    if (!variant.isEmpty()) {
      arguments.put(Discrepancy.HOW, variant);
    }
    return this;
  }

  Draft argument(String name, Object value) {
    arguments.put(name, String.valueOf(value));
    return this;
  }

  Discrepancy done() {
    return new Discrepancy(
        code,
        category,
        severity,
        source,
        file,
        table,
        field,
        subjects,
        detail,
        records,
        firstRow,
        notice,
        law,
        java.util.Collections.unmodifiableMap(arguments));
  }
}
