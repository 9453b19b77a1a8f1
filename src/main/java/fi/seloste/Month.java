package fi.seloste;

import fi.seloste.collect.Reason;
import fi.seloste.declare.Condition;
import fi.seloste.detect.Classifier;
import fi.seloste.detect.NameList;
import fi.seloste.expire.OverdueRecord;
import fi.seloste.match.Outcome;
import fi.seloste.purge.PurgeProposal;
import fi.seloste.report.FollowUp;
import fi.seloste.report.FollowUps;
import fi.seloste.report.Report;
import fi.seloste.report.ReportOptions;
import fi.seloste.report.Seal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The steps of a month's run, as {@link ScanJob} orders them. Each can be repeated. */
final class Month {

  private final Store store;
  private volatile @Nullable Planned planned;
  private volatile Knowing knowing = new Knowing(List.of(), Classifier.standard());

  Month(Store store) {
    this.store = store;
  }

  /** Detectors that know a job's names. */
  private record Knowing(List<NameList> names, Classifier classifier) {}

  private Classifier classifier(Run run) {
    List<NameList> names = run.job().names();
    Knowing known = knowing;
    if (!known.names().equals(names)) {
      known = new Knowing(names, Classifier.with(names));
      knowing = known;
    }
    return known.classifier();
  }

  /** A plan, as the slices of a run share it. */
  private record Planned(String run, Plan plan, List<Condition> conditions) {}

  void plan(Run run) throws IOException {
    run.progress().step("opening the sources");
    Plan plan = new Planning(run.job(), classifier(run), run.asOf()).plan();
    store.plan(
        run.id(), Json.write(plan), plan.slices().stream().map(Plan.PlannedSlice::bytes).toList());
    planned = null;
    run.progress()
        .scanning(
            plan.slices().stream().mapToLong(Plan.PlannedSlice::bytes).sum(), plan.slices().size());
  }

  private Planned planned(Run run) {
    Planned known = planned;
    if (known == null || !known.run().equals(run.id())) {
      Plan plan = Json.read(store.plan(run.id()).orElseThrow(), Plan.class);
      known = new Planned(run.id(), plan, Conditions.of(run.job().register(), run.job().policy()));
      planned = known;
    }
    return known;
  }

  /** Scans a slice; the bytes are its result. */
  byte[] scan(Run run, int slice) {
    Planned known = planned(run);
    Plan.PlannedSlice part = known.plan().slices().get(slice);
    Plan.PlannedFile file = known.plan().files().get(part.file());
    return new SliceScan(run, file, classifier(run), known.conditions()).of(part).toBytes();
  }

  /** The result of a slice that ended the process each time it was tried. */
  byte[] givenUp() {
    return new SliceResult(Map.of(), List.of(), Reason.of("given-up", ScanJob.TRIES)).toBytes();
  }

  long sliceBytes(Run run, int slice) {
    return planned(run).plan().slices().get(slice).bytes();
  }

  void match(Run run) {
    run.progress().step("matching against the register");
    Planned known = planned(run);
    Merged merged = new Merged(run, known.plan(), classifier(run));
    for (int slice = 0; slice < known.plan().slices().size(); slice++) {
      merged.add(slice, SliceResult.of(store.result(run.id(), slice)));
    }
    Outcome last =
        store
            .before(run.job().id(), run.month())
            .flatMap(before -> store.outcome(before.id()))
            .map(json -> Json.read(json, Outcome.class))
            .orElse(null);
    Outcome outcome =
        new Conclusion(run, known.conditions(), classifier(run), merged).outcome(last);
    store.outcome(run.id(), Json.write(outcome));
  }

  Outcome outcome(Run run) {
    return Json.read(store.outcome(run.id()).orElseThrow(), Outcome.class);
  }

  void purge(Run run) throws IOException {
    run.progress().step("writing the purge proposal");
    Publication publication = Publication.begin(run.target());
    PurgeProposal.write(publication.folder().resolve(PurgeProposal.FILE), overdue(run).iterator());
  }

  void report(Run run) throws IOException {
    run.progress().step("writing the report");
    Outcome outcome = outcome(run);
    Path folder = Publication.goOn(run.target()).folder();
    ReportOptions options =
        new ReportOptions(
            run.job().language(),
            System.getenv("SELOSTE_REPORT_PASSWORD"),
            run.clock().instant(),
            keysShown(run),
            new Seal(
                run.key(), Planning.sha256(folder.resolve(PurgeProposal.FILE)), run.job().digest()),
            followUps(run),
            ReportOptions.RECORD_ROWS);
    Report.write(outcome, overdue(run), options, folder);
  }

  /** What the team wrote into last month's workbook; a workbook that is gone or closed has none. */
  private Map<String, FollowUp> followUps(Run run) {
    Path last =
        store
            .before(run.job().id(), run.month())
            .map(before -> Path.of(before.output()).resolve(Report.WORKBOOK))
            .orElse(null);
    if (last == null || !Files.isRegularFile(last)) {
      return Map.of();
    }
    try {
      return FollowUps.read(last, System.getenv("SELOSTE_REPORT_PASSWORD"));
    } catch (IOException e) {
      run.progress().step("last month's workbook cannot be read; its notes are not carried over");
      return Map.of();
    }
  }

  /** The sources whose every key field identifies no person. */
  private Set<String> keysShown(Run run) {
    Set<String> shown = new HashSet<>();
    Set<String> hidden = new HashSet<>();
    for (Plan.PlannedFile file : planned(run).plan().files()) {
      for (Plan.PlannedTable table : file.tables()) {
        (table.keyShown() ? shown : hidden).add(file.source());
      }
    }
    shown.removeAll(hidden);
    return shown;
  }

  void publish(Run run) throws IOException {
    Outcome outcome = outcome(run);
    Publication.goOn(run.target()).publish();
    store.done(run.id(), outcome.complete(), outcome.complete() ? 0 : 3);
  }

  /** The overdue records of all slices, in file order, one slice in memory at a time. */
  private Iterable<OverdueRecord> overdue(Run run) {
    int slices = planned(run).plan().slices().size();
    return () -> {
      Iterator<OverdueRecord> all =
          IntStream.range(0, slices)
              .boxed()
              .flatMap(n -> SliceResult.of(store.result(run.id(), n)).overdue().stream())
              .iterator();
      return Objects.requireNonNull(all);
    };
  }
}
