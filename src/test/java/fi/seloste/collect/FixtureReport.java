package fi.seloste.collect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was read from a file, as lines that a fixture can hold:
 *
 * <pre>
 * status: partly csv REASON-KEY ARGUMENTS
 * note: KEY ARGUMENTS
 * table: NAME (hidden)
 * dialect: utf-8 delimiter=; quote=" escape=" line-end=lf
 * details: {other=…}
 * header LINE: |…|…|
 * ROW@LINE: |…|…|
 * ROW@LINE unreadable: KEY
 * rows: COUNT
 * </pre>
 */
final class FixtureReport implements Sink {

  private static final List<String> DIALECT =
      List.of("encoding", "delimiter", "quote", "escape", "line-end");

  /** What only says how the reading is done, and where; not what was read. */
  private static final List<String> INNER = List.of("width", "replaced", "header-bytes");

  private final Layout layout;
  private final Map<Integer, List<String>> records = new TreeMap<>();
  private final Map<Integer, Long> counts = new TreeMap<>();
  private long unreadable;
  private @Nullable Reason problem;

  private FixtureReport(Layout layout) {
    this.layout = layout;
    this.problem = layout.reason();
  }

  /** Reads the file through the one door, in slices of about this size. */
  static String of(Path path, @Nullable String password, long sliceBytes) throws IOException {
    SourceFile file =
        new SourceFile(path, String.valueOf(path.getFileName()), Files.size(path), 0, password);
    FixtureReport report = new FixtureReport(Formats.plan(file, sliceBytes));
    for (Slice slice : report.layout.slices()) {
      try {
        Formats.read(file, report.layout, slice, report);
      } catch (UnreadableFileException e) {
        report.problem = report.problem == null ? e.reason() : report.problem;
      }
    }
    return report.text();
  }

  @Override
  public boolean record(int table, Values values) {
    List<String> cells = new ArrayList<>();
    for (int f = 0; f < values.fields(); f++) {
      cells.add(values.text(f));
    }
    line(table, values.row() + "@" + values.line() + ": " + shown(cells));
    counts.merge(table, 1L, Long::sum);
    return true;
  }

  @Override
  public void unreadable(int table, long row, long line, Reason reason) {
    unreadable++;
    line(table, row + "@" + line + " unreadable: " + reason.key());
  }

  private void line(int table, String line) {
    records.computeIfAbsent(table, t -> new ArrayList<>()).add(line);
  }

  private String text() {
    List<String> lines = new ArrayList<>();
    lines.add(("status: " + status() + " " + layout.format() + " " + key(problem)).strip());
    layout.notes().forEach(note -> lines.add("note: " + key(note)));
    for (int t = 0; t < layout.tables().size(); t++) {
      Table table = layout.tables().get(t);
      lines.add(("table: " + table.name() + (table.hidden() ? " (hidden)" : "")).strip());
      details(table.details(), lines);
      lines.add("header " + table.headerRow() + ": " + shown(table.header()));
      lines.addAll(records.getOrDefault(t, List.of()));
      lines.add("rows: " + counts.getOrDefault(t, 0L));
    }
    return String.join("\n", lines) + "\n";
  }

  /** As the scan and the inspection tell it. */
  private String status() {
    if (problem == null && unreadable == 0) {
      return "read";
    }
    return counts.isEmpty() && unreadable == 0 ? "unread" : "partly";
  }

  private static void details(Map<String, String> details, List<String> lines) {
    Map<String, String> rest = new TreeMap<>(details);
    if (rest.containsKey("delimiter")) {
      lines.add(
          "dialect: "
              + DIALECT.stream()
                  .map(d -> d.equals("encoding") ? rest.get(d) : d + "=" + rest.get(d))
                  .collect(Collectors.joining(" ")));
      return;
    }
    INNER.forEach(rest::remove);
    if (!rest.isEmpty()) {
      lines.add("details: " + rest);
    }
  }

  private static String key(@Nullable Reason reason) {
    return reason == null
        ? ""
        : (reason.key() + " " + String.join(" ", reason.arguments())).strip();
  }

  /** Cells between bars, with what a text file could not show spelled out. */
  private static String shown(List<String> cells) {
    return cells.stream()
        .map(
            cell ->
                cell.replace("\\", "\\\\")
                    .replace("\r", "\\r")
                    .replace("\n", "\\n")
                    .replace("\0", "\\0")
                    .replace("|", "\\|"))
        .collect(Collectors.joining("|", "|", "|"));
  }
}
