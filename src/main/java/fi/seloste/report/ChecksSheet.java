package fi.seloste.report;

import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;

/** Every check and detector that ran: what nobody looked for cannot have been found. */
final class ChecksSheet implements Page {

  static final List<Column> COLUMNS =
      List.of(
          new Column("ran-kind", Look.TEXT, 14),
          new Column("ran-name", Look.TEXT, 60),
          new Column("ran-id", Look.TEXT, 30),
          new Column("ran-count", Look.COUNT, 12));

  private static final int WIDTH = COLUMNS.stream().mapToInt(Column::width).sum();

  @Override
  public String id() {
    return "checks";
  }

  @Override
  public void write(Book book) {
    Sheet sheet = book.sheet(id(), COLUMNS.size(), WIDTH);
    Grid grid = new Grid(book, sheet, COLUMNS, Book.HEAD).widths().frozen(2).repeated();
    rows(book, grid);
    grid.emptyAs("empty.checks").filtered();
    Names.table(book, grid, id());
  }

  /** A row for each check, with what it found, and for each detector. */
  static void rows(Content book, Rows rows) {
    Words words = book.words();
    for (String check : book.outcome().checks()) {
      long open =
          book.outcome().discrepancies().stream()
              .filter(j -> j.discrepancy().code().equals(check) && !j.state().equals("resolved"))
              .count();
      rows.add(words.text("ran.check"), words.text("check." + check + ".title"), check, open);
    }
    for (String detector : book.outcome().detectors()) {
      rows.add(words.text("ran.detector"), words.orId("detector.", detector), detector, null);
    }
  }
}
