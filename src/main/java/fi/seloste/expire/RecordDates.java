package fi.seloste.expire;

/** The dates of one record by role. */
@FunctionalInterface
public interface RecordDates {

  /**
   * The date in a role.
   *
   * @return days since 1970-01-01, or one of the constants of {@link Day}
   */
  int day(String role);
}
