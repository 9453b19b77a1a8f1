package fi.seloste;

import fi.seloste.declare.Condition;
import fi.seloste.detect.Classifier;
import fi.seloste.detect.NameList;
import fi.seloste.detect.OwnPattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the steps and slices of a run share, made once: its detectors, its plan, what was decided.
 */
final class Preparation {

  private final Store store;
  private final Orders orders;
  private final Placing placing;
  private final Unpacked unpacked = new Unpacked();
  private volatile Equipment equipment = new Equipment(List.of(), List.of(), Classifier.standard());
  private volatile @Nullable Planned planned;

  Preparation(Store store, Orders orders, Placing placing) {
    this.store = store;
    this.orders = orders;
    this.placing = placing;
  }

  /** A plan, as the slices of a run share it. */
  record Planned(
      String run, Plan plan, List<Condition> conditions, Decided decided, SliceWork work) {}

  /** The detectors of a job: making them anew for every slice would cost more than the slice. */
  private record Equipment(List<NameList> names, List<OwnPattern> own, Classifier classifier) {}

  Classifier classifier(Run run) {
    JobFile job = run.job();
    Equipment known = equipment;
    if (!known.names().equals(job.names()) || !known.own().equals(job.detectors())) {
      Classifier fresh = Classifier.with(job.names(), job.detectors());
      known = new Equipment(job.names(), job.detectors(), fresh);
      equipment = known;
    }
    return known.classifier();
  }

  /** What is taken out of archives, shared by all that reads them. */
  Unpacked unpacked() {
    return unpacked;
  }

  /** Forgets the plan: a new one was stored. */
  void plannedAnew() {
    planned = null;
  }

  synchronized Planned planned(Run run) {
    Planned known = planned;
    if (known == null || !known.run().equals(run.id())) {
      Plan plan = placing.here(Json.read(store.plan(run.id()).orElseThrow(), Plan.class));
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
}
