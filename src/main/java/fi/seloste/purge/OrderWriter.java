package fi.seloste.purge;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes the lines of an order twice, as CSV and as JSON, one by one. */
final class OrderWriter implements Closeable {

  /** The schema of the JSON file. */
  static final String SCHEMA = "seloste/order-records/1";

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private final OwnFile csvFile;
  private final OwnFile jsonFile;
  private final CsvLines.Writer csv;
  private final JsonGenerator json;
  private boolean broken;
  private String csvSha256 = "";
  private String jsonSha256 = "";

  OrderWriter(Path folder) throws IOException {
    csvFile = new OwnFile(folder.resolve(PurgeOrder.LINES));
    jsonFile = new OwnFile(folder.resolve(PurgeOrder.RECORDS));
    csv = new CsvLines.Writer(csvFile.out(), OrderLine.COLUMNS);
    json = JSON.createGenerator(jsonFile.out(), JsonEncoding.UTF8);
    json.writeStartObject();
    json.writeStringProperty("schema", SCHEMA);
    json.writeArrayPropertyStart("records");
  }

  /** Writes a line; a failure is told by {@link #complete}, as with CSV. */
  void write(OrderLine line) {
    csv.write(line.cells());
    try {
      json(line);
    } catch (JacksonException e) {
      broken = true;
    }
  }

  private void json(OrderLine line) {
    json.writeRaw('\n');
    json.writeStartObject();
    json.writeStringProperty("record", line.record());
    json.writeStringProperty("source", line.source());
    json.writeStringProperty("file", line.file());
    json.writeStringProperty("table", line.table());
    json.writeNumberProperty("row", line.row());
    json.writeStringProperty("key", line.key());
    json.writeStringProperty("rule", line.rule());
    json.writeStringProperty("action", line.action());
    words("erase", line.erase());
    words("except", line.except());
    json.writeStringProperty("fingerprint", line.fingerprint());
    json.writeEndObject();
  }

  private void words(String name, List<String> ids) {
    json.writeArrayPropertyStart(name);
    ids.forEach(json::writeString);
    json.writeEndArray();
  }

  /** Ends the writing. */
  void complete() throws IOException {
    csv.flush();
    try {
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
      json.close();
    } catch (JacksonException e) {
      broken = true;
    }
    if (broken) {
      throw new IOException("the file could not be written");
    }
    csvSha256 = csvFile.complete();
    jsonSha256 = jsonFile.complete();
  }

  /** The hash of the completed CSV file. */
  String csvSha256() {
    return csvSha256;
  }

  /** The hash of the completed JSON file. */
  String jsonSha256() {
    return jsonSha256;
  }

  /** Where the CSV file is until it is published. */
  Path csvDraft() {
    return csvFile.draft();
  }

  /** Gives both files their names. */
  void publish() throws IOException {
    jsonFile.publish();
    csvFile.publish();
  }

  @Override
  public void close() throws IOException {
    try (csvFile;
        jsonFile) {
      // what was not published is taken away
    }
  }
}
