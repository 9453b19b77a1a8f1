package fi.seloste.collect;

import org.apache.tika.parser.odf.OpenDocumentParser;

/** OpenDocument texts, presentations and drawings. */
final class OdtFormat extends TikaFormat {

  OdtFormat() {
    super("odt", OpenDocumentParser::new, false);
  }

  @Override
  public boolean recognises(Head head) {
    return OfficeHead.isOpen(head, "text", ".odt", ".ott")
        || OfficeHead.isOpen(head, "presentation", ".odp", ".otp")
        || OfficeHead.isOpen(head, "graphics", ".odg", ".otg");
  }
}
