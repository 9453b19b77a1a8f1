package fi.seloste.report;

import fi.seloste.match.OverdueGroup;
import java.util.List;
import java.util.Map;

/** The beginning of the page: what changed, the key figures, what to do first, the charts. */
final class PageSummary {

  private static final List<Column> FIRST =
      List.of(
          new Column("severity", Look.TEXT, 0),
          new Column("discrepancy", Look.TEXT, 0),
          new Column("todo", Look.TEXT, 0),
          new Column("kinds", Look.COUNT, 0),
          new Column("records", Look.COUNT, 0));

  private final Markup out;
  private final Content content;
  private final Words words;

  PageSummary(Markup out, Content content) {
    this.out = out;
    this.content = content;
    this.words = content.words();
  }

  void write() {
    out.open("section", "id", "summary");
    out.element("h2", content.sheetName("summary"), "id", "h-summary");
    if (!content.outcome().complete()) {
      out.open("p", "class", "alarm").open("a", "href", content.places().sheet("coverage"));
      out.text(words.text("summary.incomplete")).close("a").close("p");
    }
    Changes changes = new Changes(content);
    changes.sentences().forEach(sentence -> out.element("p", sentence, "class", "sentence"));
    tiles(changes);
    first();
    out.element("h3", words.text("section.charts"));
    new PageCharts(out, content).summary();
    out.close("section");
  }

  private void tiles(Changes changes) {
    out.open("dl", "class", "tiles");
    for (String severity : List.of("high", "medium", "low")) {
      tile(severity, changes.open(severity));
    }
    tile("overdue", SummarySheet.sum(content.outcome(), OverdueGroup::overdue));
    tile("blocked", SummarySheet.sum(content.outcome(), OverdueGroup::blocked));
    tile("unread", changes.notInFull());
    out.close("dl");
  }

  private void tile(String key, long number) {
    out.open("div", "class", "tile " + key);
    out.element("dt", words.text("tile." + key));
    out.element("dd", words.number(number));
    out.close("div");
  }

  private void first() {
    out.element("h3", words.text("section.first"), "id", "h-first");
    List<PageTable.Shown> columns =
        FIRST.stream().map(column -> PageTable.Shown.of(column.key())).toList();
    PageTable table = new PageTable(out, words, FIRST, columns, PageTable.Marks.NONE, "h-first");
    List<FirstThings.Kind> kinds = FirstThings.kinds(content);
    for (FirstThings.Kind kind : kinds.subList(0, Math.min(FirstThings.SHOWN, kinds.size()))) {
      var found = kind.first().discrepancy();
      String place = content.places().discrepancy(kind.first().id());
      table.add(
          Entry.of(words.text("severity." + kind.severity().id()), Look.of(kind.severity())),
          Entry.link(content.findings().title(found), place),
          content.findings().todo(found),
          kind.count(),
          kind.records() == 0 ? null : kind.records());
    }
    table.close("empty.discrepancies");
    if (kinds.size() > FirstThings.SHOWN) {
      Map<String, Long> more = Map.of("count", (long) kinds.size() - FirstThings.SHOWN);
      out.open("p").open("a", "href", content.places().sheet("discrepancies"));
      out.text(words.text("more.kinds", more)).close("a").close("p");
    }
  }
}
