/**
 * Everything to the workbook, the page and the findings.
 *
 * <p>In: discrepancies, tables found, overdue records, coverage, what the team wrote last month.
 * Out: {@code report.xlsx}, {@code report.html} and {@code findings.json}. Promised: no value of
 * the data, no text that a spreadsheet would run or a browser take for markup, and in the page no
 * key of a record and nothing that is loaded.
 */
@NullMarked
package fi.seloste.report;

import org.jspecify.annotations.NullMarked;
