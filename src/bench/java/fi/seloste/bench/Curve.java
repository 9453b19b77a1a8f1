package fi.seloste.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Time and memory of {@code seloste inspect} by the size of the file, as a plot. */
final class Curve {

  private static final int WIDTH = 640;
  private static final int HEIGHT = 300;
  private static final int LEFT = 60;
  private static final int BOTTOM = 250;

  /** One file. */
  private record Point(int rows, double seconds, long mebibytes) {}

  private Curve() {}

  static void run(Path folder, List<Integer> sizes, Path plot) throws Exception {
    List<Point> points = new ArrayList<>();
    System.out.println();
    for (int rows : sizes) {
      Path file = Exports.csv(folder, rows).path();
      Processes.Cost cost = Processes.median(List.of("./seloste", "inspect", file.toString()), 3);
      points.add(new Point(rows, cost.seconds(), cost.mebibytes()));
      System.out.printf(
          Locale.ROOT, "%,10d rows  %7.2f s  %4d MiB%n", rows, cost.seconds(), cost.mebibytes());
    }
    draw(points, plot);
  }

  private static void draw(List<Point> points, Path plot) throws IOException {
    double most = points.stream().mapToDouble(Point::seconds).max().orElse(1);
    StringBuilder svg = new StringBuilder();
    svg.append(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\""
                + " font-family=\"sans-serif\" font-size=\"12\"><rect width=\"100%%\""
                + " height=\"100%%\" fill=\"#fff\"/>%n",
            WIDTH,
            HEIGHT));
    line(svg, points, "#1f5fa8", p -> p.seconds() / most);
    line(svg, points, "#b04a1f", p -> p.mebibytes() / 512.0);
    for (Point p : points) {
      text(svg, x(p, points), BOTTOM + 18, String.format(Locale.ROOT, "%,d", p.rows()));
      text(
          svg,
          x(p, points),
          y(p.seconds() / most) - 8,
          String.format(Locale.ROOT, "%.1f s", p.seconds()));
      text(svg, x(p, points), y(p.mebibytes() / 512.0) - 8, p.mebibytes() + " MiB");
    }
    text(
        svg,
        WIDTH / 2,
        HEIGHT - 10,
        "rows (logarithmic); blue: wall time; red: peak memory of 512 MiB");
    svg.append("</svg>\n");
    Files.writeString(plot, svg);
  }

  private static void line(
      StringBuilder svg,
      List<Point> points,
      String colour,
      java.util.function.ToDoubleFunction<Point> share) {
    svg.append("<polyline fill=\"none\" stroke-width=\"2\" stroke=\"" + colour + "\" points=\"");
    for (Point p : points) {
      svg.append(x(p, points)).append(',').append(y(share.applyAsDouble(p))).append(' ');
    }
    svg.append("\"/>\n");
  }

  private static int x(Point p, List<Point> points) {
    double first = Math.log(points.get(0).rows());
    double last = Math.log(points.get(points.size() - 1).rows());
    return LEFT + (int) ((WIDTH - 2 * LEFT) * (Math.log(p.rows()) - first) / (last - first));
  }

  private static int y(double share) {
    return BOTTOM - (int) (share * (BOTTOM - 40));
  }

  private static void text(StringBuilder svg, int x, int y, String text) {
    svg.append(
        String.format(
            Locale.ROOT, "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>%n", x, y, text));
  }
}
