package fi.seloste;

import fi.seloste.declare.Register;
import fi.seloste.declare.RetentionRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The text of a first job file: what can be known is written, what a person must say is a comment
 * beside it. Nothing is guessed that could make a record overdue.
 */
final class JobDraft {

  /** What was seen in the files of a source: its fields with their categories, for comments. */
  record Seen(String kind, List<String> fields, List<String> problems) {}

  private final StringBuilder text = new StringBuilder();
  private final Register register;
  private final String prefix;

  private JobDraft(Register register, String prefix) {
    this.register = register;
    this.prefix = prefix;
  }

  /**
   * Writes the text.
   *
   * @param name the job's id
   * @param language of the report
   * @param prefix the path from the job file's folder to the exports, ending with a slash
   * @param seen by the source's id
   */
  static String of(
      String name,
      String language,
      String output,
      Register register,
      Exports exports,
      String prefix,
      Map<String, Seen> seen) {
    JobDraft draft = new JobDraft(register, prefix);
    draft.head(name, language, output);
    for (Exports.Group group : exports.groups()) {
      draft.source(
          group, seen.getOrDefault(group.id(), new Seen("documents", List.of(), List.of())));
    }
    draft.lists(exports.lists());
    draft.leftOut(exports.leftOut());
    return draft.text.toString();
  }

  private void head(String name, String language, String output) {
    line("# Made by seloste init. Lines that begin with # say what to check or to add:");
    line("#  1. registers/" + name + ".yml: is each entry what its sentence says?");
    line("#  2. records: which retention rule is about the rows of each source;");
    line("#  3. subjects: whose data each source holds; location: where it is kept.");
    line("job: " + name);
    line("register: registers/" + name + ".yml");
    line("language: " + language);
    line("output: " + quoted(output));
    line("sources:");
  }

  private void source(Exports.Group group, Seen seen) {
    line("  - source: " + group.id());
    String files =
        group.patterns().stream().map(p -> quoted(prefix + p)).collect(Collectors.joining(", "));
    line("    files: " + (group.patterns().size() == 1 ? files : "[" + files + "]"));
    line("    kind: " + seen.kind());
    List<String> groups = register.subjects();
    if (groups.size() == 1) {
      line("    subjects: " + groups.get(0));
    } else if (!groups.isEmpty()) {
      line("    # subjects: one of " + String.join(", ", groups));
    }
    Set<String> kinds = kinds();
    line(
        kinds.isEmpty()
            ? "    # records: the notice gives no measurable period; see policy in the README"
            : "    # records: one of "
                + String.join(", ", kinds)
                + "; without it nothing falls due");
    line("    # location: FI");
    seen.problems().forEach(problem -> line("    # " + comment(problem)));
    if (!seen.fields().isEmpty()) {
      line(
          "    # Found in it; where a field is something else, say so: fields: {Header: category}");
      seen.fields().forEach(field -> line("    #   " + comment(field)));
    }
  }

  private Set<String> kinds() {
    return register.retention().stream()
        .map(RetentionRule::records)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void lists(Map<String, String> lists) {
    if (!lists.isEmpty()) {
      line("lists:");
      lists.forEach((key, file) -> line("  " + key + ": " + quoted(prefix + file)));
    }
    List<String> missing = new ArrayList<>(List.of("erasure-requests", "marketing-bans"));
    missing.removeAll(lists.keySet());
    missing.forEach(
        key -> line("# lists may also name " + key + ", a CSV file: identifier;received"));
  }

  private void leftOut(List<String> leftOut) {
    if (!leftOut.isEmpty()) {
      line("# Left out:");
      leftOut.forEach(one -> line("#  " + comment(one)));
    }
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  /** A text that stays in its comment. */
  private static String comment(String text) {
    return text.replaceAll("[\\p{Cntrl}\u0085\u2028\u2029]+", " ");
  }

  /** A double-quoted scalar of YAML 1.2, chapter 7.3.1. */
  private static String quoted(String value) {
    StringBuilder quoted = new StringBuilder("\"");
    value
        .codePoints()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
              } else if (Character.isISOControl(c) || c == 0x2028 || c == 0x2029) {
                quoted.append(String.format("\\u%04x", c));
              } else {
                quoted.appendCodePoint(c);
              }
            });
    return quoted.append('"').toString();
  }
}
