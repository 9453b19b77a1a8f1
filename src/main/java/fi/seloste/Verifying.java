package fi.seloste;

import fi.seloste.collect.Formats;
import fi.seloste.collect.Reason;
import fi.seloste.collect.Sink;
import fi.seloste.collect.Slice;
import fi.seloste.collect.SourceFile;
import fi.seloste.collect.Table;
import fi.seloste.collect.UnreadableFileException;
import fi.seloste.collect.Values;
import fi.seloste.declare.Condition;
import fi.seloste.detect.Classifier;
import fi.seloste.detect.Cohort;
import fi.seloste.detect.TableScan;
import fi.seloste.match.FileCoverage;
import fi.seloste.purge.OrderFile;
import fi.seloste.purge.OrderTable;
import fi.seloste.purge.Proof;
import fi.seloste.purge.Verification;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/** Reads fresh exports and looks in them for the records of an order. */
final class Verifying {

  private static final long SLICE_BYTES = 32L << 20;

  private final JobFile job;
  private final List<Condition> conditions;
  private final Verification order;
  private final SecretKey key;
  private final LocalDate today;
  private final Classifier classifier;
  private final List<FileCoverage> coverage = new ArrayList<>();
  private final List<String> doubts = new ArrayList<>();

  Verifying(JobFile job, OrderFile order, SecretKey key, Clock clock) throws IOException {
    this.job = job;
    this.conditions = Conditions.of(job.register(), job.policy());
    this.classifier = Classifier.with(job.names(), job.detectors());
    this.order = Verification.of(order);
    this.key = key;
    this.today = LocalDate.now(clock.withZone(ScanCommand.HELSINKI));
  }

  /** Looks for the records of the order. */
  Proof verify(FreshFiles fresh) throws IOException {
    for (String source : order.sources()) {
      if (known(source, fresh)) {
        order.read(source);
      } else {
        order.unread(source);
      }
    }
    return order.proof();
  }

  /** How far each file was read. */
  List<FileCoverage> coverage() {
    return List.copyOf(coverage);
  }

  /** Why something is unknown, for the person at the terminal. */
  List<String> doubts() {
    return List.copyOf(doubts);
  }

  /** Whether a record of the source that was not seen is gone. */
  private boolean known(String id, FreshFiles fresh) throws IOException {
    List<SourceFile> files = fresh.bySource().getOrDefault(id, List.of());
    JobFile.Source source =
        job.sources().stream().filter(one -> one.id().equals(id)).findFirst().orElse(null);
    int before = doubts.size();
    if (source == null) {
      doubts.add("the job has no source " + id + " any more");
    } else if (files.isEmpty()) {
      doubts.add("no fresh file of source " + id + " was named: its records are unknown");
    } else {
      Seen seen = read(source, files);
      // several files may have become one archive with all of them
      if (!fresh.whole().contains(id) && seen.files() < reviewed(id)) {
        doubts.add("the report read more files of source " + id + ": name them all");
      }
      if (!seen.whole()) {
        doubts.add("not everything of source " + id + " could be read");
      } else if (!OrderProofs.recognised(order.order(), id, seen.headers())) {
        doubts.add("the records of source " + id + " would not be known again: other headers");
      } else if (OrderProofs.emptied(order.order(), id, seen.rows())) {
        doubts.add("the export of source " + id + " is empty: more was reviewed than ordered");
      }
    }
    return doubts.size() == before;
  }

  /** How many files with tables of the source were reviewed, those in archives one by one. */
  private long reviewed(String id) {
    return order.order().tables().stream()
        .filter(table -> table.source().equals(id))
        .map(OrderTable::file)
        .distinct()
        .count();
  }

  /**
   * What was seen of a source.
   *
   * @param whole whether all of it could be read
   * @param files how many files with tables, those in archives one by one
   */
  private record Seen(boolean whole, long files, long rows, List<List<String>> headers) {}

  private Seen read(JobFile.Source source, List<SourceFile> files) throws IOException {
    boolean whole = true;
    long withTables = 0;
    long rows = 0;
    List<List<String>> headers = new ArrayList<>();
    String password = Passwords.of(source);
    try (Unpacked unpacked = new Unpacked()) {
      Planning planning = new Planning(job, classifier, today, unpacked);
      for (SourceFile file : files) {
        SourceFile opened = file.database() == null ? file.with(password) : file;
        for (Plan.PlannedFile planned : planning.files(source, opened, SLICE_BYTES)) {
          Reading reading = new Reading(source, planned);
          Reason problem = reading.read(unpacked);
          planned.layout().tables().forEach(table -> headers.add(table.header()));
          withTables += planned.layout().tables().isEmpty() ? 0 : 1;
          rows += reading.rows;
          whole &= problem == null;
          coverage.add(covered(planned, problem, reading.rows));
        }
      }
    }
    return new Seen(whole, withTables, rows, headers);
  }

  private static FileCoverage covered(
      Plan.PlannedFile planned, @Nullable Reason problem, long rows) {
    String status = problem == null ? "read" : rows > 0 ? "partly" : "unread";
    return new FileCoverage(
        planned.source(),
        planned.name(),
        planned.layout().format(),
        status,
        problem,
        planned.size(),
        planned.sha256(),
        List.of(),
        List.of());
  }

  /** Reads one file and shows its records to the order. */
  private final class Reading implements Sink {

    private final JobFile.Source source;
    private final Plan.PlannedFile file;
    private final Map<Integer, Looking> tables = new HashMap<>();
    private @Nullable Reason problem;
    private long rows;

    Reading(JobFile.Source source, Plan.PlannedFile file) {
      this.source = source;
      this.file = file;
      Reason unread = file.layout().reason();
      this.problem = unread != null || file.told().isEmpty() ? unread : file.told().get(0);
    }

    /** Why it could not be read in full; null when it could. */
    @Nullable Reason read(Unpacked unpacked) {
      if (file.layout().reason() != null) {
        return problem;
      }
      try (Unpacked.Lease lease = unpacked.open(file.placed(source))) {
        for (Slice slice : file.layout().slices()) {
          Formats.read(lease.file(), file.layout(), slice, this);
        }
      } catch (UnreadableFileException e) {
        problem = e.reason();
      }
      return problem;
    }

    @Override
    public boolean record(int table, Values values) {
      rows++;
      tables.computeIfAbsent(table, this::looking).see(values);
      return true;
    }

    private Looking looking(int table) {
      Table in = file.layout().tables().get(table);
      OrderWatch watch = new OrderWatch(List.of(order), key, source.id(), in.header());
      Concerns concerns = new Concerns(job, conditions, file.tables().get(table).conditions());
      return new Looking(watch, concerns, classifier.scan(in, Planning.told(source, in)));
    }

    @Override
    public void unreadable(int table, long row, long line, Reason reason) {
      problem = problem == null ? Reason.of("unreadable-records", 1) : problem;
    }
  }

  /** One table. What a record holds is looked at only where the order takes parts. */
  private final class Looking {

    private static final Cohort ANYBODY = new Cohort("", "", 0);

    private final OrderWatch watch;
    private final Concerns concerns;
    private final TableScan scan;

    Looking(OrderWatch watch, Concerns concerns, TableScan scan) {
      this.watch = watch;
      this.concerns = concerns;
      this.scan = scan;
    }

    void see(Values record) {
      if (watch.idle()) {
        return;
      }
      if (order.partial()) {
        scan.see(record, ANYBODY);
      }
      watch.look(
          record,
          category -> Dating.shows(record, scan, category),
          concerns,
          (of, line, fate) -> of.found(line, fate));
    }
  }
}
