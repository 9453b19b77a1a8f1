package fi.seloste.purge;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.SecretKey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An order that was written before, its signature and the hash of its lines found right.
 *
 * @param facts what it says about itself
 * @param records the file with its lines
 */
public record OrderFile(Order facts, Path records) {

  /** Takes the lines of an order, one by one. */
  @FunctionalInterface
  interface Lines {
    void line(OrderLine line) throws IOException;
  }

  /**
   * Reads an order.
   *
   * @param file {@code purge-order.json}, or the {@code purge-order.csv} beside it
   * @param key the key of the state folder that signed it
   * @throws RefusedException when it is no order, was changed, or its lines were
   */
  public static OrderFile read(Path file, SecretKey key) throws RefusedException, IOException {
    boolean csv = String.valueOf(file.getFileName()).endsWith(".csv");
    Path document = csv ? file.resolveSibling(PurgeOrder.DOCUMENT) : file;
    ObjectNode json = Signature.read(document, PurgeOrder.SCHEMA, key);
    Path records = document.resolveSibling(PurgeOrder.LINES);
    String sha256 = json.path("records").path("sha256").asString("");
    if (!Files.isRegularFile(records) || !Hashes.same(sha256, hash(records))) {
      throw new RefusedException(
          "tampered", "the lines of the order are not those that were signed");
    }
    Path copy = document.resolveSibling(PurgeOrder.RECORDS);
    String signed = json.path("recordsJson").path("sha256").asString("");
    if (!signed.isEmpty() && Files.isRegularFile(copy) && !Hashes.same(signed, hash(copy))) {
      throw new RefusedException(
          "tampered", PurgeOrder.RECORDS + " is not the one that was signed");
    }
    try {
      return new OrderFile(facts(json, sha256), records);
    } catch (DateTimeParseException e) {
      throw new RefusedException("no-order", "the file is no " + PurgeOrder.SCHEMA);
    }
  }

  static Order facts(ObjectNode json, String sha256) {
    List<OrderTable> tables = new ArrayList<>();
    for (JsonNode table : json.path("tables")) {
      List<String> key = new ArrayList<>();
      table.path("key").forEach(field -> key.add(field.asString("")));
      tables.add(
          new OrderTable(
              table.path("source").asString(""),
              table.path("file").asString(""),
              table.path("table").asString(""),
              key,
              table.path("unique").asBoolean(false),
              table.path("header").asString(""),
              table.path("rows").asLong(0)));
    }
    return new Order(
        json.path("order").asString(""),
        json.path("job").asString(""),
        json.path("register").asString(""),
        json.path("month").asString(""),
        json.path("run").asString(""),
        Instant.parse(json.path("created").asString("")),
        json.path("records").path("lines").asLong(0),
        sha256,
        tables);
  }

  void read(Lines to) throws IOException {
    try (CsvLines.Reader csv =
        new CsvLines.Reader(Files.newInputStream(records), OrderLine.COLUMNS)) {
      for (String[] cells = csv.next(); cells != null; cells = csv.next()) {
        to.line(OrderLine.of(cells));
      }
    }
  }

  private static String hash(Path file) throws IOException {
    MessageDigest sha = Hashes.sha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), sha)) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
    }
    return Hashes.hex(sha.digest());
  }
}
