package fi.seloste.match;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * What became of what a purge order took from one source by one rule.
 *
 * @param order the order's id
 * @param date the day of the order
 * @param month the month of the report that it was decided in
 * @param source the source's id
 * @param rule the id of the rule
 * @param action what was ordered
 * @param ordered how many records
 * @param gone how many are gone
 * @param stillThere how many are there as they were
 * @param changed how many are there, altered, and hold something of what was to go
 * @param unknown how many nobody knows of, as their source was not read in full or is no fresh
 *     export
 */
public record OrderFound(
    String order,
    LocalDate date,
    YearMonth month,
    String source,
    String rule,
    String action,
    long ordered,
    long gone,
    long stillThere,
    long changed,
    long unknown) {

  /** How many survived. */
  public long survived() {
    return stillThere + changed;
  }
}
