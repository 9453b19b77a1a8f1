package fi.seloste;

import fi.seloste.collect.Reason;
import fi.seloste.detect.TableProfile;
import fi.seloste.expire.OverdueRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All that is kept of a slice: counts, positions, hashes, and the records whose date has passed.
 * The result of a slice does not depend on other slices, so that any worker may make it.
 *
 * @param tables what was counted, by the table's index in the layout
 * @param overdue the records whose date has passed, in file order
 * @param problem why the slice could not be read to its end; null when it could
 * @param holdsUntil the first day on which a verdict would be another; null when none ever would
 */
record SliceResult(
    Map<Integer, TablePart> tables,
    List<OverdueRecord> overdue,
    @Nullable Reason problem,
    @Nullable LocalDate holdsUntil) {

  /** A slice of which nothing could be read, or nothing that may be counted. */
  static SliceResult nothing(Reason problem) {
    return new SliceResult(Map.of(), List.of(), problem, null);
  }

  /** What was counted in a part of a table. */
  static final class TablePart {
    final TableProfile profile;
    final Map<Seen, Tally> seen;
    final Map<String, RuleTally> rules;
    final Marks marks;
    long unreadable;
    long firstUnreadable;
    @Nullable Reason unreadableWhy;

    TablePart(
        TableProfile profile, Map<Seen, Tally> seen, Map<String, RuleTally> rules, Marks marks) {
      this.profile = profile;
      this.seen = seen;
      this.rules = rules;
      this.marks = marks;
    }

    TablePart(TableProfile profile) {
      this(profile, new TreeMap<>(), new TreeMap<>(), new Marks());
    }

    /** Adds the counts of the part that follows; its marks are joined elsewhere. */
    void merge(TablePart next) {
      profile.merge(next.profile);
      next.seen.forEach((what, tally) -> seen.computeIfAbsent(what, s -> new Tally()).merge(tally));
      next.rules.forEach(
          (rule, tally) -> rules.computeIfAbsent(rule, r -> new RuleTally()).merge(tally));
      if (unreadable == 0) {
        firstUnreadable = next.firstUnreadable;
        unreadableWhy = next.unreadableWhy;
      }
      unreadable += next.unreadable;
    }

    void see(String kind, String detail, long row) {
      seen.computeIfAbsent(new Seen(kind, detail), s -> new Tally()).add(row);
    }
  }

  /** Something seen record by record: the code of the check that asks, and a detail. */
  record Seen(String kind, String detail) implements Comparable<Seen> {
    @Override
    public int compareTo(Seen other) {
      int byKind = kind.compareTo(other.kind);
      return byKind != 0 ? byKind : detail.compareTo(other.detail);
    }
  }

  /** How often, and where first. */
  static final class Tally {
    long records;
    long firstRow;

    void add(long row) {
      if (records++ == 0) {
        firstRow = row;
      }
    }

    void merge(Tally next) {
      if (records == 0) {
        firstRow = next.firstRow;
      }
      records += next.records;
    }
  }

  /** The verdicts of one rule. */
  static final class RuleTally {
    long dated;
    long overdue;
    long blocked;
    long undatable;
    long firstUndatable;
    @Nullable LocalDate oldestDue;

    void oldest(@Nullable LocalDate due) {
      if (due != null && (oldestDue == null || due.isBefore(oldestDue))) {
        oldestDue = due;
      }
    }

    void merge(RuleTally next) {
      if (undatable == 0) {
        firstUndatable = next.firstUndatable;
      }
      dated += next.dated;
      overdue += next.overdue;
      blocked += next.blocked;
      undatable += next.undatable;
      oldest(next.oldestDue);
    }
  }
}
