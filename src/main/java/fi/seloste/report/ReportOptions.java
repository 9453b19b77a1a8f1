package fi.seloste.report;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a report is written.
 *
 * @param language Finnish, Swedish or English
 * @param password encrypts the workbook (agile, AES-256); null when it is not encrypted
 * @param generated when the report is written: the only clock of the package
 * @param keysShown the ids of the sources whose record key is no identifier of a person
 * @param seal what ties the decisions of the workbook to this run; null when nobody can decide in
 *     it
 * @param followUps the owner, date and note that the team gave discrepancies in last month's
 *     workbook, by the discrepancy's id
 * @param recordRows how many overdue records are listed at most; the rest is in the proposal only
 */
public record ReportOptions(
    Locale language,
    @Nullable String password,
    Instant generated,
    Set<String> keysShown,
    @Nullable Seal seal,
    Map<String, FollowUp> followUps,
    int recordRows) {

  /** Two full sheets: what is beyond stands in the proposal only, and the workbook says so. */
  public static final int RECORD_ROWS = 2 * LongTable.SHEET;

  /** Copies what it is given. */
  public ReportOptions {
    keysShown = Set.copyOf(keysShown);
    followUps = Map.copyOf(followUps);
  }

  /** A report in this language that nobody decides in, without password. */
  public static ReportOptions plain(Locale language, Instant generated) {
    return new ReportOptions(language, null, generated, Set.of(), null, Map.of(), RECORD_ROWS);
  }

  /** Never shows the password. */
  @Override
  public String toString() {
    return "report in " + language + " of " + generated;
  }
}
