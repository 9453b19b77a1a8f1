package fi.seloste.purge;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schemas of the purge loop's JSON files, as they are shipped. */
final class Schemas {

  private Schemas() {}

  static JsonNode of(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(PurgeOrder.class.getResourceAsStream(name + ".schema.json"))) {
      return JsonMapper.shared().readTree(in);
    }
  }
}
