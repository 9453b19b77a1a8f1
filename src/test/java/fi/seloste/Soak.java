package fi.seloste;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.stream.Stream;

/**
 * Many months in one state folder, in one process: {@code Soak RUNS FOLDER RETAIN} prints how the
 * state grows. {@code RETAIN} is a period such as P24M, or {@code -} for ever.
 */
final class Soak {

  private Soak() {}

  public static void main(String[] args) throws IOException {
    int runs = Integer.parseInt(args[0]);
    Path folder = Path.of(args[1]).toAbsolutePath();
    KillHarness.delete(folder);
    Files.createDirectories(folder);
    Jobs jobs = new Jobs(folder);
    jobs.job(args[2].equals("-") ? "" : "retain: " + args[2] + "\n");
    YearMonth month = YearMonth.of(2010, 1);
    for (int run = 1; run <= runs; run++) {
      Jobs.Ran ran = jobs.scan(month.toString());
      if (ran.code() != 0) {
        throw new IllegalStateException(month + ": " + ran.printed());
      }
      month = month.plusMonths(1);
      if (run % 20 == 0 || run == 1) {
        System.out.printf(
            "%4d runs: database %,d bytes, journal %,d, outputs %,d files%n",
            run,
            size(jobs.state().resolve("db")),
            Files.size(jobs.state().resolve(RunJournal.FILE)),
            files(folder.resolve("out/small")));
      }
    }
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      long sum = 0;
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        sum += Files.size(file);
      }
      return sum;
    }
  }

  private static long files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).count();
    }
  }
}
