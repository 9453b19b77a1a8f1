package fi.seloste.collect;

import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;

/** Word documents since 2007. */
final class DocxFormat extends TikaFormat {

  DocxFormat() {
    super("docx", OOXMLParser::new, false);
  }

  @Override
  public boolean recognises(Head head) {
    return OfficeHead.is(head, "word/", ".docx", ".docm", ".dotx", ".dotm");
  }
}
