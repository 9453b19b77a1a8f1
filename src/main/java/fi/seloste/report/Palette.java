package fi.seloste.report;

import org.apache.poi.xssf.usermodel.XSSFColor;

/** The report's colours. Each text on its ground has a contrast of at least 4.5 to 1 (WCAG AA). */
final class Palette {

  static final String INK = "1F2933";
  static final String WHITE = "FFFFFF";
  static final String BRAND = "1F4E5F";
  static final String BRAND_PALE = "E8F0F2";
  static final String INPUT_HEAD = "7A5C00";
  static final String INPUT_PALE = "FFFBEA";
  static final String LINE = "D5DCE0";
  static final String QUIET = "5B6770";
  static final String LINK = "0B5A8A";
  static final String HIGH = "9B1C1C";
  static final String HIGH_PALE = "FBE9E7";
  static final String MEDIUM = "7A4B00";
  static final String MEDIUM_PALE = "FFF1D6";
  static final String LOW = "33566E";
  static final String LOW_PALE = "E6EEF4";
  static final String GOOD = "23613A";
  static final String GOOD_PALE = "E5F2E9";

  /** Fills of charts: severities, then the series of a stack, dark to light. */
  static final String CHART_HIGH = "B3413A";

  static final String CHART_MEDIUM = "E0A84A";
  static final String CHART_LOW = "7F9DB3";

  private static final String[] SERIES = {
    "1F4E5F", "5E93A3", "A9C6CE", "C9A45C", "8A6F9E", "9AA5AB"
  };

  /** Light to dark: the longer overdue, the darker. */
  private static final String[] AGES = {"D3E2E6", "9DBFC9", "5E93A3", "1F4E5F"};

  private Palette() {}

  /** The fill of a chart's series. */
  static String series(int index) {
    return SERIES[index % SERIES.length];
  }

  /** The fill of an age. */
  static String age(int index) {
    return AGES[index];
  }

  /** A colour for a cell style: ECMA-376 wants its opacity first (ST_UnsignedIntHex). */
  static XSSFColor color(String rgb) {
    return new XSSFColor(bytes("FF" + rgb), null);
  }

  /** Red, green and blue. */
  static byte[] bytes(String rgb) {
    return java.util.HexFormat.of().parseHex(rgb);
  }
}
