package fi.seloste.expire;

import fi.seloste.declare.Category;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What forbids to purge a record or a part of it.
 *
 * @param by the id of the statute, or {@code legal-hold}, {@code unclear-basis} or {@code
 *     postponed}
 * @param until the last day on which it forbids; null when nobody knows
 * @param covers the categories that it keeps; empty: the whole record
 */
public record Block(String by, @Nullable LocalDate until, List<Category> covers) {

  /** An order to keep the record, such as for a trial. */
  public static final String LEGAL_HOLD = "legal-hold";

  /** Something may forbid it and nobody can tell. */
  public static final String UNCLEAR_BASIS = "unclear-basis";

  /** The company itself decided to wait until a date. */
  public static final String POSTPONED = "postponed";
}
