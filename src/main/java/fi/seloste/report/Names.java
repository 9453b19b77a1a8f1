package fi.seloste.report;

import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.util.CellReference;

/** Defined names: what a program finds in the workbook whatever its language and order. */
final class Names {

  private Names() {}

  /** Names a whole table, as {@code table.ID}, for those who compute with it. */
  static void table(Book book, Grid grid, String id) {
    Name defined = book.workbook().createName();
    defined.setNameName("table." + id);
    defined.setRefersToFormula(grid.whole());
  }

  /** Names the head of a column, by the column's key. */
  static void column(Book book, Grid grid, String sheet, String name, String key) {
    Name defined = book.workbook().createName();
    defined.setNameName(name);
    CellReference head = new CellReference(grid.head(), grid.column(key), true, true);
    defined.setRefersToFormula(
        "'" + book.sheetName(sheet).replace("'", "''") + "'!" + head.formatAsString());
  }
}
