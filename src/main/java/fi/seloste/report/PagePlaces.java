package fi.seloste.report;

import fi.seloste.declare.Quote;
import fi.seloste.match.Judged;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where in the page something stands: fragments. */
final class PagePlaces implements Places {

  /** What the fragments of discrepancies and of sentences begin with. */
  static final String DISCREPANCY = "d-";

  static final String SENTENCE = "s-";

  private final Content content;
  private final Set<String> discrepancies;
  private final Map<Quote, Integer> sentences = new HashMap<>();

  PagePlaces(Content content) {
    this.content = content;
    this.discrepancies =
        content.outcome().discrepancies().stream()
            .limit(PageTable.LIMIT)
            .map(Judged::id)
            .collect(Collectors.toSet());
    List<Sentences.Sentence> all = Sentences.of(content.outcome().register(), content.wording());
    for (int i = 0; i < Math.min(all.size(), PageTable.LIMIT); i++) {
      sentences.putIfAbsent(all.get(i).quote(), i + 1);
    }
  }

  @Override
  public @Nullable String discrepancy(String id) {
    return discrepancies.contains(id) ? "#" + DISCREPANCY + id : null;
  }

  @Override
  public @Nullable String sentence(Quote quote) {
    Integer number = sentences.get(quote);
    return number == null ? null : "#" + SENTENCE + number;
  }

  @Override
  public String sheet(String id) {
    return "#" + id;
  }

  @Override
  public Entry line(Quote quote) {
    return Places.line(this, quote, content.words());
  }
}
