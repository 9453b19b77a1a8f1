package fi.seloste.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes all generated files under the folder given, which is the repository's sample-data. */
public final class SampleData {
  private static final String START = "<!-- expected: written by SampleData -->";
  private static final String END = "<!-- end of expected -->";

  private SampleData() {}

  public static void main(String[] args) throws IOException {
    write(Path.of(args[0]));
  }

  static void write(Path dir) throws IOException {
    List<String> lines =
        Stream.of(
                Helppokatsastus.write(new Folder(dir.resolve("helppokatsastus"))),
                WetteriTrucks.write(new Folder(dir.resolve("wetteri-trucks"))),
                Hyotytiimi.write(new Folder(dir.resolve("hyotytiimi"))),
                Remonttilinkki.write(new Folder(dir.resolve("remonttilinkki"))),
                Kattokeskus.write(new Folder(dir.resolve("kattokeskus"))))
            .flatMap(expected -> expected.lines().stream().sorted())
            .toList();
    Files.writeString(
        dir.resolve("expected.tsv"), Expected.COLUMNS + "\n" + String.join("\n", lines) + "\n");
    Path readme = dir.resolve("README.md");
    if (Files.exists(readme)) {
      Files.writeString(readme, withTables(Files.readString(readme), lines));
    }
  }

  private static String withTables(String readme, List<String> lines) {
    StringBuilder tables = new StringBuilder("\n");
    String register = "";
    for (String line : lines) {
      String[] columns = line.split("\t", -1);
      if (!columns[1].equals(register)) {
        register = columns[1];
        tables.append("\n### ").append(register).append("\n\n");
        tables.append("| check | kind | where in the samples | finding |\n|---|---|---|---|\n");
      }
      tables.append(row(columns));
    }
    int start = readme.indexOf(START) + START.length();
    return readme.substring(0, start) + tables + readme.substring(readme.indexOf(END));
  }

  private static String row(String[] columns) {
    boolean clean = columns[11].equals("non-case");
    String place =
        Stream.of(columns[4], columns[5], columns[6], columns[7], columns[10])
            .filter(s -> !s.isEmpty())
            .collect(Collectors.joining(" · "));
    String code = columns[2].isEmpty() ? "" : "`" + columns[2] + "`";
    String records = columns[8].equals("0") ? "" : columns[8] + " records";
    String finding =
        Stream.of(clean ? "no " + code : code, columns[3], columns[9], clean ? "" : records)
            .filter(s -> !s.isEmpty())
            .collect(Collectors.joining(", "));
    return "| " + String.join(" | ", columns[0], columns[11], place, finding) + " |\n";
  }
}
