package fi.seloste.report;

import fi.seloste.expire.OverdueRecord;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import javax.crypto.spec.SecretKeySpec;

/** How long a report with very many overdue records takes, and how much memory. */
public final class ManyRecords {

  private ManyRecords() {}

  /** Arguments: folder, rows. */
  public static void main(String[] args) throws Exception {
    run(Files.createDirectories(Path.of(args[0])), Integer.parseInt(args[1]));
  }

  /** Writes a report with so many rows, their decisions sealed, and tells what it took. */
  public static void run(Path folder, int rows) throws Exception {
    ReportOptions options =
        new ReportOptions(
            Locale.forLanguageTag("fi"),
            null,
            java.time.Instant.parse("2026-12-01T06:00:00Z"),
            Set.of("requests", "invoices"),
            new Seal(
                new SecretKeySpec(new byte[32], "HmacSHA256"), "a".repeat(64), "b".repeat(64)),
            java.util.Map.of(),
            rows);
    long begun = System.nanoTime();
    Report.write(Example.outcome(), () -> records(rows), options, folder);
    double seconds = (System.nanoTime() - begun) / 1e9;
    long cpu =
        ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
            .getProcessCpuTime();
    long peak =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
            .map(MemoryPoolMXBean::getPeakUsage)
            .mapToLong(java.lang.management.MemoryUsage::getUsed)
            .sum();
    System.out.printf(
        Locale.ROOT,
        "workbook: %,d overdue rows, %.1f s, %.1f s of processor, heap at most %d MiB of %d, file"
            + " %d MiB%n",
        rows,
        seconds,
        cpu / 1e9,
        peak >> 20,
        Runtime.getRuntime().maxMemory() >> 20,
        Files.size(folder.resolve(Report.WORKBOOK)) >> 20);
  }

  /** The example's records again and again, each with an id, row and key of its own. */
  private static Iterator<OverdueRecord> records(int rows) {
    List<OverdueRecord> some = Example.records();
    return IntStream.range(0, rows).mapToObj(i -> another(some.get(i % some.size()), i)).iterator();
  }

  private static OverdueRecord another(OverdueRecord record, int i) {
    return new OverdueRecord(
        String.format(Locale.ROOT, "%032x", i * 2_654_435_761L),
        record.source(),
        record.file(),
        record.table(),
        i + 2L,
        "Pyyntö=" + (1_000_000 + i),
        record.rule(),
        record.role(),
        record.clock(),
        record.due(),
        record.days(),
        record.action(),
        record.covers(),
        record.blockedBy(),
        record.blockedUntil(),
        record.fingerprint());
  }
}
