package fi.seloste.expire;

import java.time.LocalDate;
import java.util.List;

/** What a retention rule says about a record on a day. */
public sealed interface Verdict {

  /**
   * The rule does not concern the record: its {@code when} is not met, or it holds nothing covered.
   */
  record Kept() implements Verdict {}

  /** The date has not passed. */
  record Due(String role, LocalDate clock, LocalDate due) implements Verdict {}

  /** The date has passed, and nothing forbids to do what the rule wants. */
  record Overdue(String role, LocalDate clock, LocalDate due, long days) implements Verdict {}

  /**
   * The date has passed, but something forbids a purge of part or all of the record.
   *
   * @param blocks what forbids it, never empty
   */
  record Blocked(String role, LocalDate clock, LocalDate due, long days, List<Block> blocks)
      implements Verdict {}

  /** The rule concerns the record and its date cannot be known: it is never purged. */
  record Undatable(String why) implements Verdict {}
}
