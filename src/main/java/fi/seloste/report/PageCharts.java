package fi.seloste.report;

import fi.seloste.match.Outcome.MonthTotals;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The charts of the page as SVG, each with its numbers in a table that opens. */
final class PageCharts {

  private static final int WIDTH = 760;
  private static final int NAMES = 240;
  private static final int BAR = 20;
  private static final int STEP = 30;

  /** Room for the number at the end of a bar. */
  private static final int ENDS = 70;

  /** A number stands in its part of a bar when the part is as wide as its digits. */
  private static final int DIGIT = 8;

  /**
   * What a chart shows.
   *
   * @param key of its texts
   * @param names the key of the head of its names
   * @param fills the class of each part's fill, without its number
   */
  private record Chart(
      String key, String names, List<String> heads, Map<String, long[]> rows, String fills) {}

  private final Markup out;
  private final Content content;
  private final Words words;

  PageCharts(Markup out, Content content) {
    this.out = out;
    this.content = content;
    this.words = content.words();
  }

  /** The charts of the summary. */
  void summary() {
    Figures figures = new Figures(content);
    severities();
    draw(figures.ages(), "chart.overdue", "age");
    draw(figures.categories(), "chart.categories", "series");
  }

  /** The charts over the months. */
  void months() {
    Map<String, long[]> rows = new LinkedHashMap<>();
    for (MonthTotals month : content.outcome().trend()) {
      rows.put(
          words.month(month.month()),
          new long[] {month.overdue(), month.blocked(), month.undatable()});
    }
    List<String> heads = heads("overdue", "blocked", "undatable");
    draw(new Chart("chart.overdue-months", "column.month", heads, rows, "series"));
  }

  private void severities() {
    Map<String, long[]> rows = new LinkedHashMap<>();
    for (MonthTotals month : content.outcome().trend()) {
      rows.put(words.month(month.month()), new long[] {month.high(), month.medium(), month.low()});
    }
    List<String> heads = heads("high", "medium", "low");
    draw(new Chart("chart.severities", "column.month", heads, rows, "severity"));
  }

  private List<String> heads(String... keys) {
    return Arrays.stream(keys).map(key -> words.text("column." + key)).toList();
  }

  private void draw(Figures.Numbers numbers, String key, String fills) {
    draw(new Chart(key, key + ".names", numbers.heads(), numbers.rows(), fills));
  }

  private void draw(Chart chart) {
    if (chart.rows().isEmpty()) {
      return;
    }
    String id = chart.key().replace('.', '-');
    out.open("figure", "aria-labelledby", id);
    out.element("figcaption", words.text(chart.key()), "id", id);
    legend(chart);
    out.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-labelledby", id);
    bars(chart);
    out.close("div");
    numbers(chart, id);
    out.close("figure");
  }

  private void legend(Chart chart) {
    out.open("ul", "class", "key");
    for (int i = 0; i < chart.heads().size(); i++) {
      out.open("li").open("span", "class", "swatch " + chart.fills() + i).close("span");
      out.text(chart.heads().get(i)).close("li");
    }
    out.close("ul");
  }

  private void bars(Chart chart) {
    long most =
        Math.max(1, chart.rows().values().stream().mapToLong(PageCharts::sum).max().orElse(1));
    int height = chart.rows().size() * STEP + 6;
    out.open(
        "svg",
        "viewBox",
        "0 0 " + WIDTH + " " + height,
        "role",
        "img",
        "aria-label",
        words.text("page.chart.alt", Map.of("chart", words.text(chart.key()))));
    int top = 4;
    for (Map.Entry<String, long[]> row : chart.rows().entrySet()) {
      text(NAMES - 8, top + 14, "end", "name", row.getKey());
      double left = NAMES;
      for (int i = 0; i < row.getValue().length; i++) {
        left += bar(chart, row.getValue()[i], i, new double[] {left, top, most});
      }
      text(left + 6, top + 14, "start", "sum", words.number(sum(row.getValue())));
      top += STEP;
    }
    out.close("svg");
  }

  /** A part of a stack; gives its width. */
  private double bar(Chart chart, long number, int part, double[] place) {
    double width = number * (double) (WIDTH - NAMES - ENDS) / place[2];
    if (number == 0) {
      return 0;
    }
    out.open(
        "rect",
        "class",
        chart.fills() + part,
        "x",
        decimal(place[0]),
        "y",
        decimal(place[1]),
        "width",
        decimal(Math.max(1, width)),
        "height",
        String.valueOf(BAR));
    out.element("title", chart.heads().get(part) + ": " + words.number(number)).close("rect");
    String digits = words.number(number);
    if (width > DIGIT * (digits.length() + 1)) {
      text(place[0] + width / 2, place[1] + 14, "middle", "in-" + chart.fills() + part, digits);
    }
    return width;
  }

  private void text(double x, double y, String anchor, String look, String text) {
    out.element(
        "text", text, "x", decimal(x), "y", decimal(y), "text-anchor", anchor, "class", look);
  }

  private static String decimal(double number) {
    return String.format(java.util.Locale.ROOT, "%.1f", number);
  }

  private static long sum(long[] numbers) {
    return Arrays.stream(numbers).sum();
  }

  private void numbers(Chart chart, String id) {
    out.open("details").element("summary", words.text("page.numbers"));
    out.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-labelledby", id);
    out.open("table", "aria-labelledby", id).open("thead").open("tr");
    out.element("th", words.text(chart.names()), "scope", "col");
    chart.heads().forEach(head -> out.element("th", head, "scope", "col", "class", "n"));
    out.close("tr").close("thead").open("tbody");
    chart
        .rows()
        .forEach(
            (name, numbers) -> {
              out.open("tr").element("th", name, "scope", "row");
              for (long number : numbers) {
                out.element("td", words.number(number), "class", "n");
              }
              out.close("tr");
            });
    out.close("tbody").close("table").close("div").close("details");
  }
}
