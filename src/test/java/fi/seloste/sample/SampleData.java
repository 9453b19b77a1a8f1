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
      Files.writeString(readme, withTable(Files.readString(readme), lines));
    }
  }

  private static String withTable(String readme, List<String> lines) {
    String rows = lines.stream().map(SampleData::row).collect(Collectors.joining());
    String table = "| check | kind | where in the samples | finding |\n|---|---|---|---|\n" + rows;
    int start = readme.indexOf(START) + START.length();
    return readme.substring(0, start) + "\n" + table + readme.substring(readme.indexOf(END));
  }

  private static String row(String line) {
    String[] c = line.split("\t", -1);
    String place =
        Stream.of(c[4], c[5], c[6], c[7], c[10])
            .filter(s -> !s.isEmpty())
            .collect(Collectors.joining(" · "));
    boolean clean = c[11].equals("non-case");
    String finding =
        Stream.of(c[2].isEmpty() ? "" : "`" + c[2] + "`", c[3], c[9])
            .filter(s -> !s.isEmpty())
            .collect(Collectors.joining(" "));
    String count = clean || c[8].equals("0") ? "" : ", records " + c[8];
    return "| %s | %s | %s | %s |%n"
        .formatted(c[0], c[11], place, (clean ? "no " : "") + finding + count)
        .replace("\r\n", "\n");
  }
}
