package fi.seloste.report;

import fi.seloste.declare.Quote;
import fi.seloste.match.Judged;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where in the workbook something stands, for links from one sheet to another. */
final class CellPlaces implements Places {

  private final Content book;
  private final Map<String, Integer> discrepancies = new HashMap<>();
  private final Map<Quote, Integer> sentences = new HashMap<>();

  CellPlaces(Content book) {
    this.book = book;
    List<Judged> judged = book.outcome().discrepancies();
    for (int i = 0; i < judged.size(); i++) {
      discrepancies.putIfAbsent(judged.get(i).id(), Book.HEAD + 2 + i);
    }
    List<Sentences.Sentence> all = Sentences.of(book.outcome().register(), book.wording());
    for (int i = 0; i < all.size(); i++) {
      sentences.putIfAbsent(all.get(i).quote(), Book.HEAD + 2 + i);
    }
  }

  @Override
  public @Nullable String discrepancy(String id) {
    Integer row = discrepancies.get(id);
    return row == null ? null : at("discrepancies", row);
  }

  @Override
  public @Nullable String sentence(Quote quote) {
    Integer row = sentences.get(quote);
    return row == null ? null : at("sentences", row);
  }

  @Override
  public Entry line(Quote quote) {
    return Places.line(this, quote, book.words());
  }

  @Override
  public String sheet(String id) {
    return at(id, 1);
  }

  private String at(String sheet, int row) {
    return "'" + book.sheetName(sheet).replace("'", "''") + "'!A" + row;
  }
}
