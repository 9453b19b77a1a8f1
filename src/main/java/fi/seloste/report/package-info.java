/**
 * Everything to the workbook and the findings.
 *
 * <p>In: discrepancies, tables found, overdue records, coverage. Out: {@code report.xlsx} and
 * {@code findings.json}. Promised: no value of the data, and no text that a spreadsheet would run.
 */
@NullMarked
package fi.seloste.report;

import org.jspecify.annotations.NullMarked;
