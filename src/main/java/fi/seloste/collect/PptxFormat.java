package fi.seloste.collect;

import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;

/** PowerPoint presentations since 2007. */
final class PptxFormat extends TikaFormat {

  PptxFormat() {
    super("pptx", OOXMLParser::new, false);
  }

  @Override
  public boolean recognises(Head head) {
    return OfficeHead.is(head, "ppt/", ".pptx", ".pptm", ".ppsx", ".ppsm", ".potx");
  }
}
