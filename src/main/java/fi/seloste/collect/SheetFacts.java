package fi.seloste.collect;

import java.util.ArrayList;
import java.util.List;

/** What a sheet says of itself beside its rows; filled while it is scanned. */
final class SheetFacts {

  /**
   * A merged region; rows counted from 1, columns from 0, all inclusive.
   *
   * @param top its first row
   * @param left its first column
   */
  record Merge(long top, int left, long bottom, int right) {

    boolean covers(long row, int column) {
      return row >= top && row <= bottom && column >= left && column <= right;
    }
  }

  private static final int MOST_MERGES = 10_000;

  private final List<Merge> merges = new ArrayList<>();
  private final List<Long> headerRows = new ArrayList<>();
  private long hiddenColumns;
  private long uncalculated;

  void merge(Merge merge) {
    if (merges.size() < MOST_MERGES) {
      merges.add(merge);
    }
  }

  List<Merge> merges() {
    return merges;
  }

  /** Notes that a filter, a table or a frozen pane makes this row a header. */
  void headerRow(long row) {
    headerRows.add(row);
  }

  boolean saysHeader(long row) {
    return headerRows.contains(row);
  }

  void hideColumns(long count) {
    hiddenColumns += count;
  }

  long hiddenColumns() {
    return hiddenColumns;
  }

  /** Counts a formula that was never calculated. */
  void uncalculated() {
    uncalculated++;
  }

  long uncalculatedCount() {
    return uncalculated;
  }
}
