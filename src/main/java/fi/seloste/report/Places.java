package fi.seloste.report;

import fi.seloste.declare.Quote;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where in the report something stands, for links from one part to another. */
interface Places {

  /** The place of a discrepancy; null when it has none. */
  @Nullable String discrepancy(String id);

  /** The place of a sentence of the notice; null when it has none. */
  @Nullable String sentence(Quote quote);

  /** The top of a sheet. */
  String sheet(String id);

  /** The line of a sentence in the notice, with a link to what was read from it. */
  Entry line(Quote quote);

  /** The same for all places: the line, or a word where there is a sentence without line. */
  static Entry line(Places places, Quote quote, Words words) {
    Integer line = quote.line();
    if (line == null && quote.quote() == null) {
      return Entry.EMPTY;
    }
    String text =
        line == null ? words.text("quote.there") : words.text("quote.line", Map.of("line", line));
    return Entry.link(text, places.sentence(quote));
  }
}
