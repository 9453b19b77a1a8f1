package fi.seloste;

import fi.seloste.collect.Reason;
import fi.seloste.collect.SourceFile;
import fi.seloste.declare.Mistake;
import fi.seloste.match.FileCoverage;
import fi.seloste.match.Outcome;
import fi.seloste.purge.Circumstances;
import fi.seloste.purge.DecisionSheet;
import fi.seloste.purge.Decisions;
import fi.seloste.purge.OrderTable;
import fi.seloste.purge.PurgeOrder;
import fi.seloste.purge.PurgeProposal;
import fi.seloste.purge.RefusedException;
import fi.seloste.purge.SourcesDigest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/** Makes a purge order of the decisions in a workbook, when everything is as it was reviewed. */
final class Purging {

  private final StateDatabase database;
  private final SecretKey key;
  private final Clock clock;

  /**
   * What was ordered.
   *
   * @param folder where the order's files are
   */
  record Done(PurgeOrder.Ordered ordered, DecisionLedger ledger, Path folder) {}

  /** The job file, which decides with which fields records are named, cannot be used. */
  static final class JobFileException extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient List<Mistake> mistakes;

    JobFileException(String message, List<Mistake> mistakes) {
      super(message);
      this.mistakes = mistakes;
    }

    List<Mistake> mistakes() {
      return mistakes;
    }
  }

  Purging(StateDatabase database, SecretKey key, Clock clock) {
    this.database = database;
    this.key = key;
    this.clock = clock;
  }

  /**
   * Orders what the workbook's decisions approve.
   *
   * @param jobFile the job file, when it is no longer where the run had it
   * @param out the folder for the order
   * @throws RefusedException when anything is not as it was reviewed; nothing was written
   */
  Done purge(Path workbook, @Nullable Path jobFile, Path out)
      throws RefusedException, JobFileException, PeopleLists.BrokenListException, IOException {
    LocalDate today = LocalDate.now(clock.withZone(ScanCommand.HELSINKI));
    Decisions decisions =
        DecisionSheet.read(workbook, System.getenv("SELOSTE_REPORT_PASSWORD"), key, today);
    Store.Run run = run(decisions.manifest());
    JobFile job = job(jobFile == null ? run.jobFile() : jobFile.toString());
    if (!job.id().equals(run.job())) {
      throw new RefusedException("other-run", "the job file is of another job than the workbook");
    }
    PeopleLists lists = PeopleLists.read(job.lists(), new KeyedHash(key));
    Circumstances now =
        new Circumstances(
            run.job(),
            run.id(),
            job.digest(),
            SourcesDigest.of(coverage(job)),
            Dating.holds(lists),
            tables(run));
    DecisionLedger ledger = new DecisionLedger(database, run.job(), out, today);
    PurgeOrder.Ordered ordered =
        PurgeOrder.write(decisions, now, proposal(workbook, run), out, key, clock, ledger);
    return new Done(ordered, ledger, out);
  }

  /** The last run for the workbook's month: any other has been replaced since. */
  private Store.Run run(Map<String, String> manifest) throws RefusedException {
    YearMonth month;
    try {
      month = YearMonth.parse(manifest.getOrDefault("month", ""));
    } catch (DateTimeParseException e) {
      throw new RefusedException("no-report", "the workbook says no month");
    }
    Store.Run run = database.store().latest(manifest.getOrDefault("job", ""), month).orElse(null);
    if (run == null) {
      throw new RefusedException(
          "other-run", "this state folder knows no run of the workbook's job and month");
    }
    if (!run.done()) {
      throw new RefusedException(
          "other-run", "a newer run of the workbook's month has begun: finish it and decide anew");
    }
    return run;
  }

  /** Reads the job file of a run. */
  static JobFile job(String path) throws JobFileException {
    if (path.isEmpty() || !Files.isRegularFile(Path.of(path))) {
      throw new JobFileException(
          "the job file of the run is not there" + (path.isEmpty() ? "" : ": " + path), List.of());
    }
    JobFiles.Read read = JobFiles.read(List.of(Path.of(path)));
    if (!read.mistakes().isEmpty()) {
      throw new JobFileException("the job file has mistakes", read.mistakes());
    }
    return read.jobs().get(0);
  }

  /** The sources at this moment, as far as {@link SourcesDigest} asks. */
  private static List<FileCoverage> coverage(JobFile job) throws IOException {
    SourceFiles found = SourceFiles.of(job);
    List<FileCoverage> all = new ArrayList<>();
    for (Map.Entry<JobFile.Source, List<SourceFile>> source : found.bySource().entrySet()) {
      for (SourceFile file : source.getValue()) {
        all.add(coverage(source.getKey().id(), file.name(), Planning.sha256(file.path())));
      }
    }
    for (Plan.MissingFiles none : found.missing()) {
      all.add(coverage(none.source(), none.glob(), ""));
    }
    return all;
  }

  private static FileCoverage coverage(String source, String file, String sha256) {
    Reason none = null;
    return new FileCoverage(source, file, "", "unread", none, 0, sha256, List.of(), List.of());
  }

  private List<OrderTable> tables(Store.Run run) {
    Plan plan = Json.read(database.store().plan(run.id()).orElseThrow(), Plan.class);
    Outcome outcome = Json.read(database.store().outcome(run.id()).orElseThrow(), Outcome.class);
    return OrderProofs.tables(plan, outcome.sources());
  }

  /** The proposal beside the workbook, else where the run wrote it. */
  private static Path proposal(Path workbook, Store.Run run) {
    Path beside = workbook.toAbsolutePath().resolveSibling(PurgeProposal.FILE);
    return Files.isRegularFile(beside) ? beside : Path.of(run.output()).resolve(PurgeProposal.FILE);
  }
}
