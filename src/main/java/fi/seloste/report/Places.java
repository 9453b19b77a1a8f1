package fi.seloste.report;

import fi.seloste.declare.Quote;
import fi.seloste.match.Judged;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where in the workbook something stands, for links from one sheet to another. */
final class Places {

  private final Book book;
  private final Map<String, Integer> discrepancies = new HashMap<>();
  private final Map<Quote, Integer> sentences = new HashMap<>();

  Places(Book book) {
    this.book = book;
    List<Judged> judged = book.outcome().discrepancies();
    for (int i = 0; i < judged.size(); i++) {
      discrepancies.putIfAbsent(judged.get(i).id(), Book.HEAD + 2 + i);
    }
    List<Sentences.Sentence> all = Sentences.of(book.outcome().register(), book.wording());
    int first = NoticeSheet.sentencesHead(book.outcome()) + 2;
    for (int i = 0; i < all.size(); i++) {
      sentences.putIfAbsent(all.get(i).quote(), first + i);
    }
  }

  /** The row of a discrepancy; null when it has none. */
  @Nullable String discrepancy(String id) {
    Integer row = discrepancies.get(id);
    return row == null ? null : at("discrepancies", row);
  }

  /** The row of a sentence of the notice; null when it has none. */
  @Nullable String sentence(Quote quote) {
    Integer row = sentences.get(quote);
    return row == null ? null : at("notice", row);
  }

  /** The line of a sentence in the notice, with a link to what was read from it. */
  Entry line(Quote quote) {
    Integer line = quote.line();
    if (line == null && quote.quote() == null) {
      return Entry.EMPTY;
    }
    String text =
        line == null
            ? book.words().text("quote.there")
            : book.words().text("quote.line", Map.of("line", line));
    return Entry.link(text, sentence(quote));
  }

  /** The top of a sheet. */
  String sheet(String id) {
    return at(id, 1);
  }

  private String at(String sheet, int row) {
    return "'" + book.sheetName(sheet).replace("'", "''") + "'!A" + row;
  }
}
