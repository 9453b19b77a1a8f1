package fi.seloste.report;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.SharedStrings;

/**
 * The rows below cells that have defined names, read as a stream: the workbook may hold sheets that
 * would not fit in memory.
 */
final class NamedColumns {

  private final XSSFReader reader;
  private final String prefix;

  /** The names by column, of the one sheet that has them. */
  private final Map<Integer, String> columns = new HashMap<>();

  private String sheet = "";
  private int head;

  NamedColumns(OPCPackage workbook, String prefix)
      throws IOException, OpenXML4JException, XMLStreamException {
    this.reader = new XSSFReader(workbook);
    this.prefix = prefix;
    names();
  }

  /** Hands over each row below the head: the text of its cells by name, numbers as they stand. */
  void rows(Consumer<Map<String, String>> rows)
      throws IOException, OpenXML4JException, XMLStreamException {
    if (columns.isEmpty()) {
      return;
    }
    XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
    while (sheets.hasNext()) {
      try (InputStream in = sheets.next()) {
        if (sheets.getSheetName().equals(sheet)) {
          rows(in, rows);
        }
      }
    }
  }

  private void names() throws IOException, OpenXML4JException, XMLStreamException {
    try (InputStream in = reader.getWorkbookData()) {
      XMLStreamReader xml = XMLHelper.newXMLInputFactory().createXMLStreamReader(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT
            && xml.getLocalName().equals("definedName")) {
          String name = xml.getAttributeValue(null, "name");
          if (name != null && name.startsWith(prefix)) {
            name(name.substring(prefix.length()), xml.getElementText());
          }
        }
      }
    }
  }

  private void name(String name, String target) {
    CellReference cell = new CellReference(target);
    if (cell.getSheetName() != null && cell.getRow() >= 0) {
      sheet = cell.getSheetName();
      head = cell.getRow();
      columns.put((int) cell.getCol(), name);
    }
  }

  private void rows(InputStream in, Consumer<Map<String, String>> rows)
      throws IOException, OpenXML4JException, XMLStreamException {
    SharedStrings strings = reader.getSharedStringsTable();
    XMLStreamReader xml = XMLHelper.newXMLInputFactory().createXMLStreamReader(in);
    Map<String, String> cells = new HashMap<>();
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
        cell(xml, strings, cells);
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
        if (!cells.isEmpty()) {
          rows.accept(Map.copyOf(cells));
        }
        cells.clear();
      }
    }
  }

  private void cell(XMLStreamReader xml, SharedStrings strings, Map<String, String> cells)
      throws XMLStreamException {
    CellReference place = new CellReference(xml.getAttributeValue(null, "r"));
    boolean shared = "s".equals(xml.getAttributeValue(null, "t"));
    String name = columns.get((int) place.getCol());
    StringBuilder text = new StringBuilder();
    while (!(xml.next() == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c"))) {
      boolean value =
          xml.getEventType() == XMLStreamConstants.START_ELEMENT
              && (xml.getLocalName().equals("v") || xml.getLocalName().equals("t"));
      if (value) {
        text.append(xml.getElementText());
      }
    }
    if (name != null && place.getRow() > head && !text.isEmpty()) {
      String value = text.toString();
      cells.put(name, shared ? strings.getItemAt(Integer.parseInt(value)).getString() : value);
    }
  }
}
