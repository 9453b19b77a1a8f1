package fi.seloste.report;

import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;

/** The sentences of the notice that something was read from, and what. */
final class SentencesSheet implements Page {

  static final List<Column> COLUMNS =
      List.of(
          new Column("line", Look.COUNT, 8),
          new Column("topic", Look.TEXT, 24),
          new Column("quote", Look.TEXT, 76),
          new Column("read-as", Look.TEXT, 76));

  private static final int WIDTH = COLUMNS.stream().mapToInt(Column::width).sum();

  @Override
  public String id() {
    return "sentences";
  }

  @Override
  public void write(Book book) {
    Sheet sheet = book.sheet(id(), COLUMNS.size(), WIDTH);
    Grid grid = new Grid(book, sheet, COLUMNS, Book.HEAD).widths().frozen(1).repeated();
    rows(book, grid);
    grid.emptyAs("empty.sentences").filtered();
    Names.table(book, grid, id());
  }

  /** A row for each sentence that something was read from. */
  static void rows(Content book, Rows rows) {
    for (Sentences.Sentence read : Sentences.of(book.outcome().register(), book.wording())) {
      rows.add(
          read.quote().line(),
          String.join("\n", read.topics()),
          read.quote().quote(),
          String.join("\n", read.readings()));
    }
  }
}
