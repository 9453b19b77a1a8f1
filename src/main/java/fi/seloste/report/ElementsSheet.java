package fi.seloste.report;

import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;

/** What the law wants the notice to state, and whether it does. */
final class ElementsSheet implements Page {

  static final List<Column> COLUMNS =
      List.of(
          new Column("stated", Look.TEXT, 14),
          new Column("element", Look.TEXT, 34),
          new Column("meaning", Look.TEXT, 76),
          new Column("law", Look.TEXT, 44));

  private static final int WIDTH = COLUMNS.stream().mapToInt(Column::width).sum();

  @Override
  public String id() {
    return "elements";
  }

  @Override
  public void write(Book book) {
    Sheet sheet = book.sheet(id(), COLUMNS.size(), WIDTH);
    Grid grid = new Grid(book, sheet, COLUMNS, Book.HEAD).widths().frozen(2).repeated();
    rows(book, grid);
    grid.emptyAs("empty.elements").filtered();
    Names.table(book, grid, id());
  }

  /** A row for each element, stated or not; none when the register does not say what is stated. */
  static void rows(Content book, Rows rows) {
    List<String> states = book.outcome().register().notice().states();
    if (states == null) {
      return;
    }
    Elements.LAW.forEach(
        (element, law) -> {
          boolean stated = states.contains(element);
          rows.add(
              Entry.of(
                  book.words().text(stated ? "stated.yes" : "stated.no"),
                  stated ? Look.GOOD : Look.MEDIUM),
              book.words().text("element." + element),
              book.words().text("element." + element + ".means"),
              book.findings().laws(List.of(law.split(", "))));
        });
  }
}
