package fi.seloste;

import fi.seloste.collect.SourceFile;
import fi.seloste.declare.Mistake;
import fi.seloste.match.Outcome;
import fi.seloste.purge.Circumstances;
import fi.seloste.purge.DecisionSheet;
import fi.seloste.purge.Decisions;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
    Plan plan = Json.read(database.store().plan(run.id()).orElseThrow(), Plan.class);
    Outcome outcome = Json.read(database.store().outcome(run.id()).orElseThrow(), Outcome.class);
    PeopleLists lists = PeopleLists.read(job.lists(), new KeyedHash(key));
    Circumstances now =
        new Circumstances(
            run.job(),
            run.id(),
            job.digest(),
            sources(job, plan, outcome),
            Dating.holds(lists),
            OrderProofs.tables(plan, outcome.sources()));
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

  /**
   * The digest of the reviewed sources when they are what they were; else another. A data base has
   * no bytes to compare: the order's fingerprints tell whether a record is as it was reviewed.
   */
  private static String sources(JobFile job, Plan plan, Outcome outcome) throws IOException {
    Set<String> then = new TreeSet<>();
    for (Plan.PlannedFile file : plan.files()) {
      then.add(
          file.asked()
              ? file.source() + " " + file.name()
              : file.source() + " " + file.outer().where() + " " + file.outer().sha256());
    }
    plan.missing().forEach(none -> then.add(none.source() + " " + none.glob()));
    SourceFiles found = SourceFiles.of(job);
    Set<String> now = new TreeSet<>();
    for (Map.Entry<JobFile.Source, List<SourceFile>> source : found.bySource().entrySet()) {
      for (SourceFile file : source.getValue()) {
        now.add(
            file.database() != null
                ? source.getKey().id() + " " + file.name()
                : source.getKey().id() + " " + file.path() + " " + Planning.sha256(file.path()));
      }
    }
    found.missing().forEach(none -> now.add(none.source() + " " + none.glob()));
    return now.equals(then) ? SourcesDigest.of(outcome.coverage()) : "changed";
  }

  /** The proposal beside the workbook, else where the run wrote it. */
  private static Path proposal(Path workbook, Store.Run run) {
    Path beside = workbook.toAbsolutePath().resolveSibling(PurgeProposal.FILE);
    return Files.isRegularFile(beside) ? beside : Path.of(run.output()).resolve(PurgeProposal.FILE);
  }
}
