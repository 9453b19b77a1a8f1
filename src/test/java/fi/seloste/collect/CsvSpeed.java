package fi.seloste.collect;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

/**
 * Measures reading and planning against FastCSV in the same JVM; run it by hand. Arguments: the
 * file to make or use, and how many rows it has.
 */
final class CsvSpeed {

  private CsvSpeed() {}

  /** Prints processor seconds for each way, five rounds. */
  public static void main(String[] args) throws Exception {
    Path path = Path.of(args[0]);
    if (!Files.exists(path)) {
      write(path, Integer.parseInt(args[1]));
    }
    SourceFile file = new SourceFile(path, "speed.csv", Files.size(path), 0, null);
    for (int round = 0; round < 5; round++) {
      long start = cpu();
      long fast = fastCsv(path);
      long afterFast = cpu();
      Layout layout = Formats.plan(file, 32 << 20);
      long afterPlan = cpu();
      long ours = ours(file, layout);
      long afterRead = cpu();
      double seconds = (afterFast - start) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "FastCSV %.2f s (%d), plan %.2f s (%.2f), read %.2f s (%.2f, %d)%n",
          seconds,
          fast,
          (afterPlan - afterFast) / 1e9,
          (afterPlan - afterFast) / 1e9 / seconds,
          (afterRead - afterPlan) / 1e9,
          (afterRead - afterPlan) / 1e9 / seconds,
          ours);
    }
  }

  /** Processor time, since other programs share the machine. */
  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static long fastCsv(Path path) throws IOException {
    long fields = 0;
    try (var reader = CsvReader.builder().fieldSeparator(';').ofCsvRecord(path)) {
      for (var record : reader) {
        fields += record.getFieldCount();
      }
    }
    return fields;
  }

  private static long ours(SourceFile file, Layout layout) throws UnreadableFileException {
    long[] fields = new long[1];
    for (Slice slice : layout.slices()) {
      Formats.read(file, layout, slice, counting(fields));
    }
    return fields[0];
  }

  private static Sink counting(long[] fields) {
    return new Sink() {
      @Override
      public boolean record(int table, Values values) {
        fields[0] += values.fields();
        return true;
      }

      @Override
      public void unreadable(int table, long row, long line, Reason reason) {
        throw new IllegalStateException(reason.key());
      }
    };
  }

  private static void write(Path path, int rows) throws IOException {
    Random random = new Random(1);
    try (OutputStream out = Files.newOutputStream(path)) {
      StringBuilder block = new StringBuilder();
      for (int f = 0; f < 24; f++) {
        block.append("field").append(f).append(f < 23 ? ';' : '\n');
      }
      for (int row = 0; row < rows; row++) {
        for (int f = 0; f < 24; f++) {
          cell(block, random, f, row);
          block.append(f < 23 ? ';' : '\n');
        }
        if (block.length() > 1 << 16 || row == rows - 1) {
          out.write(block.toString().getBytes(StandardCharsets.UTF_8));
          block.setLength(0);
        }
      }
    }
  }

  private static void cell(StringBuilder block, Random random, int field, int row) {
    switch (field % 6) {
      case 0 -> block.append(row).append(field);
      case 1 -> block.append("Mäkinen ").append(Integer.toString(random.nextInt(1 << 20), 36));
      case 2 -> block.append(1 + random.nextInt(28)).append(".11.2025");
      case 3 -> block.append("\"Katu; ").append(random.nextInt(900)).append('"');
      case 4 -> block.append("+35840").append(1_000_000 + random.nextInt(9_000_000));
      default -> block.append(random.nextInt(3) == 0 ? "" : "teksti");
    }
  }
}
