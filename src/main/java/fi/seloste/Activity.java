package fi.seloste;

import fi.seloste.collect.Formats;
import fi.seloste.collect.Reason;
import fi.seloste.collect.Sink;
import fi.seloste.collect.Slice;
import fi.seloste.collect.UnreadableFileException;
import fi.seloste.collect.Values;
import fi.seloste.declare.ClockTerm;
import fi.seloste.declare.Folding;
import fi.seloste.expire.ClockFields;
import fi.seloste.expire.Dates;
import fi.seloste.expire.Day;
import fi.seloste.expire.OtherDates;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The dates that rules look for in other sources, by key: the last one of each key and role. Read
 * before the scan, and only from the sources that rules name. When one of them is not read in full,
 * nobody knows the last date, and whatever asks is undatable.
 */
final class Activity {

  /** Any date of the source. */
  private static final String ANY = "*";

  private final Run run;
  private final Plan plan;
  private final KeyedHash hash;
  private final Unpacked unpacked;
  private final Map<Wanted, KeyedDays> days = new LinkedHashMap<>();

  /**
   * What is looked for.
   *
   * @param source the source's id
   * @param role the date role there
   * @param field the folded header of the field that both sources have
   */
  private record Wanted(String source, String role, String field) {}

  private Activity(Run run, Plan plan, Unpacked unpacked) {
    this.unpacked = unpacked;
    this.run = run;
    this.plan = plan;
    this.hash = new KeyedHash(run.key());
  }

  /** Reads what the rules of the run's job ask for. */
  static Activity of(Run run, Plan plan, Unpacked unpacked) {
    Activity activity = new Activity(run, plan, unpacked);
    Set<String> roles = activity.roles();
    for (Plan.PlannedFile file : plan.files()) {
      file.layout()
          .tables()
          .forEach(
              table -> {
                int index = file.layout().tables().indexOf(table);
                for (String role : roles) {
                  activity.wanted(role, file, index).forEach(activity::want);
                }
              });
    }
    activity.read();
    return activity;
  }

  /**
   * The roles that some rule looks for beyond the record: with a dot, a place, or in {@code last}.
   */
  private Set<String> roles() {
    Set<String> roles = new LinkedHashSet<>();
    Stream.of(
            run.job().register().retention().stream().flatMap(rule -> rule.clock().stream()),
            run.job().policy().stream().flatMap(rule -> rule.clock().stream()),
            run.job().statutory().stream().flatMap(minimum -> minimum.clock().stream()))
        .flatMap(terms -> terms)
        .map(ClockTerm::role)
        .filter(role -> role.startsWith("last(") || role.contains(".") || role.contains("@"))
        .forEach(
            role -> roles.addAll(List.of(role.replaceFirst("^last\\((.*)\\)$", "$1").split(","))));
    return roles;
  }

  private void want(Wanted wanted) {
    days.computeIfAbsent(wanted, w -> new KeyedDays());
  }

  /** Where the records of a table look for a role; nowhere when it is a role of their own. */
  private List<Wanted> wanted(String role, Plan.PlannedFile file, int table) {
    int at = role.indexOf('@');
    if (at >= 0) {
      String place = role.substring(at + 1);
      int dot = place.indexOf('.');
      return List.of(
          new Wanted(
              place.substring(0, dot),
              role.substring(0, at),
              Folding.fold(place.substring(dot + 1))));
    }
    List<Integer> key = file.tables().get(table).key();
    List<String> header = file.layout().tables().get(table).header();
    String field =
        key.size() == 1 && key.get(0) < header.size() ? Folding.fold(header.get(key.get(0))) : "";
    int dot = role.indexOf('.');
    String name = dot < 0 ? role : role.substring(0, dot);
    return sources(name).stream()
        .filter(source -> !source.equals(file.source()))
        .map(source -> new Wanted(source, dot < 0 ? ANY : role.substring(dot + 1), field))
        .toList();
  }

  /** The sources with this id, or with records of this kind. */
  private Set<String> sources(String name) {
    return run.job().sources().stream()
        .filter(source -> source.id().equals(name) || name.equals(source.records()))
        .map(JobFile.Source::id)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private void read() {
    Set<String> sources = days.keySet().stream().map(Wanted::source).collect(Collectors.toSet());
    for (String source : sources) {
      List<Plan.PlannedFile> files =
          plan.files().stream().filter(file -> file.source().equals(source)).toList();
      boolean whole = !files.isEmpty();
      for (Plan.PlannedFile file : files) {
        whole &= new Reader(file).read();
      }
      if (!whole) {
        days.forEach((wanted, known) -> known.doubt(wanted.source().equals(source)));
      }
    }
  }

  /** What the dates in other sources depend on; empty when no rule asks for any. */
  String digest() {
    Set<String> sources = days.keySet().stream().map(Wanted::source).collect(Collectors.toSet());
    return plan.files().stream()
        .filter(file -> sources.contains(file.source()))
        .map(file -> file.source() + " " + file.name() + " " + file.sha256())
        .collect(Collectors.joining("\n"));
  }

  private JobFile.Source source(String id) {
    return run.job().sources().stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** The dates in other sources of a table's records. */
  OtherDates of(Plan.PlannedFile file, int table) {
    if (days.isEmpty()) {
      return OtherDates.NONE;
    }
    Headers headers = new Headers(file.layout().tables().get(table).header(), List.of());
    KeyedHash own = new KeyedHash(run.key());
    Map<String, List<Wanted>> known = new HashMap<>();
    return (role, record) -> {
      int last = Day.MISSING;
      for (Wanted wanted : known.computeIfAbsent(role, r -> wanted(r, file, table))) {
        last = later(last, day(wanted, headers, record, own));
      }
      return last;
    };
  }

  private int day(Wanted wanted, Headers headers, Values record, KeyedHash own) {
    KeyedDays known = days.get(wanted);
    int field = wanted.field().isEmpty() ? -1 : headers.named(wanted.field());
    if (known == null || field < 0) {
      // the rule wants a date that cannot be looked up: that is no proof that there is none
      return Day.UNREADABLE;
    }
    return record.blank(field) ? Day.EMPTY : known.day(own.of("key", plain(record.text(field))));
  }

  /** The later date; a doubt beats any date, a date beats any reason why there is none. */
  static int later(int one, int other) {
    if (one == Day.UNREADABLE || other == Day.UNREADABLE) {
      return Day.UNREADABLE;
    }
    return Math.max(one, other);
  }

  /**
   * Letters and figures, lower case, without zeros at the front: as keys are compared elsewhere.
   */
  private static String plain(String key) {
    String normal = Normalizer.normalize(key, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < normal.length(); i++) {
      char c = normal.charAt(i);
      if (Character.isLetterOrDigit(c) && (c != '0' || plain.length() > 0)) {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  /** Reads the keys and dates of one file. */
  private final class Reader implements Sink {

    private final Plan.PlannedFile file;
    private final Dates dates = new Dates(run.asOf());
    private final Map<Integer, List<Lookup>> tables = new HashMap<>();
    private boolean whole;

    /** One date of one table, by one key. */
    private record Lookup(int key, ClockFields.ClockField clock, KeyedDays to) {}

    Reader(Plan.PlannedFile file) {
      this.file = file;
      this.whole = file.layout().reason() == null;
    }

    boolean read() {
      for (int table = 0; table < file.layout().tables().size(); table++) {
        tables.put(table, lookups(table));
      }
      if (!whole) {
        return false;
      }
      try (Unpacked.Lease lease = unpacked.open(file.placed(source(file.source())))) {
        for (Slice slice : file.layout().slices()) {
          Formats.read(lease.file(), file.layout(), slice, this);
        }
      } catch (UnreadableFileException e) {
        whole = false;
      }
      return whole;
    }

    private List<Lookup> lookups(int table) {
      Headers headers = new Headers(file.layout().tables().get(table).header(), List.of());
      List<Lookup> lookups = new ArrayList<>();
      days.forEach(
          (wanted, to) -> {
            if (wanted.source().equals(file.source())) {
              int key = wanted.field().isEmpty() ? -1 : headers.named(wanted.field());
              for (ClockFields.ClockField clock : file.tables().get(table).clocks().fields()) {
                boolean asked = wanted.role().equals(ANY) || wanted.role().equals(clock.role());
                if (asked && key < 0) {
                  to.doubt(true);
                } else if (asked) {
                  lookups.add(new Lookup(key, clock, to));
                }
              }
            }
          });
      return lookups;
    }

    @Override
    public boolean record(int table, Values values) {
      for (Lookup lookup : tables.getOrDefault(table, List.of())) {
        if (!values.blank(lookup.key())) {
          int day = dates.read(values, lookup.clock().index(), lookup.clock().shape());
          lookup.to().add(hash.of("key", plain(values.text(lookup.key()))), day);
        }
      }
      return true;
    }

    @Override
    public void unreadable(int table, long row, long line, @Nullable Reason reason) {
      whole = false;
    }
  }
}
