package fi.seloste.match;

import java.time.YearMonth;

/**
 * A discrepancy with its history.
 *
 * @param id its stable id
 * @param discrepancy the discrepancy; of a resolved one, as it was last seen
 * @param since the month in which it was first seen without a break
 * @param state {@code new}, {@code recurring}, {@code accepted} or {@code resolved}
 */
public record Judged(String id, Discrepancy discrepancy, YearMonth since, String state) {}
