package fi.seloste.purge;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** As much of JSON Schema as our schemas use: enough to see that documents and schemas agree. */
final class JsonShape {

  private JsonShape() {}

  static List<String> faults(JsonNode schema, JsonNode document) {
    List<String> faults = new ArrayList<>();
    check("$", schema, document, faults);
    return faults;
  }

  private static void check(String path, JsonNode schema, JsonNode node, List<String> faults) {
    if (!typed(schema.path("type"), node)) {
      faults.add(path + " is not " + schema.path("type"));
      return;
    }
    if (schema.has("enum")) {
      boolean known = false;
      for (JsonNode value : schema.path("enum")) {
        known |= value.equals(node);
      }
      if (!known) {
        faults.add(path + " is not in its list");
      }
    }
    if (schema.has("pattern") && !node.asString("").matches(schema.path("pattern").asString())) {
      faults.add(path + " has not its pattern");
    }
    for (JsonNode name : schema.path("required")) {
      if (!node.has(name.asString())) {
        faults.add(path + " has no " + name.asString());
      }
    }
    if (node.isObject()) {
      for (String name : node.propertyNames()) {
        JsonNode property = schema.path("properties").path(name);
        if (property.isMissingNode()) {
          faults.add(path + " may not have " + name);
        } else {
          check(path + "." + name, property, node.path(name), faults);
        }
      }
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      check(path + "[" + i + "]", schema.path("items"), node.path(i), faults);
    }
  }

  private static boolean typed(JsonNode type, JsonNode node) {
    if (type.isArray()) {
      boolean any = false;
      for (JsonNode one : type) {
        any |= typed(one, node);
      }
      return any;
    }
    return switch (type.asString("")) {
      case "string" -> node.isString();
      case "integer" -> node.isIntegralNumber();
      case "boolean" -> node.isBoolean();
      case "null" -> node.isNull();
      case "array" -> node.isArray();
      case "object" -> node.isObject();
      default -> false;
    };
  }
}
