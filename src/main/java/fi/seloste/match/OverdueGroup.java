package fi.seloste.match;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The verdicts of one rule over the records of one source, counted.
 *
 * @param source the source's id
 * @param records the record kind
 * @param rule the id of the rule
 * @param action what must be done
 * @param overdue how many records are overdue and free to go
 * @param blocked how many are overdue and may not go, wholly or in part
 * @param undatable how many cannot be dated
 * @param dated how many were dated at all, overdue or not
 * @param oldestDue the oldest due date among the overdue and blocked; null when there are none
 * @param firstUndatable where the first undatable record is, {@code file, table, row}; empty if
 *     none
 */
public record OverdueGroup(
    String source,
    String records,
    String rule,
    String action,
    long overdue,
    long blocked,
    long undatable,
    long dated,
    @Nullable LocalDate oldestDue,
    String firstUndatable) {}
