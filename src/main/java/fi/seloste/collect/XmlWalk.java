package fi.seloste.collect;

import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Goes through XML: attributes and elements without parts are values, all others things. Prefixes
 * are left off and need not be bound, for telephone systems write such. No entity, no document type
 * and no inclusion is ever followed.
 */
final class XmlWalk {

  private static final int DEEPEST = 500;
  private static final int LONGEST_VALUE = 16_000_000;

  private final TreeEvents events;
  private final XmlText text;
  private final boolean percent;
  private int inclusions;
  private final Deque<Element> open = new ArrayDeque<>();

  /** An element that has begun; it is opened once it shows that it has parts. */
  private static final class Element {
    final String name;
    final long line;
    final StringBuilder text = new StringBuilder();
    boolean opened;

    Element(String name, long line) {
      this.name = name;
      this.line = line;
    }
  }

  /**
   * @param percent whether values are percent-encoded, as FreeSWITCH writes them
   */
  XmlWalk(Reader characters, TreeEvents events, boolean percent) {
    this.text = new XmlText(characters);
    this.events = events;
    this.percent = percent;
  }

  /** Goes to the end, or until nobody wants more. */
  void run() throws UnreadableFileException {
    XMLStreamReader reader = null;
    try {
      reader = factory().createXMLStreamReader(text);
      while (reader.hasNext() && events.more()) {
        token(reader);
      }
    } catch (XMLStreamException e) {
      long line = reader == null ? 1 : line(reader);
      last();
      throw new UnreadableFileException(reason(e, line));
    } catch (RuntimeException e) {
      // the parser fails so on some broken input
      throw new UnreadableFileException("broken-xml", text.line());
    }
  }

  private Reason reason(XMLStreamException e, long line) {
    if (text.tooLong()) {
      return Reason.of("value-too-long", line);
    }
    boolean ended = String.valueOf(e.getMessage()).contains("must start and end within the same");
    return Reason.of(ended ? "cut-short" : "broken-xml", line);
  }

  /** The JDK's own parser, for Aalto knows no names with unbound prefixes. */
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> new java.io.ByteArrayInputStream(new byte[0]));
    // the limits count text of any kind; what they guard against needs a document type
    limit(factory, "totalEntitySizeLimit");
    limit(factory, "maxGeneralEntitySizeLimit");
    limit(factory, "entityExpansionLimit");
    return factory;
  }

  private static void limit(XMLInputFactory factory, String name) {
    factory.setProperty("http://www.oracle.com/xml/jaxp/properties/" + name, "0");
  }

  private void token(XMLStreamReader reader) throws XMLStreamException, UnreadableFileException {
    switch (reader.next()) {
      case XMLStreamConstants.START_ELEMENT -> start(reader);
      case XMLStreamConstants.END_ELEMENT -> end();
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(reader);
      case XMLStreamConstants.ENTITY_REFERENCE ->
          throw new UnreadableFileException("xml-entity", line(reader));
      default -> {
        // comments and instructions are for programs
      }
    }
  }

  private static long line(XMLStreamReader reader) {
    return Math.max(1, reader.getLocation().getLineNumber());
  }

  private void start(XMLStreamReader reader) throws UnreadableFileException {
    Element parent = open.peek();
    if (parent != null) {
      open(parent);
    }
    if (open.size() >= DEEPEST) {
      throw new UnreadableFileException("too-deep", line(reader));
    }
    String tag = name(reader.getPrefix(), reader.getLocalName());
    inclusions += tag.equals("xi:include") ? 1 : 0;
    Element element = new Element(parent == null ? "" : shown(tag), line(reader));
    open.push(element);
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String name = name(reader.getAttributePrefix(i), reader.getAttributeLocalName(i));
      if (!name.startsWith("xmlns") && !name.startsWith("xsi:")) {
        open(element);
        String value = decoded(reader.getAttributeValue(i));
        events.value(shown(name), element.line, value, Values.TEXT);
      }
    }
  }

  private static String name(@Nullable String prefix, String local) {
    return prefix == null || prefix.isEmpty() ? local : prefix + ":" + local;
  }

  /** The name without its prefix, which is no prefix where telephone systems make names of data. */
  private String shown(String name) {
    return percent ? name : name.substring(name.lastIndexOf(':') + 1);
  }

  /** How many elements ask for another file to be read in their place. */
  int inclusions() {
    return inclusions;
  }

  private void open(Element element) {
    if (!element.opened) {
      element.opened = true;
      events.open(element.name, element.line);
    }
  }

  private void text(XMLStreamReader reader) throws UnreadableFileException {
    Element element = open.peek();
    if (element == null) {
      return;
    }
    int length = reader.getTextLength();
    if (element.text.length() + length > LONGEST_VALUE) {
      throw new UnreadableFileException("value-too-long", line(reader));
    }
    element.text.append(reader.getTextCharacters(), reader.getTextStart(), length);
  }

  /** What the innermost element had when everything broke off. */
  private void last() {
    Element element = open.peek();
    if (element != null && !element.opened && open.size() > 1 && !element.text.isEmpty()) {
      String value = decoded(element.text.toString().strip());
      events.value(element.name, element.line, value, Values.TEXT);
    }
  }

  private void end() {
    Element element = open.pop();
    String value = decoded(element.text.toString().strip());
    if (!element.opened && !open.isEmpty()) {
      events.value(element.name, element.line, value, Values.TEXT);
      return;
    }
    open(element);
    if (!value.isEmpty()) {
      events.value("", element.line, value, Values.TEXT);
    }
    events.close();
  }

  private String decoded(String value) {
    return percent && value.indexOf('%') >= 0 ? PercentText.decoded(value) : value;
  }
}
