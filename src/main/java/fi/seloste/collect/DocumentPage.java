package fi.seloste.collect;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Makes paragraphs, pages and table rows of XHTML events. A table that holds another one only
 * arranges things: what is in it counts as paragraphs.
 */
final class DocumentPage extends DefaultHandler {

  /** Ends the parsing when nobody wants more. */
  static final class Enough extends SAXException {
    private static final long serialVersionUID = 1L;
  }

  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "li",
          "div",
          "br",
          "hr",
          "pre",
          "dt",
          "dd",
          "ul",
          "ol",
          "blockquote",
          "body",
          "address",
          "section",
          "article",
          "header",
          "footer",
          "aside",
          "figcaption",
          "caption",
          "legend",
          "option",
          "title",
          "form",
          "label");
  private static final Set<String> SILENT = Set.of("head", "script", "style");

  /** A longer paragraph is cut, so that memory stays bounded. */
  private static final int LONGEST = 1 << 18;

  private final DocumentBlocks blocks;
  private final boolean pages;
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder page = new StringBuilder();
  private final List<Open> open = new ArrayList<>();
  private int silent;
  private long paragraphs;
  private long pageNumber;
  private int tables;

  /** A table under way. */
  private static final class Open {
    final int number;
    final List<String> cells = new ArrayList<>();
    final StringBuilder cell = new StringBuilder();
    boolean inCell;
    boolean layout;
    long rows;

    Open(int number) {
      this.number = number;
    }
  }

  /**
   * Makes blocks for this taker.
   *
   * @param pages whether a page is one block, its lines apart
   */
  DocumentPage(DocumentBlocks blocks, boolean pages) {
    this.blocks = blocks;
    this.pages = pages;
  }

  /** How many pages there were. */
  long pages() {
    return pageNumber;
  }

  @Override
  public void startElement(String uri, String local, String qualified, Attributes attributes)
      throws SAXException {
    String name = local.isEmpty() ? qualified : local;
    if (SILENT.contains(name)) {
      silent++;
    } else if (name.equals("table")) {
      startTable();
    } else if (name.equals("tr")) {
      endRow();
    } else if (name.equals("td") || name.equals("th")) {
      startCell();
    } else if (BLOCKS.contains(name)) {
      paragraph();
    }
  }

  @Override
  public void endElement(String uri, String local, String qualified) throws SAXException {
    String name = local.isEmpty() ? qualified : local;
    if (SILENT.contains(name)) {
      silent--;
    } else if (name.equals("table")) {
      endTable();
    } else if (name.equals("tr")) {
      endRow();
    } else if (name.equals("td") || name.equals("th")) {
      endCell();
    } else if (BLOCKS.contains(name)) {
      paragraph();
    }
    if (pages && name.equals("div")) {
      page();
    }
  }

  @Override
  public void characters(char[] characters, int start, int length) throws SAXException {
    if (silent > 0) {
      return;
    }
    text.append(characters, start, length);
    if (text.length() > LONGEST) {
      paragraph();
    }
  }

  @Override
  public void ignorableWhitespace(char[] characters, int start, int length) throws SAXException {
    characters(characters, start, length);
  }

  /** What is left when the document broke off. */
  void flush() throws SAXException {
    while (!open.isEmpty()) {
      endTable();
    }
    paragraph();
    page();
  }

  @Override
  public void endDocument() throws SAXException {
    flush();
  }

  private void paragraph() throws SAXException {
    String made = squeezed();
    if (made.isEmpty()) {
      return;
    }
    Open table = open.isEmpty() ? null : open.get(open.size() - 1);
    if (table != null && table.inCell && !table.layout) {
      table.cell.append(table.cell.isEmpty() ? "" : " ").append(made);
      if (table.cell.length() > LONGEST) {
        layout(table);
      }
    } else if (pages) {
      page.append(page.isEmpty() ? "" : "\n").append(made);
      if (page.length() > LONGEST) {
        told(page.toString());
        page.setLength(0);
      }
    } else {
      told(made);
    }
  }

  private void told(String made) throws SAXException {
    paragraphs++;
    if (!blocks.paragraph(pages ? pageNumber + 1 : paragraphs, made)) {
      throw new Enough();
    }
  }

  private void page() throws SAXException {
    if (!pages || !open.isEmpty()) {
      return;
    }
    if (!page.isEmpty()) {
      told(page.toString());
      page.setLength(0);
    }
    pageNumber++;
  }

  private String squeezed() {
    StringBuilder made = new StringBuilder(text.length());
    boolean blank = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean line = pages && c == '\n';
      if (line || Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0) {
        blank = true;
      } else {
        made.append(blank && !made.isEmpty() ? " " : "").append(c);
        blank = false;
      }
    }
    text.setLength(0);
    return made.toString();
  }

  private void startTable() throws SAXException {
    paragraph();
    if (!open.isEmpty()) {
      layout(open.get(open.size() - 1));
    }
    open.add(new Open(tables++));
  }

  private void endTable() throws SAXException {
    if (!open.isEmpty()) {
      endRow();
      open.remove(open.size() - 1);
    }
  }

  private void startCell() throws SAXException {
    paragraph();
    if (!open.isEmpty()) {
      endCell();
      open.get(open.size() - 1).inCell = true;
    }
  }

  private void endCell() throws SAXException {
    paragraph();
    if (!open.isEmpty()) {
      Open table = open.get(open.size() - 1);
      if (table.inCell && !table.layout) {
        table.cells.add(table.cell.toString());
      }
      table.cell.setLength(0);
      table.inCell = false;
    }
  }

  private void endRow() throws SAXException {
    if (open.isEmpty()) {
      return;
    }
    endCell();
    Open table = open.get(open.size() - 1);
    if (table.cells.stream().anyMatch(cell -> !cell.isEmpty())) {
      table.rows++;
      if (!blocks.row(table.number, table.rows, table.cells)) {
        throw new Enough();
      }
    }
    table.cells.clear();
  }

  /** From now on the table only arranges things. */
  private void layout(Open table) throws SAXException {
    table.layout = true;
    for (String cell : table.cells) {
      if (!cell.isEmpty()) {
        told(cell);
      }
    }
    if (!table.cell.isEmpty()) {
      told(table.cell.toString());
    }
    table.cells.clear();
    table.cell.setLength(0);
  }
}
