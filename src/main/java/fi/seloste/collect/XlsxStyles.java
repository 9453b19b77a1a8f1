package fi.seloste.collect;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the cell styles of a workbook mean for the values of its cells. */
final class XlsxStyles {

  private final List<SheetStyle> styles = new ArrayList<>();
  private final Map<Integer, String> codes = new HashMap<>();
  private final List<Boolean> bold = new ArrayList<>();

  /** The styles of a workbook that has no styles part. */
  static XlsxStyles none() {
    return new XlsxStyles();
  }

  /** Reads the styles part and closes it. */
  static XlsxStyles read(XlsxXml part) throws IOException {
    XlsxStyles read = new XlsxStyles();
    try (XlsxXml xml = part) {
      String list = "";
      while (xml.nextElement()) {
        String name = xml.name();
        switch (name) {
          case "numFmts", "fonts", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "fills" ->
              list = name;
          default -> read.element(list, name, xml);
        }
      }
    }
    return read;
  }

  /** The style with this index; {@link SheetStyle#PLAIN} when there is none. */
  SheetStyle style(int index) {
    return index >= 0 && index < styles.size() ? styles.get(index) : SheetStyle.PLAIN;
  }

  private void element(String list, String name, XlsxXml xml) {
    if (list.equals("numFmts") && name.equals("numFmt")) {
      codes.put(xml.number("numFmtId", 0), xml.attribute("formatCode"));
    } else if (list.equals("fonts") && name.equals("font")) {
      bold.add(false);
    } else if (list.equals("fonts") && name.equals("b") && !bold.isEmpty()) {
      String value = xml.attribute("val");
      bold.set(bold.size() - 1, !value.equals("0") && !value.equals("false"));
    } else if (list.equals("cellXfs") && name.equals("xf")) {
      int format = xml.number("numFmtId", 0);
      int font = xml.number("fontId", -1);
      String code = codes.get(format);
      styles.add(
          new SheetStyle(
              SheetForm.of(format, code),
              SheetForm.zeros(code),
              font >= 0 && font < bold.size() && bold.get(font)));
    }
  }
}
