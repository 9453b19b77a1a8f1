package fi.seloste.expire;

/**
 * A calendar date in Europe/Helsinki as one {@code int}, so that dating a record makes no garbage:
 * days since 1970-01-01, or a reason why there is no date.
 */
public final class Day {

  /** The table has no field for it. */
  public static final int MISSING = Integer.MIN_VALUE;

  /** The field is empty. */
  public static final int EMPTY = Integer.MIN_VALUE + 1;

  /** A date that only stands for "no date", such as 0000-00-00, 1.1.1900 or 31.12.9999. */
  public static final int PLACEHOLDER = Integer.MIN_VALUE + 2;

  /** A day still to come, of something that has happened: no date we can be sure of. */
  public static final int FUTURE = Integer.MIN_VALUE + 3;

  /** Something is written that is no date we can be sure of. */
  public static final int UNREADABLE = Integer.MIN_VALUE + 4;

  private Day() {}

  /** Whether it is a date. */
  public static boolean known(int day) {
    return day > UNREADABLE;
  }
}
