package fi.seloste.report;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.extensions.XSSFCellBorder.BorderSide;

/** The workbook's cell styles, one for each look and one more for a look's risky texts. */
final class Styles {

  private static final String FONT = "Calibri";

  /** Room as wide as a parenthesis, so that a number does not touch the text to its right. */
  private static final String GAP = "_)_)";

  /** How a format says in which language it writes a number: Windows' numbers of languages. */
  private static final Map<String, String> LANGUAGES =
      Map.of("fi", "[$-40B]", "sv", "[$-41D]", "en", "[$-809]");

  private final XSSFWorkbook workbook;
  private final String language;
  private final boolean english;
  private final Map<Look, XSSFCellStyle> plain = new EnumMap<>(Look.class);
  private final Map<Look, XSSFCellStyle> quoted = new EnumMap<>(Look.class);

  Styles(XSSFWorkbook workbook, Locale language) {
    this.workbook = workbook;
    this.english = language.getLanguage().equals("en");
    this.language = LANGUAGES.getOrDefault(language.getLanguage(), "");
    XSSFFont normal = workbook.getFontAt(0);
    normal.setFontName(FONT);
    normal.setFontHeightInPoints((short) 10);
    normal.setColor(Palette.color(Palette.INK));
  }

  /** The style of a look. */
  XSSFCellStyle of(Look look) {
    return plain.computeIfAbsent(look, this::make);
  }

  /**
   * The style of a look for a text that a spreadsheet could take for a formula: Excel then shows it
   * as if typed with an apostrophe, also after somebody has edited the cell.
   */
  XSSFCellStyle quoted(Look look) {
    return quoted.computeIfAbsent(
        look,
        l -> {
          XSSFCellStyle style = workbook.createCellStyle();
          style.cloneStyleFrom(of(l));
          style.setQuotePrefixed(true);
          return style;
        });
  }

  private XSSFCellStyle make(Look look) {
    return switch (look) {
      case TITLE -> free(font(look, true, Palette.BRAND), false);
      case SUBTITLE -> free(font(look, false, Palette.QUIET), true);
      case SECTION -> free(font(look, true, Palette.BRAND), false);
      case SENTENCE -> free(font(look, false, Palette.INK), true);
      case ALARM -> filled(free(font(look, true, Palette.HIGH), true), Palette.HIGH_PALE);
      case HEADER -> header(look, Palette.BRAND);
      case HEADER_NUMBER -> right(header(look, Palette.BRAND));
      case HEADER_INPUT -> header(look, Palette.INPUT_HEAD);
      case TEXT -> cell(font(look, false, Palette.INK), null);
      case CODE -> flat(cell(font(look, false, Palette.QUIET), null));
      case DETAIL -> flat(cell(font(look, false, Palette.INK), null));
      case COUNT -> format(cell(font(look, false, Palette.INK), null), number() + GAP);
      case DATE -> format(cell(font(look, false, Palette.INK), null), date());
      case MONTH -> format(cell(font(look, false, Palette.INK), null), month());
      case LINK -> link(look);
      case INPUT -> open(cell(font(look, false, Palette.INK), Palette.INPUT_PALE));
      case INPUT_DATE ->
          open(format(cell(font(look, false, Palette.INK), Palette.INPUT_PALE), date()));
      case HIGH -> cell(font(look, true, Palette.HIGH), Palette.HIGH_PALE);
      case MEDIUM -> cell(font(look, true, Palette.MEDIUM), Palette.MEDIUM_PALE);
      case LOW -> cell(font(look, true, Palette.LOW), Palette.LOW_PALE);
      case GOOD -> cell(font(look, false, Palette.GOOD), Palette.GOOD_PALE);
      case MUTED -> cell(font(look, false, Palette.QUIET), null);
      case TILE_NUMBER -> tile(font(look, true, Palette.BRAND), true);
      case TILE_LABEL -> tile(font(look, false, Palette.QUIET), false);
      case GROUP -> flat(cell(font(look, true, Palette.BRAND), Palette.BRAND_PALE));
      case GROUP_COUNT ->
          format(cell(font(look, true, Palette.BRAND), Palette.BRAND_PALE), number() + GAP);
      case TOTAL -> tile(font(look, true, Palette.BRAND), true);
    };
  }

  private static XSSFCellStyle flat(XSSFCellStyle style) {
    style.setWrapText(false);
    return style;
  }

  private String number() {
    return language + "#,##0";
  }

  private String date() {
    return language + (english ? "d\\ mmm\\ yyyy" : "d.m.yyyy") + GAP;
  }

  private String month() {
    return language + (english ? "mmm\\ yyyy" : "m\\/yyyy") + GAP;
  }

  private XSSFFont font(Look look, boolean bold, String color) {
    XSSFFont font = workbook.createFont();
    font.setFontName(FONT);
    font.setFontHeightInPoints((short) look.points());
    font.setBold(bold);
    font.setColor(Palette.color(color));
    return font;
  }

  private XSSFCellStyle free(XSSFFont font, boolean wrap) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(font);
    style.setWrapText(wrap);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    return style;
  }

  private XSSFCellStyle cell(XSSFFont font, @org.jspecify.annotations.Nullable String fill) {
    XSSFCellStyle style = free(font, true);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderColor(BorderSide.BOTTOM, Palette.color(Palette.LINE));
    // a text that fills its cell would run into the next column
    style.setBorderRight(BorderStyle.THIN);
    style.setBorderColor(BorderSide.RIGHT, Palette.color(Palette.LINE));
    return fill == null ? style : filled(style, fill);
  }

  private static XSSFCellStyle filled(XSSFCellStyle style, String fill) {
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    style.setFillForegroundColor(Palette.color(fill));
    return style;
  }

  private XSSFCellStyle header(Look look, String fill) {
    XSSFCellStyle style = filled(free(font(look, true, Palette.WHITE), true), fill);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setBorderRight(BorderStyle.THIN);
    style.setBorderColor(BorderSide.RIGHT, Palette.color(Palette.WHITE));
    return style;
  }

  private XSSFCellStyle link(Look look) {
    XSSFFont font = font(look, false, Palette.LINK);
    font.setUnderline(org.apache.poi.ss.usermodel.FontUnderline.SINGLE);
    return cell(font, null);
  }

  private XSSFCellStyle format(XSSFCellStyle style, String format) {
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    style.setWrapText(false);
    style.setAlignment(HorizontalAlignment.RIGHT);
    return style;
  }

  /** At the right, over numbers that end with a {@link #GAP}. */
  private static XSSFCellStyle right(XSSFCellStyle style) {
    style.setAlignment(HorizontalAlignment.RIGHT);
    style.setIndention((short) 1);
    return style;
  }

  private static XSSFCellStyle open(XSSFCellStyle style) {
    style.setLocked(false);
    return style;
  }

  private XSSFCellStyle tile(XSSFFont font, boolean top) {
    XSSFCellStyle style = filled(free(font, true), Palette.BRAND_PALE);
    style.setAlignment(HorizontalAlignment.CENTER);
    style.setVerticalAlignment(top ? VerticalAlignment.BOTTOM : VerticalAlignment.TOP);
    style.setBorderLeft(BorderStyle.THICK);
    style.setBorderRight(BorderStyle.THICK);
    style.setBorderColor(BorderSide.LEFT, Palette.color(Palette.WHITE));
    style.setBorderColor(BorderSide.RIGHT, Palette.color(Palette.WHITE));
    if (top) {
      style.setDataFormat(workbook.createDataFormat().getFormat(number()));
    }
    return style;
  }
}
