package fi.seloste;

import fi.seloste.collect.Table;
import fi.seloste.collect.Values;
import fi.seloste.declare.Condition;
import fi.seloste.detect.Classifier;
import fi.seloste.detect.Cohort;
import fi.seloste.detect.TableScan;
import fi.seloste.expire.OverdueRecord;
import fi.seloste.expire.RecordIdentity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that looks at the records of one table of a slice. For one thread. */
final class TableWatch {

  private final TableScan scan;
  private final Choosing subjects;
  private final Choosing recipient;
  private final Conditions conditions;
  private final People people;
  private final List<Witness> witnesses = new ArrayList<>();
  private final Dating dating;
  private final boolean aside;
  private final SliceResult.TablePart part;
  private final Map<Cohort, Cohort> cohorts = new HashMap<>();
  private Cohort last = new Cohort("", "", 0);

  TableWatch(
      Run run,
      Plan.PlannedFile file,
      JobFile.Source source,
      int index,
      Classifier classifier,
      List<Condition> all,
      Decided decided,
      List<OverdueRecord> overdue) {
    Table table = file.layout().tables().get(index);
    Plan.PlannedTable planned = file.tables().get(index);
    KeyedHash hash = new KeyedHash(run.key());
    scan = classifier.scan(table, Planning.told(source, table));
    part = new SliceResult.TablePart(scan.profile());
    subjects = new Choosing(source.subjects(), planned.subjects(), false);
    recipient = new Choosing(source.recipient(), planned.recipient(), true);
    conditions = new Conditions(all, planned.conditions());
    people = new People(hash, run.lists().digests(), scan);
    aside = table.aside();
    dating =
        new Dating(
            run,
            file,
            source,
            table,
            planned,
            all,
            decided.postponed(),
            decided.activity().of(file, index),
            overdue);
    witnesses(run, file, source, planned, hash);
    OrderWatch orders = new OrderWatch(decided.orders(), run.key(), source.id(), table.header());
    HoldWitness holds =
        new HoldWitness(
            run.lists().holds(),
            source.id(),
            new RecordIdentity(run.key(), source.id(), table.header(), planned.key()));
    if (!holds.idle()) {
      witnesses.add(holds);
    }
    if (!orders.idle()) {
      witnesses.add(new OrderWitness(orders, new Concerns(run.job(), all, planned.conditions())));
    }
  }

  private void witnesses(
      Run run,
      Plan.PlannedFile file,
      JobFile.Source source,
      Plan.PlannedTable planned,
      KeyedHash hash) {
    witnesses.add(new ConsentWitness(planned, Purposes.of(source)));
    if (!run.lists().erasure().all().isEmpty() || !run.lists().bans().all().isEmpty()) {
      witnesses.add(new RequestWitness(run.lists(), !source.kind().equals("calls"), dating::kept));
    }
    if (!run.job().register().separates().isEmpty()) {
      witnesses.add(new SeparationWitness(run.job().register().separates(), planned, hash));
    }
    if (source.origin() != null && planned.origin() >= 0) {
      witnesses.add(
          new OriginWitness(
              source.origin(),
              planned.origin(),
              planned.informed(),
              run.job().register().origins()));
    }
    if (!run.job().register().admits().isEmpty() && !source.kind().equals("calls") && !aside) {
      witnesses.add(new AdmissionWitness(run.job().register().admits(), planned));
    }
    if (planned.recording() >= 0) {
      boolean sounds = file.layout().format().equals("sound");
      witnesses.add(
          new CallWitness(
              run.job().register().recordings(), planned, source.calls(), hash, sounds));
    }
    if (!planned.entitled().isEmpty()) {
      witnesses.add(new EntitlementWitness(planned.entitled(), hash));
    }
  }

  void see(Values record) {
    Cohort cohort = cohort(record);
    scan.see(record, cohort);
    people.begin(record, scan);
    for (Witness witness : witnesses) {
      witness.see(record, scan, people, part);
    }
    if (!aside) {
      dating.judge(record, cohort, scan, part);
    }
  }

  /** The first day on which a verdict would be another; null when none ever would. */
  @Nullable LocalDate holdsUntil() {
    return dating.holdsUntil();
  }

  SliceResult.TablePart part() {
    return part;
  }

  /** The same object for equal cohorts; records of one cohort often come in a row. */
  private Cohort cohort(Values record) {
    String who = subjects.of(record);
    String whom = recipient.of(record);
    long met = conditions.met(record);
    if (last.met() == met && last.subjects().equals(who) && last.recipient().equals(whom)) {
      return last;
    }
    Cohort fresh = new Cohort(who, whom, met);
    last = cohorts.computeIfAbsent(fresh, c -> c);
    return last;
  }
}
