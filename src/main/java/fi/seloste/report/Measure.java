package fi.seloste.report;

import java.util.stream.IntStream;

/**
 * How high a wrapped text is. Neither Excel nor LibreOffice finds the height of merged cells or of
 * rows written as a stream, so the workbook says it; the widths are those of Calibri, as parts of a
 * digit's width, rounded up so that no line is cut.
 */
final class Measure {

  /** The height of a line of 10 points, and what a cell adds above and below. */
  private static final float LINE = 12.9f;

  private static final float PADDING = 2.8f;

  /** Excel's highest row. */
  private static final float HIGHEST = 409f;

  /** What the borders of a cell take from its width, in digits. */
  private static final double BORDERS = 0.7;

  private static final String[] STEPS = {
    " ijl',", ".:;I|", "ft!()-J", "rs/", "cvxyzkL", "aegEFSTYZ", "w", "mMW%@"
  };

  private static final double[] WIDTHS = {0.47, 0.55, 0.66, 0.78, 0.9, 1.0, 1.42, 1.72};

  /** Room for bold text, which is a little wider. */
  private static final double BOLD = 1.03;

  /** The widths of the first letters of Unicode: reports of a million rows ask for them often. */
  private static final double[] PLAIN =
      IntStream.range(0, 256).mapToDouble(Measure::width).toArray();

  private Measure() {}

  /**
   * The height in points of a row that holds this text.
   *
   * @param width of the cell, in digits of the workbook's font
   * @param points the size of the text
   */
  static float height(String text, double width, int points) {
    int lines = lines(text, (width - BORDERS) * 10 / points);
    return Math.min(HIGHEST, lines * LINE * points / 10 + PADDING);
  }

  /** In how many lines a text breaks in a cell of this width. */
  static int lines(String text, double width) {
    if (text.indexOf('\n') < 0 && width(text) <= width) {
      return 1;
    }
    int lines = 0;
    for (String paragraph : text.split("\n", -1)) {
      lines += wrapped(paragraph, width);
    }
    return lines;
  }

  private static int wrapped(String paragraph, double width) {
    int lines = 1;
    double used = 0;
    for (String word : paragraph.split("(?<=[ -])", -1)) {
      double length = width(word);
      double visible = word.endsWith(" ") ? length - width(" ") : length;
      if (used > 0 && used + visible > width) {
        lines++;
        used = 0;
      }
      // A word that is longer than the cell is broken anywhere.
      lines += (int) (visible / width);
      used = visible > width ? visible % width : used + length;
    }
    return lines;
  }

  private static double width(String word) {
    double sum = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      sum += c < PLAIN.length ? PLAIN[c] : width(c);
    }
    return sum * BOLD;
  }

  /** A letter's part of a digit's width, in steps. */
  private static double width(int c) {
    for (int i = 0; i < STEPS.length; i++) {
      if (STEPS[i].indexOf(c) >= 0) {
        return WIDTHS[i];
      }
    }
    return Character.isUpperCase(c) ? 1.22 : 1.04;
  }
}
