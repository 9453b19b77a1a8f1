package fi.seloste.collect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** What was read from a file, as text that a fixture can hold. */
final class CsvReport {

  private CsvReport() {}

  static String of(Path path, long sliceBytes) throws IOException {
    SourceFile file =
        new SourceFile(path, String.valueOf(path.getFileName()), Files.size(path), 0, null);
    Layout layout = Formats.plan(file, sliceBytes);
    StringBuilder report = new StringBuilder();
    if (layout.reason() != null) {
      return report.append("unread: ").append(layout.reason().key()).append('\n').toString();
    }
    layout.notes().forEach(note -> report.append("note: ").append(note(note)).append('\n'));
    for (int t = 0; t < layout.tables().size(); t++) {
      table(report, file, layout, t);
    }
    return report.toString();
  }

  private static String note(Reason note) {
    return (note.key() + " " + String.join(" ", note.arguments())).strip();
  }

  private static void table(StringBuilder report, SourceFile file, Layout layout, int index) {
    Table table = layout.tables().get(index);
    report.append("table: ").append(table.name()).append('\n');
    report
        .append("dialect: ")
        .append(table.details().get("encoding"))
        .append(" delimiter=")
        .append(table.details().get("delimiter"))
        .append(" quote=")
        .append(table.details().get("quote"))
        .append(" escape=")
        .append(table.details().get("escape"))
        .append(" line-end=")
        .append(table.details().get("line-end"))
        .append('\n');
    report.append("header ").append(table.headerRow()).append(": ");
    report.append(shown(table.header())).append('\n');
    for (Slice slice : layout.slices()) {
      if (slice.table() == index) {
        rows(report, file, layout, slice);
      }
    }
  }

  private static void rows(StringBuilder report, SourceFile file, Layout layout, Slice slice) {
    try {
      Formats.read(
          file,
          layout,
          slice,
          new Sink() {
            @Override
            public boolean record(int table, Values values) {
              List<String> cells = new ArrayList<>();
              for (int f = 0; f < values.fields(); f++) {
                cells.add(values.text(f));
              }
              report.append(values.row()).append('@').append(values.line()).append(": ");
              report.append(shown(cells)).append('\n');
              return true;
            }

            @Override
            public void unreadable(int table, long row, long line, Reason reason) {
              report.append(row).append('@').append(line).append(" unreadable: ");
              report.append(reason.key()).append('\n');
            }
          });
    } catch (UnreadableFileException e) {
      report.append("broken: ").append(Objects.requireNonNull(e.reason()).key()).append('\n');
    }
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
