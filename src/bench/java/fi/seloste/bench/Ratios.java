package fi.seloste.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The classification of a file against merely parsing it, in one process. */
final class Ratios {

  private Ratios() {}

  /** Arguments: folder for generated files, rows, rounds. */
  public static void main(String[] args) throws Exception {
    run(Path.of(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]));
  }

  static void run(Path folder, int rows, int rounds) throws Exception {
    Exports csv = Exports.csv(folder, rows);
    System.out.printf(
        Locale.ROOT, "%n%,d rows x 24 fields, %,d bytes%n", rows, Files.size(csv.path()));
    Measure measure =
        new Measure()
            .cpu("FastCSV", csv::fastCsv)
            .cpu("counting newlines", csv::lines)
            .cpu("own split", csv::split)
            .cpu("plan (tables, encoding, slices)", csv::plan)
            .cpu("classification, 1 thread", () -> csv.classify(1))
            .wall("classification, 1 thread, wall", () -> csv.classify(1))
            .wall("classification, 2 threads, wall", () -> csv.classify(2))
            .run(rounds);
    measure.print("FastCSV");
    System.out.printf(
        Locale.ROOT,
        "ns a value %.1f; x counting newlines %.1f; 2 threads / 1 thread %.2f%n",
        measure.median("classification, 1 thread") * 1e9 / rows / 24,
        measure.ratio("classification, 1 thread", "counting newlines"),
        measure.ratio("classification, 2 threads, wall", "classification, 1 thread, wall"));
  }
}
