package fi.seloste;

import fi.seloste.collect.Table;
import fi.seloste.collect.Values;
import fi.seloste.declare.Action;
import fi.seloste.declare.Category;
import fi.seloste.declare.Condition;
import fi.seloste.declare.Pick;
import fi.seloste.declare.RetentionRule;
import fi.seloste.detect.Cohort;
import fi.seloste.detect.TableScan;
import fi.seloste.expire.Block;
import fi.seloste.expire.Hold;
import fi.seloste.expire.Holds;
import fi.seloste.expire.Minimum;
import fi.seloste.expire.OtherDates;
import fi.seloste.expire.OverdueRecord;
import fi.seloste.expire.Postponed;
import fi.seloste.expire.RecordIdentity;
import fi.seloste.expire.Schedule;
import fi.seloste.expire.Timetable;
import fi.seloste.expire.Verdict;
import fi.seloste.expire.VerdictSink;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Dates the records of one table and counts the verdicts. For one thread. */
final class Dating implements VerdictSink {

  private final Timetable timetable;
  private final List<Condition> conditions;
  private final List<OverdueRecord> overdue;
  private final LocalDate asOf;
  private SliceResult.@Nullable TablePart part;
  private @Nullable LocalDate holdsUntil;

  Dating(
      Run run,
      Plan.PlannedFile file,
      JobFile.Source source,
      Table table,
      Plan.PlannedTable planned,
      List<Condition> conditions,
      Postponed postponed,
      OtherDates others,
      List<OverdueRecord> overdue) {
    this.conditions = conditions;
    this.overdue = overdue;
    this.asOf = run.asOf();
    this.timetable =
        new Timetable(
            source.id(),
            file.name(),
            table.name(),
            schedule(run, source),
            planned.clocks(),
            new RecordIdentity(run.key(), source.id(), table.header(), planned.key()),
            holds(run.lists()),
            postponed,
            others);
    if (!timetable.idle()) {
      boolean past = planned.clocks().fields().stream().anyMatch(field -> field.shape().past());
      // the century of two-digit years is told from the day, or from the year, of the report
      changes(past ? asOf.plusDays(1) : LocalDate.of(asOf.getYear() + 1, 1, 1));
    }
  }

  /** The first day on which a verdict would be another; null when none ever would. */
  @Nullable LocalDate holdsUntil() {
    return holdsUntil;
  }

  private void changes(LocalDate day) {
    if (holdsUntil == null || day.isBefore(holdsUntil)) {
      holdsUntil = day;
    }
  }

  private void changes(Block block) {
    LocalDate until = block.until();
    if (until != null) {
      changes(until.plusDays(1));
    }
  }

  /** What the law keeps of a record whose person wants to be erased. */
  List<Block> kept(Values record) {
    List<Block> kept = timetable.kept(record);
    kept.forEach(this::changes);
    return kept;
  }

  /** When time alone makes another verdict of this one. */
  private void changes(RetentionRule rule, Verdict verdict) {
    if (verdict instanceof Verdict.Due due) {
      changes(due.due().plus(rule.tolerance()).plusDays(1));
    } else if (verdict instanceof Verdict.Blocked blocked) {
      blocked.blocks().forEach(this::changes);
    } else if (verdict instanceof Verdict.Undatable undatable
        && undatable.why().equals("clock-future")) {
      // what lay ahead will have happened
      changes(asOf.plusDays(1));
    } else if (verdict instanceof Verdict.Undatable undatable
        && rule.pick() == Pick.EARLIEST
        && undatable.why().equals("clock-unreadable")) {
      // what is readable of its dates may come to pass
      changes(asOf.plusDays(1));
    }
  }

  /** What decides for the record kind of a source; a source without a kind has no rules. */
  static Schedule schedule(Run run, JobFile.Source source) {
    JobFile job = run.job();
    return Schedule.of(
        source.records() == null ? "" : source.records(),
        job.register().retention(),
        job.policy(),
        job.statutory().stream()
            .map(
                minimum ->
                    new Minimum(
                        minimum.statute(), minimum.records(), minimum.clock(), minimum.covers()))
            .toList(),
        run.asOf(),
        job.fiscalYears(),
        LocalDate.now(run.clock().withZone(ScanCommand.HELSINKI)));
  }

  static Holds holds(PeopleLists lists) {
    return new Holds(
        lists.holds().stream()
            .map(hold -> new Holds.Entry(hold.source(), hold.key(), new Hold(hold.until())))
            .toList());
  }

  /** The action of a rule by its id; erasing is what a statutory maximum wants. */
  static String action(JobFile job, String rule) {
    return Stream.concat(job.register().retention().stream(), job.policy().stream())
        .filter(one -> one.id().equals(rule))
        .map(one -> one.action().id())
        .findFirst()
        .orElse(Action.ERASE.id());
  }

  void judge(Values record, Cohort cohort, TableScan scan, SliceResult.TablePart counts) {
    if (!timetable.idle()) {
      part = counts;
      timetable.judge(
          record,
          condition -> cohort.meets(conditions.indexOf(condition)),
          category -> shows(record, scan, category),
          this);
    }
  }

  static boolean shows(Values record, TableScan scan, Category category) {
    for (int field = 0; field < record.fields(); field++) {
      if (scan.shows(field, category)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void verdict(RetentionRule rule, Verdict verdict, long row, @Nullable OverdueRecord line) {
    SliceResult.RuleTally tally =
        java.util.Objects.requireNonNull(part)
            .rules
            .computeIfAbsent(rule.id(), id -> new SliceResult.RuleTally());
    changes(rule, verdict);
    if (verdict instanceof Verdict.Undatable) {
      tally.firstUndatable = tally.undatable++ == 0 ? row : tally.firstUndatable;
    } else if (verdict instanceof Verdict.Due) {
      tally.dated++;
    } else if (line != null) {
      tally.dated++;
      tally.oldest(line.due());
      overdue.add(line);
      if (verdict instanceof Verdict.Blocked) {
        tally.blocked++;
      } else {
        tally.overdue++;
      }
    }
  }
}
