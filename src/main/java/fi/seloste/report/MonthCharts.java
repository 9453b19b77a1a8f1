package fi.seloste.report;

import fi.seloste.match.Outcome.MonthTotals;
import java.util.List;
import java.util.function.ToLongFunction;
import org.apache.poi.xddf.usermodel.chart.BarDirection;

/** The charts over the months; their numbers stand in the table of the trend sheet. */
final class MonthCharts {

  private final Book book;
  private final Charts charts;
  private final Grid table;
  private final List<MonthTotals> months;

  MonthCharts(Book book, Charts charts, Grid table) {
    this.book = book;
    this.charts = charts;
    this.table = table;
    this.months = book.outcome().trend();
  }

  /** Open discrepancies by severity. */
  void severities(Charts.Frame frame) {
    charts.stacked(
        "chart.severities",
        stacks(),
        List.of(
            series("high", Palette.CHART_HIGH, MonthTotals::high),
            series("medium", Palette.CHART_MEDIUM, MonthTotals::medium),
            series("low", Palette.CHART_LOW, MonthTotals::low)),
        BarDirection.COL,
        frame);
  }

  /** Overdue, blocked and undatable records. */
  void overdue(Charts.Frame frame) {
    charts.stacked(
        "chart.overdue-months",
        stacks(),
        List.of(
            series("overdue", Palette.series(0), MonthTotals::overdue),
            series("blocked", Palette.series(1), MonthTotals::blocked),
            series("undatable", Palette.series(2), MonthTotals::undatable)),
        BarDirection.COL,
        frame);
  }

  private Charts.Stacks stacks() {
    List<String> names =
        months.stream().map(m -> m.month().getMonthValue() + "/" + m.month().getYear()).toList();
    return new Charts.Stacks(names, table.reference("month"));
  }

  private Charts.Series series(String key, String color, ToLongFunction<MonthTotals> number) {
    List<Long> values = months.stream().map(number::applyAsLong).toList();
    String name = book.words().text("column." + key);
    return new Charts.Series(name, color, values, table.reference(key));
  }
}
