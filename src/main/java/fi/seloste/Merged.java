package fi.seloste;

import fi.seloste.collect.Reason;
import fi.seloste.collect.Table;
import fi.seloste.detect.Classifier;
import fi.seloste.detect.FieldFound;
import fi.seloste.match.FileCoverage;
import fi.seloste.match.OverdueGroup;
import fi.seloste.match.Sighting;
import fi.seloste.match.SourceFound;
import fi.seloste.match.TableFound;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The slice results of a run, merged in slice order. */
final class Merged {

  private final Run run;
  private final Plan plan;
  private final Classifier classifier;
  private final List<Map<Integer, SliceResult.TablePart>> files = new ArrayList<>();
  private final List<@Nullable Reason> problems = new ArrayList<>();
  private final Map<Integer, Integer> reused = new TreeMap<>();
  private final Joins joins;

  Merged(Run run, Plan plan, Classifier classifier, Joins joins) {
    this.joins = joins;
    this.run = run;
    this.plan = plan;
    this.classifier = classifier;
    for (Plan.PlannedFile file : plan.files()) {
      files.add(new TreeMap<>());
      problems.add(file.layout().reason());
    }
  }

  /** Takes the next slice's result. */
  void add(int slice, SliceResult result) {
    int file = plan.slices().get(slice).file();
    if (result.problem() != null && problems.get(file) == null) {
      problems.set(file, result.problem());
    }
    result
        .tables()
        .forEach(
            (index, part) -> {
              joins.add(place(file, index), part.marks);
              part.marks.clear();
              SliceResult.TablePart whole = files.get(file).get(index);
              if (whole == null) {
                files.get(file).put(index, part);
              } else {
                whole.merge(part);
              }
            });
  }

  /** Takes from the next slice's result who is in it under another identifier. */
  void linked(int slice, SliceResult result, Links links) {
    int file = plan.slices().get(slice).file();
    result
        .tables()
        .forEach((index, part) -> joins.add(place(file, index), links.found(part.marks)));
  }

  /** The slice's result was made by an earlier run. */
  void reused(int slice) {
    reused.merge(plan.slices().get(slice).file(), 1, Integer::sum);
  }

  /** Says why a file is not what its slices were read from; null when it still is. */
  void changed(int file, @Nullable Reason reason) {
    if (reason != null && problems.get(file) == null) {
      problems.set(file, reason);
    }
  }

  private Joins.Place place(int file, int table) {
    Plan.PlannedFile planned = plan.files().get(file);
    return new Joins.Place(
        planned.source(), planned.name(), planned.layout().tables().get(table).name());
  }

  Joins joins() {
    return joins;
  }

  /** What was found, by source, in the order of the job file. */
  List<SourceFound> sources() {
    List<SourceFound> all = new ArrayList<>();
    for (JobFile.Source source : run.job().sources()) {
      List<TableFound> tables = new ArrayList<>();
      for (int file = 0; file < files.size(); file++) {
        if (plan.files().get(file).source().equals(source.id())) {
          tables(file, source, tables);
        }
      }
      all.add(
          new SourceFound(
              source.id(),
              source.kind(),
              source.records(),
              source.location(),
              source.store(),
              Purposes.of(source).isEmpty() ? null : Purposes.of(source),
              source.recipient() != null,
              List.copyOf(tables)));
    }
    return List.copyOf(all);
  }

  private void tables(int file, JobFile.Source source, List<TableFound> tables) {
    Plan.PlannedFile planned = plan.files().get(file);
    for (int index = 0; index < planned.layout().tables().size(); index++) {
      Table table = planned.layout().tables().get(index);
      SliceResult.TablePart part = files.get(file).get(index);
      if (part == null) {
        part = new SliceResult.TablePart(classifier.profile(table.header().size()));
      }
      List<FieldFound> fields =
          classifier.settle(table, part.profile, Planning.told(source, table));
      tables.add(
          new TableFound(
              planned.name(),
              table.name(),
              table.hidden(),
              table.aside() ? 0 : part.profile.rows(), // lines beside the records are none
              part.profile.cohorts(),
              fields));
    }
  }

  /** What was seen record by record, without the joins. */
  List<Sighting> sightings() {
    List<Sighting> all = new ArrayList<>();
    for (int file = 0; file < files.size(); file++) {
      for (Map.Entry<Integer, SliceResult.TablePart> table : files.get(file).entrySet()) {
        Joins.Place place = place(file, table.getKey());
        table
            .getValue()
            .seen
            .forEach(
                (seen, tally) ->
                    all.add(
                        new Sighting(
                            seen.kind(),
                            place.source(),
                            place.file(),
                            place.table(),
                            "",
                            seen.detail(),
                            tally.records,
                            tally.firstRow)));
      }
    }
    return all;
  }

  /** The verdicts, counted by source and rule. */
  List<OverdueGroup> overdue() {
    Map<String, OverdueGroup> groups = new LinkedHashMap<>();
    for (int file = 0; file < files.size(); file++) {
      for (Map.Entry<Integer, SliceResult.TablePart> table : files.get(file).entrySet()) {
        Joins.Place place = place(file, table.getKey());
        table
            .getValue()
            .rules
            .forEach(
                (rule, tally) -> {
                  OverdueGroup one = group(place, rule, tally);
                  groups.merge(place.source() + "\n" + rule, one, Merged::sum);
                });
      }
    }
    return List.copyOf(groups.values());
  }

  private OverdueGroup group(Joins.Place place, String rule, SliceResult.RuleTally tally) {
    String records =
        run.job().sources().stream()
            .filter(source -> source.id().equals(place.source()))
            .map(source -> source.records() == null ? "" : source.records())
            .findFirst()
            .orElse("");
    String where =
        tally.undatable == 0
            ? ""
            : place.file() + ", " + place.table() + ", " + tally.firstUndatable;
    return new OverdueGroup(
        place.source(),
        records,
        rule,
        Dating.action(run.job(), rule),
        tally.overdue,
        tally.blocked,
        tally.undatable,
        tally.dated,
        tally.oldestDue,
        where);
  }

  private static OverdueGroup sum(OverdueGroup a, OverdueGroup b) {
    SliceResult.RuleTally oldest = new SliceResult.RuleTally();
    oldest.oldest(a.oldestDue());
    oldest.oldest(b.oldestDue());
    return new OverdueGroup(
        a.source(),
        a.records(),
        a.rule(),
        a.action(),
        a.overdue() + b.overdue(),
        a.blocked() + b.blocked(),
        a.undatable() + b.undatable(),
        a.dated() + b.dated(),
        oldest.oldestDue,
        a.firstUndatable().isEmpty() ? b.firstUndatable() : a.firstUndatable());
  }

  /** How far each file was read. */
  List<FileCoverage> coverage() {
    List<FileCoverage> all = new ArrayList<>();
    for (int file = 0; file < files.size(); file++) {
      all.add(coverage(file));
    }
    for (Plan.MissingFiles none : plan.missing()) {
      all.add(
          new FileCoverage(
              none.source(),
              none.glob(),
              "",
              "unread",
              Reason.of("no-files"),
              0,
              "",
              List.of(),
              List.of()));
    }
    return List.copyOf(all);
  }

  private FileCoverage coverage(int file) {
    Plan.PlannedFile planned = plan.files().get(file);
    List<FileCoverage.TableCoverage> tables = new ArrayList<>();
    Reason reason = problems.get(file);
    boolean some = planned.files() > 0;
    for (int index = 0; index < planned.layout().tables().size(); index++) {
      Table table = planned.layout().tables().get(index);
      SliceResult.TablePart part = files.get(file).get(index);
      long unreadable = part == null ? 0 : part.unreadable;
      some |= part != null;
      if (unreadable > 0 && reason == null) {
        reason = Reason.of("unreadable-records", unreadable);
      }
      tables.add(
          new FileCoverage.TableCoverage(
              table.name(),
              table.hidden(),
              part == null ? 0 : part.profile.rows(),
              unreadable,
              part == null ? 0 : part.firstUnreadable,
              table.details()));
    }
    if (reason == null && !planned.told().isEmpty()) {
      reason = planned.told().get(0);
    }
    String status = reason == null ? "read" : some ? "partly" : "unread";
    List<Reason> notes = new ArrayList<>(planned.layout().notes());
    notes.addAll(planned.told());
    if (reused.containsKey(file)) {
      notes.add(Reason.of("reused", reused.get(file), planned.layout().slices().size()));
    }
    for (int i = 0; i < planned.tables().size(); i++) {
      // lines beside the records have no dates to look for
      if (!planned.layout().tables().get(i).aside()) {
        planned.tables().get(i).clocks().notes().stream()
            .filter(note -> !notes.contains(note))
            .forEach(notes::add);
      }
    }
    return new FileCoverage(
        planned.source(),
        planned.name(),
        planned.layout().format(),
        status,
        reason,
        planned.size(),
        planned.sha256(),
        List.copyOf(notes),
        List.copyOf(tables));
  }
}
