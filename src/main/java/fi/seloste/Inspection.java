package fi.seloste;

import fi.seloste.collect.Formats;
import fi.seloste.collect.Layout;
import fi.seloste.collect.Reason;
import fi.seloste.collect.Sink;
import fi.seloste.collect.Slice;
import fi.seloste.collect.SourceFile;
import fi.seloste.collect.Table;
import fi.seloste.collect.UnreadableFileException;
import fi.seloste.collect.Values;
import fi.seloste.detect.Classifier;
import fi.seloste.detect.Cohort;
import fi.seloste.detect.TableProfile;
import fi.seloste.detect.TableScan;
import fi.seloste.match.FileCoverage;
import fi.seloste.match.SourceFound;
import fi.seloste.match.TableFound;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** What is in a file, without a job: every value is looked at, as in a scan. */
final class Inspection implements AutoCloseable {

  private static final long SLICE_BYTES = 16L << 20;
  private static final Cohort ANY = new Cohort("", "", 0);

  private final Classifier classifier;
  private final int threads;
  private final Unpacked unpacked = new Unpacked();

  Inspection(Classifier classifier, int threads) {
    this.classifier = classifier;
    this.threads = threads;
  }

  /** A file and what was found in it. */
  record Inspected(FileCoverage coverage, SourceFound found) {}

  /** What one slice showed. */
  private static final class Part implements Sink {
    final Map<Integer, TableScan> scans = new TreeMap<>();
    final Map<Integer, Long> unreadable = new TreeMap<>();
    final Map<Integer, Long> firstUnreadable = new TreeMap<>();
    @Nullable Reason problem;
    private final Classifier classifier;
    private final Layout layout;

    Part(Classifier classifier, Layout layout) {
      this.classifier = classifier;
      this.layout = layout;
    }

    private TableScan scan(int table) {
      return scans.computeIfAbsent(table, t -> classifier.scan(layout.tables().get(t), Map.of()));
    }

    @Override
    public boolean record(int table, Values values) {
      scan(table).see(values, ANY);
      return true;
    }

    @Override
    public void unreadable(int table, long row, long line, Reason reason) {
      unreadable.merge(table, 1L, Long::sum);
      firstUnreadable.putIfAbsent(table, line > 0 ? line : row);
    }
  }

  /** The file and, after it, what is inside it. */
  List<Inspected> inspect(SourceFile file) throws IOException {
    List<Inspected> all = new ArrayList<>();
    new Nest(unpacked, new Looking(all)).visit(file);
    return all;
  }

  /** Looks into a file and what is inside it. */
  private final class Looking implements Nest.Visitor {
    private final List<Inspected> all;
    private final Map<String, Integer> places = new TreeMap<>();

    Looking(List<Inspected> all) {
      this.all = all;
    }

    @Override
    public Layout file(Placed placed, SourceFile opened, @Nullable Reason flaw) {
      Layout layout = Formats.plan(opened, SLICE_BYTES).noting(placed.notes());
      places.put(placed.key(), all.size());
      all.add(inspected(opened, layout, flaw));
      return layout;
    }

    @Override
    public void closed(Placed placed, Reason reason) {
      all.add(inspected(placed.file(), Layout.unread("", reason).noting(placed.notes()), null));
    }

    @Override
    public void inside(Placed placed, int files, @Nullable Reason reason) {
      if (reason != null) {
        int place = places.getOrDefault(placed.key(), 0);
        Inspected before = all.get(place);
        FileCoverage file = before.coverage();
        boolean some = files > 0 || !file.tables().isEmpty();
        FileCoverage after =
            new FileCoverage(
                file.source(),
                file.file(),
                file.format(),
                some ? "partly" : "unread",
                file.reason() == null ? reason : file.reason(),
                file.bytes(),
                file.sha256(),
                file.notes(),
                file.tables());
        all.set(place, new Inspected(after, before.found()));
      }
    }
  }

  private Inspected inspected(SourceFile file, Layout layout, @Nullable Reason flaw) {
    List<Part> parts = parts(file, layout);
    Reason reason = layout.reason() == null ? flaw : layout.reason();
    Map<Integer, TableProfile> profiles = new TreeMap<>();
    Map<Integer, Long> unreadable = new TreeMap<>();
    Map<Integer, Long> first = new TreeMap<>();
    for (Part part : parts) {
      reason = reason == null ? part.problem : reason;
      part.scans.forEach(
          (table, scan) ->
              profiles.merge(
                  table,
                  scan.profile(),
                  (whole, next) -> {
                    whole.merge(next);
                    return whole;
                  }));
      part.unreadable.forEach((table, n) -> unreadable.merge(table, n, Long::sum));
      part.firstUnreadable.forEach(first::putIfAbsent);
    }
    List<TableFound> tables = new ArrayList<>();
    List<FileCoverage.TableCoverage> coverage = new ArrayList<>();
    for (int i = 0; i < layout.tables().size(); i++) {
      Table table = layout.tables().get(i);
      TableProfile profile = profiles.get(i);
      TableProfile counted = profile == null ? classifier.profile(table.header().size()) : profile;
      tables.add(
          new TableFound(
              file.name(),
              table.name(),
              table.hidden(),
              counted.rows(),
              counted.cohorts(),
              classifier.settle(table, counted, Map.of())));
      coverage.add(
          new FileCoverage.TableCoverage(
              table.name(),
              table.hidden(),
              counted.rows(),
              unreadable.getOrDefault(i, 0L),
              first.getOrDefault(i, 0L),
              table.details()));
    }
    long bad = unreadable.values().stream().mapToLong(Long::longValue).sum();
    reason = reason == null && bad > 0 ? Reason.of("unreadable-records", bad) : reason;
    boolean none = profiles.isEmpty() || layout.reason() != null;
    String status = reason == null ? "read" : none ? "unread" : "partly";
    return new Inspected(
        new FileCoverage(
            file.name(),
            file.name(),
            layout.format(),
            status,
            reason,
            file.size(),
            "",
            layout.notes(),
            List.copyOf(coverage)),
        new SourceFound(
            file.name(), "spreadsheets", null, null, null, null, false, List.copyOf(tables)));
  }

  private List<Part> parts(SourceFile file, Layout layout) {
    List<Part> parts = new ArrayList<>();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<Part>> running = new ArrayList<>();
      for (Slice slice : layout.slices()) {
        running.add(pool.submit(() -> part(file, layout, slice)));
      }
      for (Future<Part> one : running) {
        parts.add(one.get());
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      pool.shutdownNow();
    }
    return parts;
  }

  private Part part(SourceFile file, Layout layout, Slice slice) {
    Part part = new Part(classifier, layout);
    try {
      Formats.read(file, layout, slice, part);
    } catch (UnreadableFileException e) {
      part.problem = e.reason();
    } catch (OutOfMemoryError | StackOverflowError e) {
      part.problem = Reason.of("too-demanding", e.getClass().getSimpleName());
    }
    return part;
  }

  @Override
  public void close() {
    unpacked.close();
  }
}
