package fi.seloste.report;

import org.jspecify.annotations.Nullable;

/** Where the rows of a table go: onto a sheet of the workbook or into a table of the page. */
interface Rows {

  /** Adds a row: an {@link Entry} or a plain value for each column. */
  void add(@Nullable Object... values);

  /** How many rows were added. */
  int size();
}
