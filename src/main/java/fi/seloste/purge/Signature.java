package fi.seloste.purge;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import javax.crypto.SecretKey;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON documents signed with the state folder's key: {@code hmac} is the HMAC-SHA-256 over the
 * paths and values of all other members, so that layout and order of members do not matter.
 */
final class Signature {

  private static final String HMAC = "hmac";

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private Signature() {}

  static ObjectNode document() {
    return JSON.createObjectNode();
  }

  /** Signs the document; it must have its {@code schema}. */
  static void sign(ObjectNode document, SecretKey key) {
    document.put(HMAC, hmac(document, key));
  }

  static void write(ObjectNode document, OutputStream out) throws IOException {
    out.write(JSON.writeValueAsString(document).getBytes(StandardCharsets.UTF_8));
    out.write('\n');
  }

  /**
   * Reads a signed document.
   *
   * @throws RefusedException when it is no such document or was changed
   */
  static ObjectNode read(Path file, String schema, SecretKey key)
      throws RefusedException, IOException {
    try {
      JsonNode read = JSON.readTree(Files.readString(file));
      if (read instanceof ObjectNode document
          && schema.equals(document.path("schema").asString(""))) {
        if (Hashes.same(hmac(document, key), document.path(HMAC).asString(""))) {
          return document;
        }
        throw new RefusedException("tampered", "the file was changed after it was signed");
      }
    } catch (JacksonException e) {
      // The library quotes what it read.
      throw new RefusedException("no-order", "the file is no " + schema);
    }
    throw new RefusedException("no-order", "the file is no " + schema);
  }

  private static String hmac(ObjectNode document, SecretKey key) {
    List<String> parts = new ArrayList<>();
    for (String name : new TreeSet<>(document.propertyNames())) {
      if (!name.equals(HMAC)) {
        flatten(name, document.get(name), parts);
      }
    }
    return Hashes.hmac(key, document.path("schema").asString(""), parts);
  }

  private static void flatten(String path, JsonNode node, List<String> parts) {
    if (node.isObject()) {
      for (String name : new TreeSet<>(node.propertyNames())) {
        flatten(path + "." + name, node.get(name), parts);
      }
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        flatten(path + "[" + i + "]", node.get(i), parts);
      }
    } else {
      parts.add(path);
      parts.add(node.getNodeType() + " " + node.asString(""));
    }
  }
}
