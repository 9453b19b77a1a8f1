package fi.seloste.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import fi.seloste.collect.Formats;
import fi.seloste.collect.Layout;
import fi.seloste.collect.Reason;
import fi.seloste.collect.Sink;
import fi.seloste.collect.Slice;
import fi.seloste.collect.SourceFile;
import fi.seloste.collect.Values;
import fi.seloste.detect.Classifier;
import fi.seloste.detect.Cohort;
import fi.seloste.detect.TableProfile;
import fi.seloste.detect.TableScan;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** One file, read in all the ways that are compared. */
final class Exports {

  private static final Cohort ANY = new Cohort("", "", 0);
  private static final long SLICE_BYTES = 16L << 20;

  private final Path path;
  private final SourceFile file;
  private final Layout layout;

  Exports(Path path) throws IOException {
    this.path = path;
    this.file =
        new SourceFile(
            path,
            String.valueOf(path.getFileName()),
            Files.size(path),
            Files.getLastModifiedTime(path).toMillis(),
            null);
    this.layout = Formats.plan(file, SLICE_BYTES);
  }

  /** A generated file of so many rows, made when it is not there. */
  static Exports csv(Path folder, int rows) throws IOException {
    Path path = folder.resolve("crm-" + rows + ".csv");
    if (!Files.exists(path)) {
      CrmExport.write(path, rows);
    }
    return new Exports(path);
  }

  Path path() {
    return path;
  }

  /** Counts line ends: what it costs to read the bytes at all. */
  long lines() throws IOException {
    byte[] block = new byte[1 << 20];
    long lines = 0;
    try (InputStream in = Files.newInputStream(path)) {
      for (int got = in.read(block); got > 0; got = in.read(block)) {
        for (int i = 0; i < got; i++) {
          lines += block[i] == '\n' ? 1 : 0;
        }
      }
    }
    return lines;
  }

  /** What a program does that only parses. */
  long fastCsv() throws IOException {
    long fields = 0;
    try (CsvReader<CsvRecord> in = CsvReader.builder().fieldSeparator(';').ofCsvRecord(path)) {
      for (CsvRecord record : in) {
        fields += record.getFieldCount();
      }
    }
    return fields;
  }

  /** The first pass: tables, encoding, slices. */
  Layout plan() {
    return Formats.plan(file, SLICE_BYTES);
  }

  /** Our own parse alone. */
  long split() throws Exception {
    Counting counting = new Counting();
    for (Slice slice : layout.slices()) {
      Formats.read(file, layout, slice, counting);
    }
    return counting.fields;
  }

  /** Classification with its own parse. */
  long classify(int threads) throws Exception {
    if (threads == 1) {
      long rows = 0;
      for (Slice slice : layout.slices()) {
        rows += classify(slice).rows();
      }
      return rows;
    }
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<TableProfile>> parts = new ArrayList<>();
      for (Slice slice : layout.slices()) {
        parts.add(pool.submit(() -> classify(slice)));
      }
      long rows = 0;
      for (Future<TableProfile> part : parts) {
        rows += part.get().rows();
      }
      return rows;
    } finally {
      pool.shutdown();
    }
  }

  private TableProfile classify(Slice slice) throws Exception {
    TableScan scan = Classifier.standard().scan(layout.tables().get(slice.table()), Map.of());
    Formats.read(
        file,
        layout,
        slice,
        new Counting() {
          @Override
          public boolean record(int table, Values values) {
            scan.see(values, ANY);
            return true;
          }
        });
    return scan.profile();
  }

  /** Counts fields. */
  private static class Counting implements Sink {
    long fields;

    @Override
    public boolean record(int table, Values values) {
      fields += values.fields();
      return true;
    }

    @Override
    public void unreadable(int table, long row, long line, Reason reason) {
      throw new IllegalStateException("unreadable at " + row);
    }
  }
}
