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

  /** Writes a label and a number for each choice, and for what is undecided. */
  void write(Row labels, Row totals) {
    labels.setHeightInPoints(15f);
    totals.setHeightInPoints(20f);
    String counts = grid.range("in-group", groups);
    String chosen = grid.range("choice", groups);
    int column = 0;
    for (Choice choice : Choice.values()) {
      String label = Decisions.quoted(book, choice);
      put(labels, column, book.words().text("total." + choice.id()));
      formula(totals, column, "SUMIFS(" + counts + "," + chosen + "," + label + ")", 0);
      column++;
    }
    put(labels, column, book.words().text("total.undecided"));
    formula(totals, column, "SUMIFS(" + counts + "," + chosen + ",\"\")", records);
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
