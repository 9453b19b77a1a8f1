package fi.seloste.expire;

import fi.seloste.collect.Values;
import fi.seloste.declare.Category;
import fi.seloste.declare.ClockTerm;
import fi.seloste.declare.Condition;
import fi.seloste.declare.RetentionRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Judges the records of one table: reads their dates once, asks {@link Retention} for each rule
 * that concerns them. Not for several threads.
 */
public final class Timetable {

  private static final String FISCAL_YEAR_END = "fiscal-year-end";
  private static final String INVOICED = "invoiced";
  private static final Verdict KEPT = new Verdict.Kept();

  private final String source;
  private final String file;
  private final String table;
  private final Schedule schedule;
  private final RecordIdentity identity;
  private final Holds holds;
  private final Postponed postponed;
  private final OtherDates others;
  private final boolean held;
  private final List<List<Category>> covered;
  private final List<String> roles;
  private final ClockFields.@Nullable ClockField[] fields;
  private final int[] days;
  private final boolean[] happened;
  private final int latest;
  private final Dates dates;
  private final RecordDates now = this::day;

  /**
   * @param source the source's id
   * @param file the file's name
   * @param table the table's name
   * @param schedule what decides for records of its kind
   * @param clocks where its dates are
   * @param identity names its records
   * @param holds the orders to keep records
   * @param postponed what people decided to wait with
   * @param others the dates of its records that lie in other sources
   */
  public Timetable(
      String source,
      String file,
      String table,
      Schedule schedule,
      ClockFields clocks,
      RecordIdentity identity,
      Holds holds,
      Postponed postponed,
      OtherDates others) {
    this.others = others;
    this.postponed = postponed;
    this.source = source;
    this.file = file;
    this.table = table;
    this.schedule = schedule;
    this.identity = identity;
    this.holds = holds;
    this.held = holds.concern(source);
    this.covered = schedule.rules().stream().map(rule -> withParts(rule.covers())).toList();
    this.roles = roles(schedule);
    this.fields = new ClockFields.ClockField[roles.size()];
    for (ClockFields.ClockField field : clocks.fields()) {
      for (int role = 0; role < roles.size(); role++) {
        if (own(roles.get(role)).equals(field.role())) {
          fields[role] = field;
        }
      }
    }
    this.days = new int[roles.size()];
    this.latest = Math.toIntExact(schedule.latest().toEpochDay());
    this.happened = new boolean[roles.size()];
    for (int i = 0; i < happened.length; i++) {
      happened[i] = Happened.is(own(roles.get(i)));
    }
    this.dates = new Dates(schedule.asOf());
  }

  /** Whether any rule may concern its records. */
  public boolean idle() {
    return schedule.rules().isEmpty();
  }

  /**
   * Judges a record.
   *
   * @param meets whether the record meets a condition
   * @param shows whether the record has a value of a category: a rule that names what it covers
   *     does not concern a record that has none of it
   */
  public void judge(
      Values record, Predicate<Condition> meets, Predicate<Category> shows, VerdictSink sink) {
    boolean read = false;
    for (int i = 0; i < schedule.rules().size(); i++) {
      RetentionRule rule = schedule.rules().get(i);
      Condition when = rule.when();
      List<Category> parts = covered.get(i);
      boolean unmet = when != null && !meets.test(when);
      if (unmet || (!parts.isEmpty() && !any(parts, shows))) {
        sink.verdict(rule, KEPT, record.row(), null);
        continue;
      }
      if (!read) {
        read(record);
        read = true;
      }
      Verdict verdict = decide(rule, null);
      if (verdict instanceof Verdict.Overdue || verdict instanceof Verdict.Blocked) {
        past(record, rule, verdict, sink);
      } else {
        sink.verdict(rule, verdict, record.row(), null);
      }
    }
  }

  /** What forbids to erase a record today, whoever asks: holds and statutes. */
  public List<Block> kept(Values record) {
    read(record);
    Hold hold =
        held ? holds.find(source, identity.record(record), identity.keyValues(record)) : null;
    return Retention.kept(now, schedule.minimums(), hold, schedule.asOf(), schedule.fiscalYears());
  }

  private Verdict decide(RetentionRule rule, @Nullable Hold hold) {
    return Retention.decide(
        now, rule, schedule.minimums(), hold, schedule.asOf(), schedule.fiscalYears());
  }

  /** Only now, as few records are past their date, are holds looked up and hashes made. */
  private void past(Values record, RetentionRule rule, Verdict past, VerdictSink sink) {
    String id = identity.record(record);
    Verdict verdict = past;
    if (held) {
      Hold hold = holds.find(source, id, identity.keyValues(record));
      if (hold != null) {
        verdict = decide(rule, hold);
      } else if (!identity.keyed(record)) {
        // Something in this source is held, and nobody can tell whether it is this record.
        verdict = blocked(past, new Block(Block.UNCLEAR_BASIS, null, List.of()));
      }
    }
    LocalDate until = postponed.until(id, rule.id());
    if (until != null && !schedule.asOf().isAfter(until)) {
      verdict = blocked(verdict, new Block(Block.POSTPONED, until, List.of()));
    }
    sink.verdict(rule, verdict, record.row(), line(record, id, rule, verdict));
  }

  private static Verdict blocked(Verdict past, Block block) {
    if (past instanceof Verdict.Overdue overdue) {
      return new Verdict.Blocked(
          overdue.role(), overdue.clock(), overdue.due(), overdue.days(), List.of(block));
    }
    Verdict.Blocked before = (Verdict.Blocked) past;
    List<Block> blocks = new ArrayList<>(List.of(block));
    blocks.addAll(before.blocks());
    return new Verdict.Blocked(
        before.role(), before.clock(), before.due(), before.days(), List.copyOf(blocks));
  }

  private OverdueRecord line(Values record, String id, RetentionRule rule, Verdict verdict) {
    List<Block> blocks = verdict instanceof Verdict.Blocked b ? b.blocks() : List.of();
    Verdict.Overdue past =
        verdict instanceof Verdict.Blocked b
            ? new Verdict.Overdue(b.role(), b.clock(), b.due(), b.days())
            : (Verdict.Overdue) verdict;
    return new OverdueRecord(
        id,
        source,
        file,
        table,
        record.row(),
        identity.key(record),
        rule.id(),
        past.role(),
        past.clock(),
        past.due(),
        past.days(),
        rule.action().id(),
        Covers.marked(rule.covers(), blocks),
        blocks.stream().map(Block::by).distinct().collect(Collectors.joining("+")),
        until(blocks),
        identity.fingerprint(record));
  }

  /** The day on which the last block ends; null when there is none or nobody knows. */
  private static @Nullable LocalDate until(List<Block> blocks) {
    LocalDate last = null;
    for (Block block : blocks) {
      LocalDate until = block.until();
      if (until == null) {
        return null;
      }
      last = last == null || until.isAfter(last) ? until : last;
    }
    return last;
  }

  private void read(Values record) {
    for (int i = 0; i < days.length; i++) {
      ClockFields.ClockField field = fields[i];
      int day =
          field == null
              ? others.day(roles.get(i), record)
              : dates.read(record, field.index(), field.shape());
      days[i] = day > latest && happened[i] ? Day.FUTURE : day;
    }
  }

  private int day(String role) {
    int place = roles.indexOf(role);
    if (place < 0) {
      return LastOf.day(LastOf.roles(role), this::day);
    }
    boolean derived = days[place] == Day.MISSING && role.equals(FISCAL_YEAR_END);
    return derived ? fiscalYearEnd(day(INVOICED)) : days[place];
  }

  /** Hardly an invoice tells the end of its fiscal year: it follows from the invoice's date. */
  private int fiscalYearEnd(int invoiced) {
    if (!Day.known(invoiced)) {
      return invoiced;
    }
    LocalDate day = LocalDate.ofEpochDay(invoiced);
    LocalDate end = schedule.fiscalYears().endOf(day);
    return Math.toIntExact(end.toEpochDay());
  }

  /** The name of a role without the source that it comes from when the record has no such date. */
  private static String own(String role) {
    int from = role.indexOf('@');
    return from < 0 ? role : role.substring(0, from);
  }

  private static boolean any(List<Category> parts, Predicate<Category> shows) {
    for (Category part : parts) {
      if (shows.test(part)) {
        return true;
      }
    }
    return false;
  }

  /** The categories and what they are made of: whoever erases an address erases its town. */
  private static List<Category> withParts(List<Category> covers) {
    return Category.all().stream()
        .filter(category -> covers.stream().anyMatch(c -> c.covers(category)))
        .toList();
  }

  private static List<String> roles(Schedule schedule) {
    Set<String> roles = new LinkedHashSet<>();
    schedule.rules().forEach(rule -> addRoles(roles, rule.clock()));
    schedule.minimums().forEach(minimum -> addRoles(roles, minimum.clock()));
    return List.copyOf(roles);
  }

  private static void addRoles(Set<String> roles, List<ClockTerm> terms) {
    terms.forEach(term -> LastOf.parts(term.role()).forEach(roles::add));
    if (roles.contains(FISCAL_YEAR_END)) {
      roles.add(INVOICED);
    }
  }
}
