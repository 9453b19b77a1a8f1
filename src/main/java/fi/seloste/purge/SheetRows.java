package fi.seloste.purge;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.model.SharedStrings;

/** Reads the cells of a sheet's XML as a stream: text, digits, and whether a formula made them. */
final class SheetRows {

  /** Takes the rows of a sheet. */
  @FunctionalInterface
  interface Rows {

    /**
     * Takes a row.
     *
     * @param row its number, from 1
     * @param cells its cells by column, from 0
     */
    void row(int row, Map<Integer, SheetCell> cells);
  }

  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private final SharedStrings strings;
  private int row;
  private int column;
  private String type = "";
  private boolean formula;
  private final StringBuilder text = new StringBuilder();
  private Map<Integer, SheetCell> cells = new HashMap<>();

  SheetRows(SharedStrings strings) {
    this.strings = strings;
  }

  void read(InputStream sheet, Rows to) throws IOException {
    try {
      XMLStreamReader xml = XMLHelper.newXMLInputFactory().createXMLStreamReader(sheet);
      boolean collecting = false;
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          collecting = start(xml);
        } else if (event == XMLStreamConstants.CHARACTERS && collecting) {
          text.append(xml.getText());
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          collecting = false;
          end(xml.getLocalName(), to);
        }
      }
      xml.close();
    } catch (XMLStreamException | NumberFormatException | IndexOutOfBoundsException e) {
      throw new IOException("the sheet is no well-formed sheet");
    }
  }

  /** Begins an element; whether its text belongs to a cell's value. */
  private boolean start(XMLStreamReader xml) {
    switch (xml.getLocalName()) {
      case "row" -> {
        String number = xml.getAttributeValue(null, "r");
        row = number == null ? row + 1 : Integer.parseInt(number);
        column = -1;
        cells = new HashMap<>();
      }
      case "c" -> {
        String reference = xml.getAttributeValue(null, "r");
        column =
            reference == null ? column + 1 : HeadCell.column(reference.replaceAll("[^A-Z]", ""));
        String told = xml.getAttributeValue(null, "t");
        type = told == null ? "n" : told;
        formula = false;
        text.setLength(0);
      }
      case "f" -> formula = true;
      case "v", "t" -> {
        return true;
      }
      default -> {
        return false;
      }
    }
    return false;
  }

  private void end(String element, Rows to) {
    if (element.equals("c")) {
      String raw = text.toString();
      if (!raw.isEmpty() || formula) {
        cells.put(column, new SheetCell(value(raw), formula));
      }
    } else if (element.equals("row")) {
      to.row(row, cells);
    }
  }

  private String value(String raw) {
    return switch (type) {
      case "s" -> strings.getItemAt(Integer.parseInt(raw.strip())).getString();
      case "inlineStr", "str" -> unescaped(raw);
      default -> raw;
    };
  }

  /** Spreadsheets write some characters as {@code _x000D_}. */
  private static String unescaped(String raw) {
    Matcher escaped = ESCAPED.matcher(raw);
    return escaped.replaceAll(
        match ->
            Matcher.quoteReplacement(
                Character.toString((char) Integer.parseInt(match.group(1), 16))));
  }
}
