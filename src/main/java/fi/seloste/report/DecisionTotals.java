package fi.seloste.report;

import fi.seloste.match.OverdueGroup;
import fi.seloste.purge.Choice;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;

/** How many records the decisions made so far are about: formulas of our own over our own cells. */
final class DecisionTotals {

  private final Book book;
  private final Grid grid;
  private final int groups;
  private final long records;

  DecisionTotals(Book book, Grid grid, List<OverdueGroup> groups) {
    this.book = book;
    this.grid = grid;
    this.groups = groups.size();
    this.records = groups.stream().mapToLong(g -> g.overdue() + g.blocked()).sum();
  }

  /**
   * Writes a label and a number for each choice, and for what is undecided: the records of the
   * groups decided so, less those of them that have a decision of their own, and the records that
   * were decided so themselves.
   */
  void write(Row labels, Row totals) {
    labels.setHeightInPoints(15f);
    totals.setHeightInPoints(20f);
    int column = 0;
    for (Choice choice : Choice.values()) {
      String label = Decisions.quoted(book, choice);
      put(labels, column, book.words().text("total." + choice.id()));
      String own = "+COUNTIFS(" + OverdueRecordsSheet.range(book, "choice", records) + "," + label;
      formula(totals, column, groups(label) + own + ")", 0);
      column++;
    }
    put(labels, column, book.words().text("total.undecided"));
    formula(totals, column, groups("\"\""), records);
  }

  private String groups(String label) {
    String chosen = grid.range("choice", groups);
    String own =
        "COUNTIFS("
            + String.join(
                ",",
                OverdueRecordsSheet.range(book, "source", records),
                grid.range("source", groups),
                OverdueRecordsSheet.range(book, "rule-id", records),
                grid.range("rule-id", groups),
                OverdueRecordsSheet.range(book, "choice", records),
                "\"<>\"")
            + ")";
    return "SUMIFS("
        + String.join(",", grid.range("in-group", groups), chosen, label)
        + ")-SUMPRODUCT(("
        + chosen
        + "="
        + label
        + ")*"
        + own
        + ")";
  }

  private void put(Row row, int column, String label) {
    book.cells().put(row, column, Entry.of(label), Look.TILE_LABEL);
  }

  /** The formula with the value that it has before anybody decides. */
  private void formula(Row row, int column, String formula, long now) {
    Cell cell = book.cells().put(row, column, Entry.EMPTY, Look.TOTAL);
    cell.setCellFormula(formula);
    cell.setCellValue((double) now);
  }
}
