package fi.seloste.collect;

import java.io.IOException;
import java.util.Map;
import org.xml.sax.SAXException;

/** Reads a document of one format. */
@FunctionalInterface
interface DocumentSource {

  /**
   * Tells what the document says as XHTML events.
   *
   * @return its properties, such as its author: name to value
   */
  Map<String, String> read(SourceFile file, DocumentPage page)
      throws IOException, SAXException, UnreadableFileException;
}
