package fi.seloste.bench;

import fi.seloste.detect.RegexRatio;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * All measurements, one after the other: {@code mvn -Pbench -DskipTests verify}. Generated files
 * stay in {@code target/bench}; the plot of the README is written anew there.
 */
final class Bench {

  private Bench() {}

  /** Arguments: folder, rows, rounds. */
  public static void main(String[] args) throws Exception {
    Path folder = Files.createDirectories(Path.of(args[0]));
    int rows = Integer.parseInt(args[1]);
    int rounds = Integer.parseInt(args[2]);
    new Runner(
            new OptionsBuilder()
                .include(ValueBenchmark.class.getSimpleName())
                .addProfiler(GCProfiler.class)
                .build())
        .run();
    Ratios.run(folder, rows, rounds);
    RegexRatio.run(Exports.csv(folder, 10_000).path(), rounds);
    SheetRatios.run(folder, rounds);
    Processes.run(folder, rows, rounds);
    Curve.run(folder, List.of(10_000, 100_000, 1_000_000, 4_000_000), folder.resolve("curve.svg"));
  }
}
