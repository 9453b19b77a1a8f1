package fi.seloste;

import fi.seloste.collect.SourceFile;
import fi.seloste.detect.Classifier;
import fi.seloste.match.FileCoverage;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code seloste soak}: how reading stands up to everything in a folder. */
@Command(
    name = "soak",
    description =
        "Reads every file of a folder and tells how that went: statuses, reasons, speed, memory.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {"  seloste soak /srv/exports", "  seloste soak --list unread /srv/exports"})
final class SoakCommand implements Callable<Integer> {

  private static final int SLOWEST = 10;
  private static final double MIB = 1 << 20;

  @Parameters(paramLabel = "FOLDER", description = "folders, and all that is in them")
  private List<Path> folders = List.of();

  @Option(
      names = "--list",
      paramLabel = "STATUS",
      description = "also names the files of this status: read, partly, unread or crashed")
  private String listed = "";

  @Option(
      names = "--most-seconds",
      paramLabel = "N",
      description = "stops after so many seconds; default: never")
  private long mostSeconds = Long.MAX_VALUE / 1_000_000_000;

  private final Map<String, Long> statuses = new TreeMap<>();
  private final Map<String, Long> reasons = new TreeMap<>();
  private final Map<String, Long> formats = new TreeMap<>();
  private final PriorityQueue<Timed> slowest =
      new PriorityQueue<>(Comparator.comparingLong(Timed::nanos));
  private final PrintStream out = System.out;
  private long files;
  private long inside;
  private long bytes;
  private long records;
  private long memory;

  /** How long a file took. */
  private record Timed(long nanos, String name, long bytes) {}

  @Override
  public Integer call() throws IOException {
    long began = System.nanoTime();
    long until = began + mostSeconds * 1_000_000_000L;
    try (Inspection inspection = new Inspection(Classifier.standard(), 1)) {
      for (Path folder : folders) {
        Files.walkFileTree(folder, new Walk(inspection, until));
      }
    }
    report((System.nanoTime() - began) / 1e9);
    return statuses.containsKey("crashed") ? 1 : 0;
  }

  /** Visits files, never through links. */
  private final class Walk extends SimpleFileVisitor<Path> {
    private final Inspection inspection;
    private final long until;

    Walk(Inspection inspection, long until) {
      this.inspection = inspection;
      this.until = until;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isSymbolicLink()) {
        return FileVisitResult.CONTINUE;
      }
      look(inspection, file, attributes);
      return System.nanoTime() > until ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      count("unread", "no-permission", "", file.toString());
      return FileVisitResult.CONTINUE;
    }
  }

  private void look(Inspection inspection, Path path, BasicFileAttributes attributes) {
    long size = attributes.isRegularFile() ? attributes.size() : 0;
    SourceFile file =
        new SourceFile(path, path.toString(), size, attributes.lastModifiedTime().toMillis(), null);
    long began = System.nanoTime();
    try {
      List<Inspection.Inspected> all = inspection.inspect(file);
      inside += all.size() - 1;
      all.forEach(one -> count(one.coverage()));
    } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
      count("crashed", e.getClass().getSimpleName(), "", path.toString());
    }
    files++;
    bytes += size;
    slowest.add(new Timed(System.nanoTime() - began, path.toString(), size));
    if (slowest.size() > SLOWEST) {
      slowest.remove();
    }
    Runtime runtime = Runtime.getRuntime();
    memory = Math.max(memory, runtime.totalMemory() - runtime.freeMemory());
  }

  private void count(FileCoverage file) {
    String reason = file.reason() == null ? "" : file.reason().key();
    count(file.status(), reason, file.format(), file.file());
    file.tables().forEach(table -> records += table.rows());
  }

  private void count(String status, String reason, String format, String name) {
    statuses.merge(status, 1L, Long::sum);
    if (!reason.isEmpty()) {
      reasons.merge(status + " " + reason, 1L, Long::sum);
    }
    formats.merge((format.isEmpty() ? "?" : format) + " " + status, 1L, Long::sum);
    if (status.equals(listed) || status.equals("crashed")) {
      out.println(status + " " + reason + " " + name);
    }
  }

  private void report(double seconds) {
    out.printf(
        Locale.ROOT,
        "%,d files, %,d inside them, %,.1f MiB, %,d records, %.1f s, %.1f MB/s, %.0f MiB of heap%n",
        files,
        inside,
        bytes / MIB,
        records,
        seconds,
        bytes / 1e6 / Math.max(seconds, 1e-9),
        memory / MIB);
    print("status", statuses);
    print("reason", reasons);
    print("format", formats);
    out.println("slowest");
    List<Timed> last = new ArrayList<>(slowest);
    last.sort(Comparator.comparingLong(Timed::nanos).reversed());
    for (Timed one : last) {
      out.printf(
          Locale.ROOT, "  %8.2f s  %,9.1f MiB  %s%n", one.nanos / 1e9, one.bytes / MIB, one.name);
    }
  }

  private void print(String title, Map<String, Long> counts) {
    out.println(title);
    counts.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .forEach(e -> out.printf(Locale.ROOT, "  %,8d  %s%n", e.getValue(), e.getKey()));
  }
}
