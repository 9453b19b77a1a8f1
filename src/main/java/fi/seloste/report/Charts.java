package fi.seloste.report;

import java.util.List;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlCursor;

/** Native charts: stacked columns and bars in the palette, each with a title and an alt text. */
final class Charts {

  /** Where a chart stands, in columns and rows from 0. */
  record Frame(int left, int top, int right, int bottom) {}

  /**
   * A part of each stack.
   *
   * @param values a number for each category
   * @param cells where the numbers stand in the workbook
   */
  record Series(String name, String color, List<Long> values, String cells) {}

  /**
   * What the stacks are of.
   *
   * @param cells where the names stand in the workbook
   */
  record Stacks(List<String> names, String cells) {}

  private static final String CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";

  private final Book book;
  private final XSSFDrawing drawing;

  Charts(Book book, XSSFSheet sheet) {
    this.book = book;
    this.drawing = sheet.createDrawingPatriarch();
  }

  /** Draws stacks over the numbers of a table. */
  void stacked(String key, Stacks stacks, List<Series> all, BarDirection direction, Frame frame) {
    XSSFClientAnchor anchor =
        drawing.createAnchor(0, 0, 0, 0, frame.left(), frame.top(), frame.right(), frame.bottom());
    XSSFChart chart = drawing.createChart(anchor);
    Words words = book.words();
    title(chart, words.text(key));
    describe(words.text(key), words.text(key + ".alt"));
    boolean across = direction == BarDirection.BAR;
    XDDFCategoryAxis names =
        chart.createCategoryAxis(across ? AxisPosition.LEFT : AxisPosition.BOTTOM);
    XDDFValueAxis numbers = chart.createValueAxis(across ? AxisPosition.BOTTOM : AxisPosition.LEFT);
    axes(names, numbers, across);
    XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, names, numbers);
    data.setBarDirection(direction);
    data.setBarGrouping(BarGrouping.STACKED);
    data.setGapWidth(60);
    XDDFDataSource<String> labels =
        XDDFDataSourcesFactory.fromArray(stacks.names().toArray(String[]::new), stacks.cells());
    for (Series series : all) {
      XDDFNumericalDataSource<Number> values =
          XDDFDataSourcesFactory.fromArray(series.values().toArray(Number[]::new), series.cells());
      values.setFormatCode("#,##0");
      XDDFBarChartData.Series drawn = (XDDFBarChartData.Series) data.addSeries(labels, values);
      drawn.setTitle(series.name(), null);
      drawn.setFillProperties(fill(series.color()));
    }
    chart.plot(data);
    overlap(chart);
    chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
  }

  private static void axes(XDDFCategoryAxis names, XDDFValueAxis numbers, boolean across) {
    numbers.setCrosses(AxisCrosses.AUTO_ZERO);
    numbers.setMinimum(0);
    numbers.setNumberFormat("#,##0");
    numbers
        .getOrAddMajorGridProperties()
        .setLineProperties(new XDDFLineProperties(fill(Palette.LINE)));
    numbers.setCrossBetween(org.apache.poi.xddf.usermodel.chart.AxisCrossBetween.BETWEEN);
    if (across) {
      numbers.setCrosses(AxisCrosses.MAX);
      names.setOrientation(org.apache.poi.xddf.usermodel.chart.AxisOrientation.MAX_MIN);
    }
  }

  private static void title(XSSFChart chart, String text) {
    chart.setTitleText(text);
    chart.setTitleOverlay(false);
    chart
        .getTitle()
        .getBody()
        .getParagraph(0)
        .getTextRuns()
        .forEach(
            run -> {
              run.setFontSize(11d);
              run.setBold(true);
              run.setFontColor(XDDFColor.from(Palette.bytes(Palette.INK)));
            });
  }

  /**
   * Puts the parts of a stack on each other. POI's small schema jar lacks the type of {@code
   * c:overlap}, so the element is written as plain XML in its place before the axes.
   */
  private static void overlap(XSSFChart chart) {
    try (XmlCursor cursor = chart.getCTChart().getPlotArea().getBarChartArray(0).newCursor()) {
      cursor.toChild(CHART, "axId");
      cursor.beginElement("overlap", CHART);
      cursor.insertAttributeWithValue("val", "100");
    }
  }

  /** The name and the alt text of the chart that was drawn last. */
  private void describe(String name, String alt) {
    var frames = drawing.getCTDrawing().getTwoCellAnchorList();
    var properties =
        frames.get(frames.size() - 1).getGraphicFrame().getNvGraphicFramePr().getCNvPr();
    properties.setName(name);
    properties.setDescr(alt);
  }

  private static XDDFSolidFillProperties fill(String rgb) {
    return new XDDFSolidFillProperties(XDDFColor.from(Palette.bytes(rgb)));
  }
}
