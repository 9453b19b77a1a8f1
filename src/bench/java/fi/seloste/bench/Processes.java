package fi.seloste.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Whole processes in pairs, A B A B: wall time, and the most memory that was resident. */
final class Processes {

  private final List<String> command;
  private final List<Double> seconds = new ArrayList<>();
  private long peakKiB;

  private Processes(List<String> command) {
    this.command = command;
  }

  /** What a process costs. */
  record Cost(double seconds, long mebibytes) {}

  /** Runs a command so often, after once for nothing. */
  static Cost median(List<String> command, int rounds) throws Exception {
    Processes one = new Processes(command);
    for (int round = -1; round < rounds; round++) {
      one.once(round >= 0);
    }
    double[] all = one.seconds.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return new Cost(all[rounds / 2], one.peakKiB / 1024);
  }

  static void run(Path folder, int rows, int rounds) throws Exception {
    Path large = Exports.csv(folder, rows).path();
    Path small = Exports.csv(folder, 100).path();
    Processes parse =
        new Processes(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "fi.seloste.bench.ParseOnly",
                large.toString()));
    Processes inspect = new Processes(List.of("./seloste", "inspect", large.toString()));
    Processes start = new Processes(List.of("./seloste", "inspect", small.toString()));
    for (int round = -1; round < rounds; round++) {
      for (Processes one : List.of(parse, inspect, start)) {
        one.once(round >= 0);
      }
    }
    System.out.println();
    parse.print("process that only parses with FastCSV");
    inspect.print("./seloste inspect");
    start.print("./seloste inspect of 100 rows");
    double[] ratios = new double[rounds];
    Arrays.setAll(ratios, i -> inspect.seconds.get(i) / parse.seconds.get(i));
    Arrays.sort(ratios);
    System.out.printf(Locale.ROOT, "inspect / parse only: %.2f%n", ratios[rounds / 2]);
  }

  private void once(boolean counts) throws IOException, InterruptedException {
    long began = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    while (!process.waitFor(20, java.util.concurrent.TimeUnit.MILLISECONDS)) {
      peakKiB = Math.max(peakKiB, resident(process.pid()));
    }
    if (process.exitValue() != 0) {
      throw new IllegalStateException(command + " ended with " + process.exitValue());
    }
    if (counts) {
      seconds.add((System.nanoTime() - began) / 1e9);
    }
  }

  /** The peak that Linux keeps of a running process, in KiB; 0 elsewhere. */
  private static long resident(long pid) {
    try {
      return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }

  private void print(String name) {
    double[] all = seconds.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "%-44s %7.2f s wall (%.2f to %.2f), peak %d MiB%n",
        name,
        all[all.length / 2],
        all[0],
        all[all.length - 1],
        peakKiB / 1024);
  }
}
