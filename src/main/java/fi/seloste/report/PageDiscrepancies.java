package fi.seloste.report;

import fi.seloste.match.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The discrepancies on the page, with lists to filter them by. */
final class PageDiscrepancies {

  private final Markup out;
  private final Content content;
  private final Words words;

  PageDiscrepancies(Markup out, Content content) {
    this.out = out;
    this.content = content;
    this.words = content.words();
  }

  void write() {
    Map<String, List<String>> facets = facets();
    filters(facets);
    PageTable.Marks marks =
        new PageTable.Marks(PagePlaces.DISCREPANCY, "id", List.copyOf(facets.keySet()));
    PageTable table =
        new PageTable(out, words, DiscrepanciesSheet.COLUMNS, columns(), marks, "h-discrepancies");
    DiscrepanciesSheet.rows(content, table);
    table.close("empty.discrepancies");
  }

  /** What rows are filtered by, with the values to choose from. */
  private Map<String, List<String>> facets() {
    Map<String, List<String>> facets = new LinkedHashMap<>();
    facets.put(
        "severity",
        Stream.of(Severity.values()).map(s -> words.text("severity." + s.id())).toList());
    facets.put(
        "state",
        content.outcome().discrepancies().stream()
            .map(content.findings()::state)
            .distinct()
            .toList());
    facets.put(
        "source",
        content.outcome().discrepancies().stream()
            .map(j -> j.discrepancy().source())
            .filter(s -> !s.isEmpty())
            .distinct()
            .sorted()
            .toList());
    return facets;
  }

  private List<PageTable.Shown> columns() {
    List<PageTable.Shown> columns =
        new ArrayList<>(
            List.of(
                PageTable.Shown.of("severity", "state"),
                new PageTable.Shown("discrepancy", List.of("discrepancy", "what")),
                PageTable.Shown.of("where"),
                PageTable.Shown.of("records"),
                PageTable.Shown.of("todo"),
                new PageTable.Shown("sentence", List.of("notice-line", "sentence")),
                PageTable.Shown.of("law"),
                PageTable.Shown.of("since")));
    if (!content.options().followUps().isEmpty()) {
      columns.add(PageTable.Shown.of("owner", "due", "note"));
    }
    return columns;
  }

  /** Lists to choose from, shown by the script. */
  private void filters(Map<String, List<String>> facets) {
    out.open("form", "class", "filters", "hidden", "");
    facets.forEach(
        (key, values) -> {
          String id = "filter-" + key;
          out.open("label", "for", id).text(words.text("column." + key)).close("label");
          out.open("select", "id", id, "data-facet", key);
          out.element("option", words.text("page.all"), "value", "");
          values.forEach(value -> out.element("option", value, "value", value));
          out.close("select");
        });
    out.close("form");
  }
}
