package fi.seloste.collect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Workbook;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file through the one door and tells what came, as lines: a table as {@code # name
 * [headers] @row}, a record as {@code row: value|value}, numbers as {@code n:1}, dates as {@code
 * d:…}, logical values as {@code b:…}, errors as {@code e:…}, trouble as {@code ! …}.
 */
record SheetReading(Layout layout, List<String> lines) {

  static SheetReading of(Path path) {
    return of(path, null);
  }

  static SheetReading of(Path path, @Nullable String password) {
    SourceFile file = file(path, password);
    Layout layout = Formats.plan(file, 32 << 20);
    List<String> lines = new ArrayList<>();
    if (layout.reason() != null) {
      lines.add(trouble(layout.reason()));
    }
    for (Slice slice : layout.slices()) {
      Table table = layout.tables().get(slice.table());
      lines.add(
          "# "
              + table.name()
              + (table.hidden() ? " (hidden)" : "")
              + " "
              + table.header()
              + " @"
              + table.headerRow());
      try {
        Formats.read(file, layout, slice, sink(lines));
      } catch (UnreadableFileException e) {
        lines.add(trouble(e.reason()));
      }
    }
    return new SheetReading(layout, lines);
  }

  static SourceFile file(Path path, @Nullable String password) {
    try {
      return new SourceFile(
          path,
          path.getFileName().toString(),
          Files.size(path),
          Files.getLastModifiedTime(path).toMillis(),
          password);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  static Path save(Workbook workbook, Path folder, String name) throws IOException {
    Path path = folder.resolve(name);
    try (var out = Files.newOutputStream(path);
        workbook) {
      workbook.write(out);
    }
    return path;
  }

  /** The lines without the tables' heads. */
  List<String> records() {
    return lines.stream().filter(l -> !l.startsWith("#")).toList();
  }

  List<String> notes() {
    return layout.notes().stream().map(SheetReading::told).toList();
  }

  private static Sink sink(List<String> lines) {
    return new Sink() {
      @Override
      public boolean record(int table, Values values) {
        lines.add(values.row() + ": " + line(values));
        return true;
      }

      @Override
      public void unreadable(int table, long row, long line, Reason reason) {
        lines.add(row + trouble(reason));
      }
    };
  }

  private static String line(Values values) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < values.fields(); i++) {
      String kind =
          switch (values.kind(i)) {
            case Values.NUMBER -> "n:";
            case Values.DATE -> "d:";
            case Values.BOOLEAN -> "b:";
            case Values.ERROR -> "e:";
            default -> "";
          };
      texts.add(kind + values.text(i));
    }
    return String.join("|", texts);
  }

  private static String trouble(Reason reason) {
    return "! " + told(reason);
  }

  private static String told(Reason reason) {
    return reason.arguments().isEmpty() ? reason.key() : reason.key() + " " + reason.arguments();
  }
}
