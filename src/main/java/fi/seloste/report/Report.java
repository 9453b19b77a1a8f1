package fi.seloste.report;

import fi.seloste.expire.OverdueRecord;
import fi.seloste.match.Outcome;
import java.io.IOException;
import java.nio.file.Path;

/** Writes what a month's run found, for people and for programs. */
public final class Report {

  /** The name of the workbook. */
  public static final String WORKBOOK = "report.xlsx";

  /** The name of the findings for programs. */
  public static final String FINDINGS = "findings.json";

  /** The name of the page. */
  public static final String PAGE = "report.html";

  private Report() {}

  /**
   * Writes {@code report.xlsx}, {@code report.html} and {@code findings.json}, readable by their
   * owner only.
   *
   * @param overdue the overdue and blocked records in the order of the purge proposal; read once
   * @param folder where they are written; what is there by these names is replaced
   * @throws IOException when they cannot be written
   */
  public static void write(
      Outcome outcome, Iterable<OverdueRecord> overdue, ReportOptions options, Path folder)
      throws IOException {
    FindingsJson.write(outcome, folder.resolve(FINDINGS));
    Ages ages = new Ages();
    Workbook.write(outcome, overdue, options, ages, folder.resolve(WORKBOOK));
    Html.write(outcome, options, ages, folder.resolve(PAGE));
  }
}
