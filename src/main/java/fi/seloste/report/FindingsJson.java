package fi.seloste.report;

import fi.seloste.collect.Reason;
import fi.seloste.detect.CategoryFound;
import fi.seloste.detect.FieldFound;
import fi.seloste.match.FileCoverage;
import fi.seloste.match.FileCoverage.TableCoverage;
import fi.seloste.match.Outcome;
import fi.seloste.match.SourceFound;
import fi.seloste.match.TableFound;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code findings.json} (schema {@code seloste/findings/1}): what the report says, without words.
 * The same findings give the same bytes; no run id, no clock.
 */
public final class FindingsJson {

  private static final String SCHEMA = "seloste/findings/1";

  private final JsonGenerator json;

  private FindingsJson(JsonGenerator json) {
    this.json = json;
  }

  /**
   * Writes the findings, readable by their owner only.
   *
   * @throws IOException when the file cannot be written
   */
  public static void write(Outcome outcome, Path file) throws IOException {
    try (OutputStream out = new BufferedOutputStream(OwnerOnly.create(file), 1 << 16)) {
      write(outcome, out);
    }
  }

  /** Writes the findings; leaves the stream open. */
  static void write(Outcome outcome, OutputStream out) throws IOException {
    try (JsonGenerator json = generator(out)) {
      new FindingsJson(json).outcome(outcome);
    }
    out.write('\n');
  }

  /**
   * Writes the array {@code sources} alone, as {@code inspect --json} prints it; leaves the stream
   * open.
   *
   * @throws IOException when the stream cannot be written
   */
  public static void writeSources(
      List<FileCoverage> coverage, List<SourceFound> sources, OutputStream out) throws IOException {
    try (JsonGenerator json = generator(out)) {
      new FindingsJson(json).sources(coverage, sources);
    }
    out.write('\n');
  }

  private static JsonGenerator generator(OutputStream out) {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
    return JsonMapper.builder()
        .disable(tools.jackson.core.StreamWriteFeature.AUTO_CLOSE_TARGET)
        .build()
        .writer()
        .with(printer)
        .createGenerator(out);
  }

  private void outcome(Outcome outcome) {
    json.writeStartObject();
    json.writeStringProperty("schema", SCHEMA);
    json.writeStringProperty("job", outcome.job());
    json.writeStringProperty("register", outcome.register().id());
    json.writeStringProperty("month", outcome.month().toString());
    json.writeStringProperty("asOf", outcome.asOf().toString());
    json.writeBooleanProperty("complete", outcome.complete());
    if (!outcome.register().notice().confirmed()) {
      json.writeBooleanProperty("registerConfirmed", false);
    }
    json.writeName("sources");
    sources(outcome.coverage(), outcome.sources());
    new FoundJson(json).write(outcome);
    texts("detectors", outcome.detectors());
    texts("checks", outcome.checks());
    json.writeEndObject();
  }

  private void sources(List<FileCoverage> coverage, List<SourceFound> sources) {
    Map<List<String>, TableFound> found = new HashMap<>();
    for (SourceFound source : sources) {
      source.tables().forEach(t -> found.put(List.of(source.id(), t.file(), t.table()), t));
    }
    json.writeStartArray();
    for (FileCoverage file : coverage) {
      json.writeStartObject();
      json.writeStringProperty("source", file.source());
      json.writeStringProperty("file", file.file());
      json.writeStringProperty("format", file.format());
      json.writeStringProperty("status", file.status());
      Reason reason = file.reason();
      text("reason", reason == null ? null : reason.key());
      if (reason != null && !reason.arguments().isEmpty()) {
        texts("reasonArguments", reason.arguments());
      }
      json.writeNumberProperty("bytes", file.bytes());
      json.writeStringProperty("sha256", file.sha256());
      notes(file.notes());
      json.writeArrayPropertyStart("tables");
      for (TableCoverage table : file.tables()) {
        table(table, found.get(List.of(file.source(), file.file(), table.table())));
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void notes(List<Reason> notes) {
    json.writeArrayPropertyStart("notes");
    for (Reason note : notes) {
      json.writeStartObject();
      json.writeStringProperty("note", note.key());
      texts("arguments", note.arguments());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void table(TableCoverage table, @Nullable TableFound found) {
    json.writeStartObject();
    json.writeStringProperty("table", table.table());
    json.writeBooleanProperty("hidden", table.hidden());
    json.writeNumberProperty("rows", table.rows());
    json.writeNumberProperty("unreadable", table.unreadable());
    json.writeNumberProperty("firstUnreadableLine", table.firstUnreadableLine());
    json.writeObjectPropertyStart("details");
    new TreeMap<>(table.details()).forEach(json::writeStringProperty);
    json.writeEndObject();
    json.writeArrayPropertyStart("fields");
    if (found != null) {
      found.fields().forEach(this::field);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void field(FieldFound field) {
    json.writeStartObject();
    json.writeNumberProperty("index", field.index());
    json.writeStringProperty("header", field.header());
    json.writeNumberProperty("filled", field.filled());
    json.writeNumberProperty("distinct", field.distinct());
    if (field.invalid() > 0) {
      json.writeNumberProperty("invalid", field.invalid());
      json.writeNumberProperty("firstInvalidRow", field.firstInvalidRow());
    }
    json.writeArrayPropertyStart("categories");
    for (CategoryFound category : field.categories()) {
      json.writeStartObject();
      json.writeStringProperty("category", category.category().id());
      json.writeNumberProperty("hits", category.hits());
      json.writeNumberProperty("confidence", rounded(category.confidence()));
      texts("reasons", category.reasons());
      json.writeNumberProperty("firstRow", category.firstRow());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** Three decimals, without needless zeros. */
  private static BigDecimal rounded(double confidence) {
    BigDecimal rounded = BigDecimal.valueOf(confidence).setScale(3, RoundingMode.HALF_UP);
    BigDecimal plain = rounded.stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }

  private void texts(String name, List<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
  }

  private void text(String name, @Nullable String value) {
    if (value == null) {
      json.writeNullProperty(name);
    } else {
      json.writeStringProperty(name, value);
    }
  }
}
