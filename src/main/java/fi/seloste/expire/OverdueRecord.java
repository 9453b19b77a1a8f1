package fi.seloste.expire;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record whose date has passed, for one rule: a line of the purge proposal.
 *
 * @param record its id: the same in every run for the same key of the same source
 * @param source the source's id
 * @param file the file's name
 * @param table the table's name
 * @param row its row
 * @param key the values of its key fields, {@code field=value} joined by {@code ; }: written to the
 *     purge files only
 * @param rule the id of the rule
 * @param role the clock term that decided, such as {@code closed} or {@code created + P28D}
 * @param clock the date that the period counted from: the term's own period is in it
 * @param due the last day on which the rule lets it stay
 * @param days how many days ago {@code due} plus tolerance was
 * @param action what must be done
 * @param covers the ids of the categories that must go; empty: the whole record. When something
 *     forbids to erase a part, the ids of that part follow with {@code !} before them, and {@code
 *     *} stands for the whole record: {@code * !name !billing}
 * @param blockedBy what forbids it, joined by {@code +}; empty when nothing does
 * @param blockedUntil the last day on which it is forbidden; null when not blocked or not known
 * @param fingerprint a keyed hash of the whole record: the same as long as nothing in it changes
 */
public record OverdueRecord(
    String record,
    String source,
    String file,
    String table,
    long row,
    String key,
    String rule,
    String role,
    LocalDate clock,
    LocalDate due,
    long days,
    String action,
    List<String> covers,
    String blockedBy,
    @Nullable LocalDate blockedUntil,
    String fingerprint) {

  /** The whole record, in {@link #goes}. */
  public static final String WHOLE = Covers.ALL;

  /** Copies what it is given. */
  public OverdueRecord {
    covers = List.copyOf(covers);
  }

  /** Whether something forbids to erase it, wholly or in part. */
  public boolean blocked() {
    return !blockedBy.isEmpty();
  }

  /** Whether something forbids to erase any of it. */
  public boolean whollyBlocked() {
    return blocked() && stays().isEmpty();
  }

  /** What may go now: ids of categories, or {@link #WHOLE} alone; empty when nothing may. */
  public List<String> goes() {
    if (whollyBlocked()) {
      return List.of();
    }
    List<String> goes = covers.stream().filter(id -> !id.startsWith(Covers.STAYS)).toList();
    return goes.isEmpty() ? List.of(WHOLE) : goes;
  }

  /** The ids of the categories that stay when the rest goes. */
  public List<String> stays() {
    return covers.stream()
        .filter(id -> id.startsWith(Covers.STAYS))
        .map(id -> id.substring(Covers.STAYS.length()))
        .toList();
  }

  /** Never shows the key. */
  @Override
  public String toString() {
    return "record " + record + " of " + source;
  }
}
