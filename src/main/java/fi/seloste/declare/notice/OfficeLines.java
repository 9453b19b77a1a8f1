package fi.seloste.declare.notice;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.sax.BodyContentHandler;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The lines of an office document or PDF, by Apache Tika. Pictures and attachments are left. */
final class OfficeLines {

  private static final int LONGEST = 2_000_000;

  private OfficeLines() {}

  static List<Line> of(byte[] bytes, String ending) throws UnreadableNoticeException {
    try {
      if (ending.equals("pdf")) {
        BodyContentHandler text = new BodyContentHandler(LONGEST);
        parse(bytes, new PDFParser(), text);
        return TextLines.of(text.toString(), false);
      }
      Elements elements = new Elements();
      parse(bytes, parser(ending), new BodyContentHandler(elements));
      return elements.page.lines();
    } catch (TikaException | SAXException | IOException | RuntimeException | LinkageError e) {
      // The libraries quote the text in their messages: none of it goes on.
      throw new UnreadableNoticeException(
          "the document cannot be read as " + ending + "; save it anew, or as text");
    }
  }

  private static Parser parser(String ending) {
    return switch (ending) {
      case "docx" -> new OOXMLParser();
      case "odt" -> new OpenDocumentParser();
      case "rtf" -> new RTFParser();
      default -> new OfficeParser();
    };
  }

  private static void parse(byte[] bytes, Parser parser, org.xml.sax.ContentHandler into)
      throws TikaException, SAXException, IOException {
    ParseContext context = new ParseContext();
    // Attached documents are no part of the notice.
    context.set(Parser.class, new org.apache.tika.parser.EmptyParser());
    try (ByteArrayInputStream in = new ByteArrayInputStream(bytes)) {
      parser.parse(in, into, new Metadata(), context);
    }
  }

  /** Hands the elements that Tika tells on to the page. */
  private static final class Elements extends DefaultHandler {

    private final PageLines page = new PageLines(false, false);
    private int length;

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
      page.start(name, "");
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
      page.end(name);
    }

    @Override
    public void characters(char[] characters, int start, int count) throws SAXException {
      length += count;
      if (length > LONGEST) {
        throw new SAXException("too long");
      }
      page.text(new String(characters, start, count), 0);
    }
  }
}
