package fi.seloste.collect;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;

/** An opened workbook that is an XML file. */
final class SheetMlBook implements SheetBook {

  private final Path path;
  private final List<Sheet> sheets = new ArrayList<>();
  private final List<Integer> places = new ArrayList<>();

  /** Looks the workbook through for its sheets. */
  SheetMlBook(Path path) throws IOException {
    this.path = path;
    try (XlsxXml xml = open()) {
      begin(xml);
    } catch (SheetFault e) {
      throw e;
    } catch (IOException e) {
      if (sheets.isEmpty()) {
        throw new SheetFault("broken-part", "Workbook");
      }
      // the sheets before the break are read; the one that breaks will tell
    }
    if (sheets.isEmpty()) {
      throw new SheetFault("not-a-workbook");
    }
  }

  private XlsxXml open() throws IOException {
    return new XlsxXml(new BufferedInputStream(Files.newInputStream(path), 1 << 16));
  }

  private void begin(XlsxXml xml) throws IOException {
    String name = "";
    int place = -1;
    boolean hidden = false;
    boolean comments = false;
    boolean visible = false;
    int event = xml.next();
    while (event != XMLStreamConstants.END_DOCUMENT) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        visible = xml.name().equals("Visible");
        comments |= xml.name().equals("Comment");
        if (xml.name().equals("Worksheet")) {
          add(name, place, hidden, comments);
          name = xml.anyAttribute("Name");
          place++;
          hidden = false;
          comments = false;
        }
      } else if (event == XMLStreamConstants.CHARACTERS && visible) {
        hidden |= xml.text().contains("Hidden");
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        visible = false;
      }
      try {
        event = xml.next();
      } catch (IOException e) {
        add(name, place, hidden, comments);
        throw e;
      }
    }
    add(name, place, hidden, comments);
  }

  private void add(String name, int place, boolean hidden, boolean comments) {
    if (place >= 0) {
      sheets.add(new Sheet(name, hidden, null));
      places.add(place);
      if (comments) {
        sheets.add(new Sheet(name + "!comments", hidden, List.of("")));
        places.add(place);
      }
    }
  }

  @Override
  public List<Sheet> sheets() {
    return sheets;
  }

  @Override
  public List<Reason> notes() {
    return List.of();
  }

  @Override
  public void scan(int sheet, SheetRows rows, SheetFacts facts) throws IOException {
    try (XlsxXml xml = open()) {
      int place = -1;
      while (place < places.get(sheet) && xml.nextElement()) {
        place += xml.name().equals("Worksheet") ? 1 : 0;
      }
      new Rows(xml, rows, facts, sheets.get(sheet).header() != null).scan();
    }
  }

  @Override
  public void close() {
    // the file is open only while it is read
  }

  /** Makes rows of one sheet's elements. */
  private static final class Rows {
    private final XlsxXml xml;
    private final SheetRows rows;
    private final SheetFacts facts;
    private final boolean comments;
    private final SheetRecord row = new SheetRecord();
    private final StringBuilder text = new StringBuilder();
    private long number;
    private int column;
    private String type = "";
    private boolean inData;
    private boolean inComment;

    Rows(XlsxXml xml, SheetRows rows, SheetFacts facts, boolean comments) {
      this.xml = xml;
      this.rows = rows;
      this.facts = facts;
      this.comments = comments;
    }

    void scan() throws IOException {
      int event = xml.next();
      while (event != XMLStreamConstants.END_DOCUMENT) {
        if (event == XMLStreamConstants.START_ELEMENT) {
          start();
        } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
          if (inData) {
            text.append(xml.text());
          }
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          if (xml.name().equals("Worksheet") || !end()) {
            return;
          }
        }
        event = xml.next();
      }
    }

    private void start() {
      switch (xml.name()) {
        case "Row" -> {
          number = index(number + 1);
          column = -1;
          row.begin(number, xml.anyAttribute("Hidden").equals("1"));
        }
        case "Cell" -> {
          column = (int) index(column + 2L) - 1;
          int across = whole(xml.anyAttribute("MergeAcross"));
          int down = whole(xml.anyAttribute("MergeDown"));
          if (across > 0 || down > 0) {
            facts.merge(new SheetFacts.Merge(number, column, number + down, column + across));
          }
        }
        case "Column" -> facts.hideColumns(xml.anyAttribute("Hidden").equals("1") ? 1 : 0);
        case "Comment" -> inComment = true;
        case "Data" -> {
          inData = true;
          type = xml.anyAttribute("Type");
          text.setLength(0);
        }
        default -> {
          // formatting inside a text
        }
      }
    }

    private boolean end() {
      switch (xml.name()) {
        case "Data" -> {
          inData = false;
          if (comments == inComment) {
            put();
          }
        }
        case "Comment" -> inComment = false;
        case "Row" -> {
          return row.blank() || rows.row(row);
        }
        default -> {
          // goes on
        }
      }
      return true;
    }

    private void put() {
      int start = row.bytes().size();
      byte[] value = text.toString().getBytes(StandardCharsets.UTF_8);
      byte kind =
          switch (type) {
            case "Number" -> SheetNumbers.append(row.bytes(), value, 0, value.length);
            case "DateTime" -> SheetDates.appendIso(row.bytes(), value, 0, value.length);
            case "Boolean" -> {
              row.bytes().append(text.toString().equals("1") ? "true" : "false");
              yield Values.BOOLEAN;
            }
            case "Error" -> {
              row.bytes().append(text.toString());
              yield Values.ERROR;
            }
            default -> {
              row.bytes().append(text.toString());
              yield Values.TEXT;
            }
          };
      row.cell(column, start, kind);
    }

    private long index(long next) {
      int told = whole(xml.anyAttribute("Index"));
      return told >= next ? told : next;
    }

    private static int whole(String text) {
      return text.matches("[0-9]{1,7}") ? Integer.parseInt(text) : 0;
    }
  }
}
