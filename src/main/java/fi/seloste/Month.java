package fi.seloste;

import fi.seloste.detect.Classifier;
import fi.seloste.match.Outcome;
import fi.seloste.purge.Proof;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * The steps of a month's run up to what it found, as {@link ScanJob} orders them; {@link Delivery}
 * has the rest. Each can be repeated.
 */
final class Month {

  private final Store store;
  private final Orders orders;
  private final Preparation preparation;

  Month(Store store, Orders orders, Preparation preparation) {
    this.orders = orders;
    this.store = store;
    this.preparation = preparation;
  }

  void plan(Run run) throws IOException {
    run.progress().step("opening the sources");
    // before the hours of the scan, not after them
    Publication.begin(run.target());
    Plan plan =
        new Planning(run.job(), preparation.classifier(run), run.asOf(), preparation.unpacked())
            .plan()
            .with(decided(run));
    store.plan(
        run.id(), Json.write(plan), plan.slices().stream().map(Plan.PlannedSlice::bytes).toList());
    preparation.plannedAnew();
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

  void match(Run run) {
    run.progress().step("matching against the register");
    preparation.unpacked().close();
    Preparation.Planned known = preparation.planned(run);
    Classifier classifier = preparation.classifier(run);
    try (Joins joins = new Joins()) {
      match(run, known, classifier, new Merged(run, known.plan(), classifier, joins));
    }
    KillPoint.at("history");
  }

  private void match(Run run, Preparation.Planned known, Classifier classifier, Merged merged) {
    take(run, known.plan(), classifier, merged);
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
        new Conclusion(run, known.conditions(), classifier, merged, OrderProofs.found(proofs))
            .outcome(last);
    store.outcome(run.id(), Json.write(outcome));
  }

  private void take(Run run, Plan plan, Classifier classifier, Merged merged) {
    Links links = new Links();
    for (int slice = 0; slice < plan.slices().size(); slice++) {
      SliceResult result = SliceBytes.read(store.result(run.id(), slice), classifier);
      links.learn(result);
      merged.add(slice, result);
    }
    for (int slice = 0; links.any() && slice < plan.slices().size(); slice++) {
      merged.linked(slice, SliceBytes.read(store.result(run.id(), slice), classifier), links);
    }
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
}
