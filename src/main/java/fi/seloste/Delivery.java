package fi.seloste;

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
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes what a run found and puts it in its place: proposal, report, publication. */
final class Delivery {

  /** Why a file was not read that the next run may well read. */
  private static final Set<String> PASSING = Set.of("given-up", "file-changed", "missing-file");

  private final Store store;
  private final Orders orders;
  private final OwnFiles own;
  private final Preparation preparation;

  Delivery(Store store, Orders orders, OwnFiles own, Preparation preparation) {
    this.store = store;
    this.orders = orders;
    this.own = own;
    this.preparation = preparation;
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
    for (Plan.PlannedFile file : preparation.planned(run).plan().files()) {
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
    return preparation.planned(run).plan().files().stream()
        .filter(file -> !told.contains(file.name()) && check.changed(file) != null)
        .count();
  }

  /** The overdue records of all slices, in file order, one slice in memory at a time. */
  private Iterable<OverdueRecord> overdue(Run run) {
    int slices = preparation.planned(run).plan().slices().size();
    return () -> {
      Iterator<OverdueRecord> all =
          IntStream.range(0, slices)
              .boxed()
              .flatMap(
                  n ->
                      SliceBytes.read(store.result(run.id(), n), preparation.classifier(run))
                          .overdue()
                          .stream())
              .iterator();
      return Objects.requireNonNull(all);
    };
  }
}
