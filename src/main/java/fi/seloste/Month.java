package fi.seloste;

import fi.seloste.declare.Condition;
import fi.seloste.detect.Classifier;
import fi.seloste.detect.NameList;
import fi.seloste.detect.OwnPattern;
import fi.seloste.expire.OverdueRecord;
import fi.seloste.match.FileCoverage;
import fi.seloste.match.Outcome;
import fi.seloste.purge.ErasureCertificate;
import fi.seloste.purge.Proof;
import fi.seloste.purge.PurgeProposal;
import fi.seloste.report.FollowUp;
import fi.seloste.report.FollowUps;
import fi.seloste.report.Report;
import fi.seloste.report.ReportOptions;
import fi.seloste.report.Seal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** The steps of a month's run, as {@link ScanJob} orders them. Each can be repeated. */
final class Month {

  private final Store store;
  private final Orders orders;
  private final OwnFiles own;
  private volatile Equipment equipment = new Equipment(List.of(), List.of(), Classifier.standard());
  private final Unpacked unpacked = new Unpacked();
  private volatile @Nullable Planned planned;

  Month(Store store, Orders orders, OwnFiles own) {
    this.orders = orders;
    this.store = store;
    this.own = own;
  }

  /** A plan, as the slices of a run share it. */
  private record Planned(
      String run, Plan plan, List<Condition> conditions, Decided decided, SliceWork work) {}

  /** Why a file was not read that the next run may well read. */
  private static final Set<String> PASSING = Set.of("given-up", "file-changed", "missing-file");

  /** The detectors of a job: making them anew for every slice would cost more than the slice. */
  private record Equipment(List<NameList> names, List<OwnPattern> own, Classifier classifier) {}

  private Classifier classifier(Run run) {
    JobFile job = run.job();
    Equipment known = equipment;
    if (!known.names().equals(job.names()) || !known.own().equals(job.detectors())) {
      Classifier fresh = Classifier.with(job.names(), job.detectors());
      known = new Equipment(job.names(), job.detectors(), fresh);
      equipment = known;
    }
    return known.classifier();
  }

  void plan(Run run) throws IOException {
    run.progress().step("opening the sources");
    Plan plan =
        new Planning(run.job(), classifier(run), run.asOf(), unpacked).plan().with(decided(run));
    store.plan(
        run.id(), Json.write(plan), plan.slices().stream().map(Plan.PlannedSlice::bytes).toList());
    planned = null;
    KillPoint.at("plan");
    run.progress()
        .scanning(
            plan.slices().stream().mapToLong(Plan.PlannedSlice::bytes).sum(), plan.slices().size());
  }

  /** The orders that this run proves: those of its own report are carried out after it. */
  private Plan.Decided decided(Run run) {
    List<String> open = new ArrayList<>();
    for (Orders.Entry order : orders.unproven(run.job().id())) {
      if (order.state().equals("pending") && !OrderFiles.there(order)) {
        orders.drop(order.order());
      } else if (!order.month().isAfter(run.month())) {
        orders.open(order.order());
        open.add(order.order());
      }
    }
    return new Plan.Decided(List.copyOf(open), orders.last());
  }

  private synchronized Planned planned(Run run) {
    Planned known = planned;
    if (known == null || !known.run().equals(run.id())) {
      Plan plan = Json.read(store.plan(run.id()).orElseThrow(), Plan.class);
      List<Condition> conditions = Conditions.of(run.job().register(), run.job().policy());
      Decided decided = decided(run, plan);
      known =
          new Planned(
              run.id(),
              plan,
              conditions,
              decided,
              new SliceWork(run, plan, store, classifier(run), conditions, decided, unpacked));
      planned = known;
    }
    return known;
  }

  private Decided decided(Run run, Plan plan) {
    return new Decided(
        plan.decided().orders().stream().map(orders::verification).toList(),
        orders.postponed(run.job().id(), plan.decided().postponed(), run.asOf()),
        Activity.of(run, plan, unpacked));
  }

  /** The result of a slice. */
  SliceWork.Done slice(Run run, int slice) {
    return planned(run).work().done(slice);
  }

  long sliceBytes(Run run, int slice) {
    return planned(run).plan().slices().get(slice).bytes();
  }

  void match(Run run) {
    run.progress().step("matching against the register");
    unpacked.close();
    Planned known = planned(run);
    Classifier classifier = classifier(run);
    Merged merged = merged(run, known.plan(), classifier);
    store.reusedSlices(run.id()).forEach(merged::reused);
    SourceCheck check = new SourceCheck();
    for (int file = 0; file < known.plan().files().size(); file++) {
      Plan.PlannedFile planned = known.plan().files().get(file);
      merged.changed(file, planned.layout().reason() == null ? check.changed(planned) : null);
    }
    Outcome last = store.before(run.job().id(), run.month()).map(b -> last(run, b)).orElse(null);
    List<Proof> proofs = new OrderProofs(known.plan(), merged, store).of(known.decided().orders());
    store.proofs(run.id(), Json.write(Proofs.of(proofs)));
    Outcome outcome =
        new Conclusion(run, known.conditions(), classifier(run), merged, OrderProofs.found(proofs))
            .outcome(last);
    store.outcome(run.id(), Json.write(outcome));
    KillPoint.at("history");
  }

  private Merged merged(Run run, Plan plan, Classifier classifier) {
    Merged merged = new Merged(run, plan, classifier);
    Links links = new Links();
    for (int slice = 0; slice < plan.slices().size(); slice++) {
      SliceResult result = SliceBytes.read(store.result(run.id(), slice), classifier);
      links.learn(result);
      merged.add(slice, result);
    }
    for (int slice = 0; links.any() && slice < plan.slices().size(); slice++) {
      merged.linked(slice, SliceBytes.read(store.result(run.id(), slice), classifier), links);
    }
    return merged;
  }

  /** What the last published month found; null when this version cannot read it. */
  private @Nullable Outcome last(Run run, Store.Run before) {
    byte[] json = store.outcome(before.id()).orElse(null);
    try {
      return json == null ? null : Json.read(json, Outcome.class);
    } catch (JacksonException | IllegalArgumentException e) {
      run.progress()
          .warning(
              "what "
                  + before.month()
                  + " found was written by Seloste "
                  + before.program()
                  + " and cannot be read: all findings count as new, and the trend begins anew");
      return null;
    }
  }

  Outcome outcome(Run run) {
    return Json.read(store.outcome(run.id()).orElseThrow(), Outcome.class);
  }

  void purge(Run run) throws IOException {
    run.progress().step("writing the purge proposal");
    Publication publication = Publication.begin(run.target());
    PurgeProposal.write(publication.folder().resolve(PurgeProposal.FILE), overdue(run).iterator());
    KillPoint.at("purge");
  }

  void report(Run run) throws IOException {
    run.progress().step("writing the report");
    Outcome outcome = outcome(run);
    Path folder = Publication.goOn(run.target()).folder();
    if (!Files.isRegularFile(folder.resolve(PurgeProposal.FILE))) {
      // somebody cleaned up since the step before
      purge(run);
    }
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
    for (Proof proof : proofs(run)) {
      ErasureCertificate.write(
          proof,
          outcome.coverage(),
          folder,
          "-" + proof.order().order(),
          run.job().language(),
          run.key(),
          run.clock());
    }
    KillPoint.at("report");
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

  private List<Proof> proofs(Run run) {
    return store
        .proofs(run.id())
        .map(json -> Json.read(json, Proofs.class).proofs())
        .orElse(List.of());
  }

  /** Puts the outputs in their place, and says when a source changed since it was read. */
  void publish(Run run) throws IOException {
    Outcome outcome = outcome(run);
    Store.Run begun = store.latest(run.job().id(), run.month()).orElseThrow();
    Publication publication = Publication.goOn(run.target());
    if (!publication.whole()) {
      // somebody cleaned up since the step before
      report(run);
    }
    long changed = changedSince(run, outcome);
    List<OwnFiles.OwnFile> files = publication.publish(own::written);
    KillPoint.at("publish");
    if (changed > 0) {
      run.progress()
          .warning(
              changed
                  + " of the sources changed after they were read; the report shows them as they"
                  + " were, and the same command scans the month once more");
    }
    boolean complete = outcome.complete() && changed == 0;
    boolean passing =
        outcome.coverage().stream()
            .anyMatch(file -> file.reason() != null && PASSING.contains(file.reason().key()));
    for (Proof proof : proofs(run)) {
      if (proof.complete()) {
        orders.proven(proof.order().order(), run.id());
      }
    }
    own.published(run, files);
    store.done(begun, complete, complete ? 0 : 3, passing || changed > 0);
    KillPoint.at("done");
  }

  /** How many files changed since the report's conclusions were drawn from them. */
  private long changedSince(Run run, Outcome outcome) {
    Set<String> told =
        outcome.coverage().stream()
            .filter(file -> !file.status().equals("read"))
            .map(FileCoverage::file)
            .collect(Collectors.toSet());
    SourceCheck check = new SourceCheck();
    return planned(run).plan().files().stream()
        .filter(file -> !told.contains(file.name()) && check.changed(file) != null)
        .count();
  }

  /** The overdue records of all slices, in file order, one slice in memory at a time. */
  private Iterable<OverdueRecord> overdue(Run run) {
    int slices = planned(run).plan().slices().size();
    return () -> {
      Iterator<OverdueRecord> all =
          IntStream.range(0, slices)
              .boxed()
              .flatMap(
                  n ->
                      SliceBytes.read(store.result(run.id(), n), classifier(run))
                          .overdue()
                          .stream())
              .iterator();
      return Objects.requireNonNull(all);
    };
  }
}
