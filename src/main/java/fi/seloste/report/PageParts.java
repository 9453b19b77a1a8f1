package fi.seloste.report;

import fi.seloste.detect.FieldFound;
import fi.seloste.match.SourceFound;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parts of the page below the summary, each as its sheet tells it. */
final class PageParts {

  /** Sheets that are no part of their own: the single records have no place here. */
  private static final Set<String> OTHERS = Set.of("records", "sentences", "elements", "checks");

  /** The parts in their order, as the sheets. */
  static final List<String> ORDER =
      Workbook.ORDER.stream().filter(id -> !OTHERS.contains(id)).toList();

  private final Markup out;
  private final Content content;
  private final Words words;

  PageParts(Markup out, Content content) {
    this.out = out;
    this.content = content;
    this.words = content.words();
  }

  void write() {
    part("discrepancies", () -> new PageDiscrepancies(out, content).write());
    part("matrix", this::matrix);
    part("groups", this::groups);
    part("requests", this::requests);
    part("notice", this::notice);
    part("inventory", this::inventory);
    part("coverage", this::coverage);
    part("trend", this::trend);
    part("legend", this::legend);
  }

  private void part(String id, Runnable body) {
    String head = "h-" + id;
    out.open("section", "id", id);
    out.element("h2", content.sheetName(id), "id", head);
    String own = "page." + id + ".about";
    String about = words.has(own) ? own : "sheet." + id + ".about";
    out.element("p", words.text(about, content.header()), "class", "about");
    body.run();
    out.close("section");
  }

  private PageTable table(
      List<Column> columns, PageTable.Marks marks, String head, PageTable.Shown... shown) {
    return new PageTable(out, words, columns, List.of(shown), marks, head);
  }

  private static PageTable.Shown shown(String... keys) {
    return PageTable.Shown.of(keys);
  }

  private void matrix() {
    PageTable table =
        table(
            MatrixSheet.COLUMNS,
            PageTable.Marks.NONE,
            "h-matrix",
            shown("category"),
            shown("says", "subjects", "condition"),
            new PageTable.Shown("sentence", List.of("notice-line", "sentence")),
            shown("found-where"),
            shown("hits"),
            shown("verdict"));
    MatrixSheet.rows(content, table);
    table.close("empty.matrix");
  }

  private void groups() {
    PageTable table =
        table(
            OverdueGroupsSheet.FACTS,
            PageTable.Marks.NONE,
            "h-groups",
            shown("source"),
            shown("rule", "covers"),
            shown("action"),
            shown("in-group"),
            shown("blocked"),
            shown("oldest-due"),
            shown("undatable"),
            new PageTable.Shown("sentence", List.of("notice-line", "sentence")));
    OverdueGroupsSheet.rows(content, table, false);
    table.close("empty.groups");
  }

  private void requests() {
    PageTable table =
        table(
            RequestsSheet.COLUMNS,
            PageTable.Marks.NONE,
            "h-requests",
            shown("request"),
            shown("line"),
            shown("received"),
            shown("due-date"),
            shown("request-state"),
            shown("source"),
            shown("file", "table"),
            shown("first-row"),
            shown("records"));
    RequestsSheet.rows(content, table);
    table.close("empty.requests");
  }

  private void notice() {
    out.element("p", NoticeSheet.facts(content));
    PageTable faults =
        table(
            NoticeSheet.FAULTS,
            PageTable.Marks.NONE,
            "h-notice",
            shown("severity", "state"),
            new PageTable.Shown("fault", List.of("fault", "what")),
            shown("todo"),
            new PageTable.Shown("sentence", List.of("notice-line", "sentence")),
            shown("law"),
            shown("since"));
    NoticeSheet.faults(content, faults);
    faults.close("empty.faults");
    sentences();
    if (content.outcome().register().notice().states() != null) {
      elements();
    }
  }

  private void sentences() {
    out.element("h3", words.text("section.sentences"), "id", "h-sentences");
    PageTable sentences =
        table(
            SentencesSheet.COLUMNS,
            new PageTable.Marks(PagePlaces.SENTENCE, "", List.of()),
            "h-sentences",
            shown("line"),
            shown("topic"),
            shown("quote"),
            shown("read-as"));
    SentencesSheet.rows(content, sentences);
    sentences.close("empty.sentences");
  }

  private void elements() {
    out.element("h3", words.text("section.elements"), "id", "h-elements");
    PageTable elements =
        table(
            ElementsSheet.COLUMNS,
            PageTable.Marks.NONE,
            "h-elements",
            shown("element"),
            shown("stated"),
            shown("meaning"),
            shown("law"));
    ElementsSheet.rows(content, elements);
    elements.close("empty.sentences");
  }

  private void inventory() {
    PageTable table =
        table(
            InventorySheet.COLUMNS,
            PageTable.Marks.NONE,
            "h-inventory",
            shown("field"),
            shown("field-number"),
            shown("category"),
            shown("confidence"),
            shown("why"),
            shown("hits"),
            shown("filled"),
            shown("rows"),
            shown("distinct"),
            shown("invalid"));
    for (SourceFound source : content.outcome().sources()) {
      for (InventoryTables found : InventoryTables.of(source)) {
        table.group(head(source, found));
        for (FieldFound field : found.found().fields()) {
          InventorySheet.field(content, table, source.id(), found, field);
        }
      }
    }
    table.close("empty.inventory");
  }

  /** Source, file and table, from the whole to the part. */
  private String head(SourceFound source, InventoryTables table) {
    return Stream.of(source.id(), InventorySheet.file(content, table), table.found().table())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" › "));
  }

  private void coverage() {
    PageTable files =
        table(
            CoverageSheet.FILES,
            PageTable.Marks.NONE,
            "h-coverage",
            shown("file"),
            shown("status"),
            shown("source"),
            shown("format"),
            shown("table"),
            shown("rows"),
            shown("unreadable"),
            shown("first-unreadable"),
            shown("reason-not-read"),
            shown("details"),
            shown("bytes"));
    CoverageSheet.files(content, files);
    files.close("empty.coverage");
    out.element("h3", words.text("section.ran"), "id", "h-ran");
    PageTable ran =
        table(
            ChecksSheet.COLUMNS,
            PageTable.Marks.NONE,
            "h-ran",
            shown("ran-name"),
            shown("ran-kind"),
            shown("ran-id"),
            shown("ran-count"));
    ChecksSheet.rows(content, ran);
    ran.close("empty.coverage");
  }

  private void trend() {
    new PageCharts(out, content).months();
    PageTable table =
        table(
            TrendSheet.COLUMNS,
            PageTable.Marks.NONE,
            "h-trend",
            TrendSheet.COLUMNS.stream()
                .map(c -> PageTable.Shown.of(c.key()))
                .toArray(PageTable.Shown[]::new));
    TrendSheet.rows(content, table);
    table.close("empty.trend");
  }

  private void legend() {
    PageTable table =
        table(
            LegendSheet.COLUMNS,
            PageTable.Marks.NONE,
            "h-legend",
            shown("legend-word", "legend-code"),
            shown("legend-topic"),
            shown("legend-meaning"));
    LegendSheet.rows(content, table);
    table.close("empty.sentences");
  }
}
