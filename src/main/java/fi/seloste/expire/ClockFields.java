package fi.seloste.expire;

import fi.seloste.collect.Reason;
import java.util.List;

/**
 * Which fields of a table hold which dates, and how they are written. Fixed when the run is
 * planned.
 *
 * @param fields one for each role
 * @param notes what a reader should know: {@code clock-not-found} (role, header), {@code
 *     clock-ambiguous} (role, header), {@code clock-several} (role, header taken, header left)
 */
public record ClockFields(List<ClockField> fields, List<Reason> notes) {

  /** No dates. */
  public static final ClockFields NONE = new ClockFields(List.of(), List.of());

  /** Copies what it is given. */
  public ClockFields {
    fields = List.copyOf(fields);
    notes = List.copyOf(notes);
  }

  /**
   * The field of a date role.
   *
   * @param role the role, such as {@code created}
   * @param index the field's place in the record, from 0
   * @param shape how its dates are written
   * @param told whether the job names the field; else its header did
   */
  public record ClockField(String role, int index, DateShape shape, boolean told) {}
}
