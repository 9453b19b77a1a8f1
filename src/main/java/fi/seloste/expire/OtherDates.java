package fi.seloste.expire;

import fi.seloste.collect.Values;

/** Dates of a record that lie in other sources. */
@FunctionalInterface
public interface OtherDates {

  /** There are no other sources. */
  OtherDates NONE = (role, record) -> Day.MISSING;

  /**
   * The date in a role that no field of the record's own table holds.
   *
   * @param role the role as the rule writes it: {@code closed}, {@code requests.closed}, {@code
   *     closed@requests.Number}
   * @return days since 1970-01-01, or one of the constants of {@link Day}
   */
  int day(String role, Values record);
}
