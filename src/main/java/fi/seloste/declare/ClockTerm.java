package fi.seloste.declare;

import java.time.Period;

/**
 * One date that a retention period may count from: a date role, moved by a period.
 *
 * @param role the role, such as {@code created}, {@code closed}, {@code last-activity}
 * @param plus what is added to it first; {@link Period#ZERO} when nothing is
 */
public record ClockTerm(String role, Period plus) {

  /** As written in a register file: {@code created + P28D}. */
  @Override
  public String toString() {
    return plus.isZero() ? role : role + " + " + plus;
  }
}
