package fi.seloste.collect;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads small XML parts with Aalto, by local names only: transitional and strict documents differ
 * in nothing but their namespaces.
 */
final class XlsxXml implements Closeable {

  private static final XMLInputFactory FACTORY = factory();

  private final InputStream in;
  private final XMLStreamReader reader;

  XlsxXml(InputStream in) throws IOException {
    this.in = in;
    try {
      this.reader = FACTORY.createXMLStreamReader(in);
    } catch (XMLStreamException e) {
      in.close();
      throw new IOException("broken XML");
    }
  }

  /** Goes to the next start of an element; false at the end of the document. */
  boolean nextElement() throws IOException {
    int event = next();
    while (event != XMLStreamConstants.START_ELEMENT) {
      if (event == XMLStreamConstants.END_DOCUMENT) {
        return false;
      }
      event = next();
    }
    return true;
  }

  /** The next event of {@link XMLStreamConstants}. */
  int next() throws IOException {
    try {
      if (!reader.hasNext()) {
        return XMLStreamConstants.END_DOCUMENT;
      }
      int event = reader.next();
      if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw new SheetFault("xml-dtd");
      }
      return event;
    } catch (XMLStreamException | RuntimeException e) {
      throw new IOException("broken XML");
    }
  }

  String name() {
    return reader.getLocalName();
  }

  String text() throws IOException {
    try {
      return reader.getText();
    } catch (RuntimeException e) {
      throw new IOException("broken XML");
    }
  }

  /** The attribute with this local name and no namespace; empty when there is none. */
  String attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String space = reader.getAttributeNamespace(i);
      if (reader.getAttributeLocalName(i).equals(name) && (space == null || space.isEmpty())) {
        return reader.getAttributeValue(i);
      }
    }
    return "";
  }

  /** The attribute with this local name in whatever namespace; empty when there is none. */
  String anyAttribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return "";
  }

  /** The {@code id} attribute of the relationships' namespace; empty when there is none. */
  String relation() {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String space = reader.getAttributeNamespace(i);
      if (reader.getAttributeLocalName(i).equals("id")
          && space != null
          && space.endsWith("/relationships")) {
        return reader.getAttributeValue(i);
      }
    }
    return "";
  }

  boolean flag(String name) {
    String value = attribute(name);
    return value.equals("1") || value.equals("true");
  }

  /** The attribute as a number, or another when it is none. */
  int number(String name, int otherwise) {
    try {
      String value = attribute(name);
      return value.isEmpty() ? otherwise : Integer.parseInt(value);
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
    return factory;
  }
}
