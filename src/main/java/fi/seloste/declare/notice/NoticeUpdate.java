package fi.seloste.declare.notice;

import fi.seloste.declare.Quote;
import fi.seloste.declare.Register;
import fi.seloste.declare.RetentionRule;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a new version of a notice changes in a register file that a person may have corrected. The
 * file is never written: a person takes over what holds.
 */
public final class NoticeUpdate {

  /**
   * A change.
   *
   * @param kind {@code added}, {@code removed} or {@code changed}
   * @param what the entry, such as {@code declares email}
   * @param before what the file says; null where it says nothing
   * @param after what the notice says now; null where it says nothing
   */
  public record Change(String kind, String what, @Nullable Said before, @Nullable Said after) {}

  /**
   * One side of a change.
   *
   * @param value what is said, beside what the entry is called by
   * @param quote its sentence
   */
  public record Said(String value, Quote quote) {}

  private final List<Change> changes;

  private NoticeUpdate(List<Change> changes) {
    this.changes = List.copyOf(changes);
  }

  /** Compares a register file with a reading of its notice. */
  public static NoticeUpdate of(Register file, NoticeReading reading) {
    Map<String, Said> before = entries(file);
    Map<String, Said> after = entries(reading.register());
    List<Change> changes = new ArrayList<>();
    after.forEach(
        (what, now) -> {
          Said then = before.get(what);
          if (then == null) {
            changes.add(new Change("added", what, null, now));
          } else if (!then.value().equals(now.value())
              || !Objects.equals(then.quote().quote(), now.quote().quote())) {
            changes.add(new Change("changed", what, then, now));
          }
        });
    before.forEach(
        (what, then) -> {
          if (!after.containsKey(what)) {
            changes.add(new Change("removed", what, then, null));
          }
        });
    return new NoticeUpdate(changes);
  }

  /** The changes: those of the new text in its order, then what it no longer says. */
  public List<Change> changes() {
    return changes;
  }

  /** For people: each change with both sentences. */
  public String text() {
    if (changes.isEmpty()) {
      return "The notice says what the register file says.\n";
    }
    StringBuilder text = new StringBuilder();
    for (Change change : changes) {
      text.append(change.kind()).append(' ').append(change.what()).append('\n');
      side(text, "was", change.before());
      side(text, "is", change.after());
    }
    return text.toString();
  }

  private static void side(StringBuilder text, String when, @Nullable Said said) {
    if (said != null) {
      text.append("  ").append(when).append(said.value().isEmpty() ? "" : " " + said.value());
      Quote quote = said.quote();
      text.append(quote.line() == null ? "" : ", line " + quote.line());
      text.append(quote.quote() == null ? " (no sentence: made by hand)" : ": " + quote.quote());
      text.append('\n');
    }
  }

  /** For programs. */
  public Map<String, Object> json() {
    List<Map<String, Object>> all = new ArrayList<>();
    for (Change change : changes) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("change", change.kind());
      one.put("entry", change.what());
      put(one, "before", change.before());
      put(one, "after", change.after());
      all.add(one);
    }
    return Map.of("changes", all);
  }

  private static void put(Map<String, Object> one, String key, @Nullable Said said) {
    if (said != null) {
      Map<String, Object> side = new LinkedHashMap<>();
      side.put("value", said.value());
      if (said.quote().quote() != null) {
        side.put("quote", said.quote().quote());
      }
      if (said.quote().line() != null) {
        side.put("line", said.quote().line());
      }
      one.put(key, side);
    }
  }

  private static Map<String, Said> entries(Register register) {
    Map<String, Said> all = new LinkedHashMap<>();
    Register.Notice notice = register.notice();
    put(all, "notice updated", Objects.toString(notice.updated(), ""), Quote.NONE);
    put(all, "notice cites", String.join(", ", notice.cites()), Quote.NONE);
    put(all, "controller", register.controller(), Quote.NONE);
    put(all, "list", register.closed() ? "closed" : "open", Quote.NONE);
    if (register.area() != null) {
      put(all, "area", register.area().is(), register.area().quote());
    }
    register
        .declares()
        .forEach(d -> put(all, "declares " + d.category() + of(d.subjects()), when(d), d.quote()));
    register
        .excludes()
        .forEach(e -> put(all, "excludes " + e.category() + of(e.subjects()), "", e.quote()));
    register
        .separates()
        .forEach(s -> put(all, "separates " + s.categories(), "from " + s.from(), s.quote()));
    if (register.recordings() != null) {
      Register.Recordings calls = register.recordings();
      put(all, "recordings", calls.direction() + " " + calls.purposes(), calls.quote());
    }
    register.recipients().forEach(r -> put(all, "recipient " + r.recipient(), got(r), r.quote()));
    if (register.noDisclosure() != null) {
      put(all, "no-disclosure", "", register.noDisclosure());
    }
    register.origins().forEach(o -> put(all, "origin " + o.origin(), "", o.quote()));
    register.stores().forEach(s -> put(all, "store " + s.store(), "", s.quote()));
    register.admits().forEach(a -> put(all, "admits " + a.needsAny(), "", a.quote()));
    register
        .protects()
        .forEach(
            p -> put(all, "protects" + of(p.subjects()), p.categories().toString(), p.quote()));
    register.contradictions().forEach(c -> put(all, "contradiction " + c.about(), "", c.quote()));
    retention(register, all);
    return all;
  }

  /** Rules are told apart by their record kind, their clock and their order among those. */
  private static void retention(Register register, Map<String, Said> all) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (RetentionRule rule : register.retention()) {
      String what = "retention " + rule.records();
      int number = counts.merge(what, 1, Integer::sum);
      put(all, number == 1 ? what : what + " (" + number + ")", period(rule), rule.quote());
    }
  }

  private static String period(RetentionRule rule) {
    Period period = rule.period();
    String clocks = rule.clock().stream().map(Object::toString).collect(Collectors.joining(", "));
    return period == null ? "no period" : period + " from " + clocks + ", " + rule.action().id();
  }

  private static String of(List<String> subjects) {
    return subjects.isEmpty() ? "" : " of " + String.join(", ", subjects);
  }

  private static String when(Register.Declared declared) {
    return declared.when() == null ? "" : "when " + declared.when().column();
  }

  private static String got(Register.Recipient recipient) {
    return recipient.categories().isEmpty() ? "" : recipient.categories().toString();
  }

  private static void put(Map<String, Said> all, String what, String value, Quote quote) {
    if (!value.isEmpty() || quote.quote() != null || quote.line() != null || what.contains(" ")) {
      all.putIfAbsent(what, new Said(value, quote));
    }
  }
}
