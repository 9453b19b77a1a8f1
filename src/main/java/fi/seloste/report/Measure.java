package fi.seloste.report;

import java.text.Normalizer;
import java.util.stream.IntStream;

/**
 * How high a wrapped text is. Neither Excel nor LibreOffice finds the height of merged cells or of
 * rows written as a stream, so the workbook says it; the widths are those of Calibri, as parts of a
 * digit's width, with a margin so that no line is cut.
 */
final class Measure {

  /** The height of a line of 10 points, and what a cell adds above and below. */
  private static final float LINE = 12.9f;

  private static final float PADDING = 2.8f;

  /** Excel's highest row. */
  private static final float HIGHEST = 409f;

  /** The widths of the signs from blank to tilde, in hundredths of a digit's width. */
  private static final int[] SIGNS = {
    45, 64, 79, 98, 100, 141, 135, 44, 60, 60, 98, 98, 49, 60, 50, 76, 100, 100, 100, 100, 100, 100,
    100, 100, 100, 100, 53, 53, 98, 98, 98, 91, 176, 114, 107, 105, 121, 96, 91, 124, 123, 50, 63,
    103, 83, 169, 127, 131, 102, 133, 107, 91, 96, 127, 112, 176, 102, 96, 92, 61, 76, 61, 98, 98,
    57, 95, 104, 83, 104, 98, 60, 93, 104, 45, 47, 90, 45, 158, 104, 104, 104, 104, 69, 77, 66, 104,
    89, 141, 85, 89, 78, 62, 91, 62, 98
  };

  /** The widest letter, for those that are not in the list. */
  private static final double WIDE = 1.4;

  /** Room for bold text, and for screens that round each letter to whole dots. */
  private static final double MARGIN = 1.03;

  /** The widths of the first letters of Unicode: reports of a million rows ask for them often. */
  private static final double[] PLAIN =
      IntStream.range(0, 256).mapToDouble(Measure::width).toArray();

  private Measure() {}

  /**
   * The height in points of a row that holds this text.
   *
   * @param width of the cell between its borders, in digits of the workbook's font
   * @param points the size of the text
   */
  static float height(String text, double width, int points) {
    int lines = lines(text, width * 10 / points);
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
    return sum * MARGIN;
  }

  /** A letter's part of a digit's width; one with an accent is as wide as without. */
  private static double width(int c) {
    if (c >= ' ' && c - ' ' < SIGNS.length) {
      return SIGNS[c - ' '] / 100.0;
    }
    String plain = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD);
    int base = plain.charAt(0);
    return base < c && base >= ' ' && base - ' ' < SIGNS.length
        ? SIGNS[base - ' '] / 100.0
        : other(c);
  }

  private static double other(int c) {
    return switch (c) {
      case '\u00a0' -> SIGNS[0] / 100.0;
      case '·', '›', '”', '“' -> 0.86;
      default -> WIDE;
    };
  }
}
