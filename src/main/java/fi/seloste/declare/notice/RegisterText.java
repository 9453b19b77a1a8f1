package fi.seloste.declare.notice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes a register file: YAML that {@link fi.seloste.declare.RegisterFile} reads. */
final class RegisterText {

  private static final Pattern PLAIN = Pattern.compile("[a-zA-Z][a-zA-Z0-9/+-]*(?: \\+ P\\w+)?");
  private static final Pattern WORDS = Pattern.compile("(?i)y|n|yes|no|on|off|true|false|null");

  private RegisterText() {}

  static String of(Content content) {
    Map<String, Object> tree = RegisterTree.of(content);
    StringBuilder text = new StringBuilder();
    text.append(
            "# What a notice says, read by seloste notice. Nobody has confirmed it: check each\n")
        .append(
            "# entry against its sentence. The number after it says how sure the reading is.\n");
    tree.forEach(
        (key, value) -> {
          if (!key.equals("undecided")) {
            top(text, key, value, content);
          }
        });
    undecided(text, content.undecided());
    return text.toString();
  }

  private static void top(StringBuilder text, String key, Object value, Content content) {
    if (key.equals("list") && content.closed() != null) {
      text.append("# ").append(oneLine(String.valueOf(content.closed().quote()))).append('\n');
    }
    if (value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Map<?, ?>) {
      text.append(key).append(":\n");
      for (Object entry : list) {
        text.append(entry(entry, "  - "));
      }
    } else if (value instanceof Map<?, ?> map && map.containsKey(RegisterTree.CONFIDENCE)) {
      text.append(entry(value, key + ": "));
    } else {
      text.append(key).append(": ").append(flow(value)).append('\n');
    }
  }

  /** An entry on one line, with its confidence as a comment. */
  static String entry(Object entry, String before) {
    Map<String, Object> keys = new LinkedHashMap<>();
    String comment = "";
    if (entry instanceof Map<?, ?> map) {
      for (Map.Entry<?, ?> one : map.entrySet()) {
        String key = String.valueOf(one.getKey());
        if (key.equals(RegisterTree.CONFIDENCE)) {
          comment = "  # " + one.getValue();
        } else if (key.equals(RegisterTree.NOTE)) {
          comment += "; " + one.getValue();
        } else {
          keys.put(key, String.valueOf(one.getKey()).isEmpty() ? "" : one.getValue());
        }
      }
    }
    return before + flow(keys) + comment + "\n";
  }

  private static void undecided(StringBuilder text, List<Undecided> undecided) {
    if (undecided.isEmpty()) {
      return;
    }
    text.append("# Not decided; a person has to:\n");
    for (Undecided one : undecided) {
      text.append("# ")
          .append(one.about())
          .append(": ")
          .append(one.why())
          .append("; line ")
          .append(one.quote().line())
          .append(": ")
          .append(oneLine(String.valueOf(one.quote().quote())))
          .append('\n');
    }
  }

  private static String flow(Object value) {
    if (value instanceof Map<?, ?> map) {
      List<String> parts = new ArrayList<>();
      map.forEach((key, of) -> parts.add(key + ": " + flow(of)));
      return "{" + String.join(", ", parts) + "}";
    }
    if (value instanceof List<?> list) {
      return "[" + String.join(", ", list.stream().map(RegisterText::flow).toList()) + "]";
    }
    if (value instanceof Number || value instanceof Boolean) {
      return String.valueOf(value);
    }
    String said = oneLine(String.valueOf(value));
    boolean plain = PLAIN.matcher(said).matches() && !WORDS.matcher(said).matches();
    boolean date = said.matches("\\d{4}-\\d{2}-\\d{2}");
    return plain || date ? said : "\"" + said.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  /** Without what would break a line or a comment. */
  private static String oneLine(String text) {
    return text.replaceAll("[\\s\\p{Cntrl}\\u2028\\u2029\\uFEFF]+", " ").strip();
  }
}
