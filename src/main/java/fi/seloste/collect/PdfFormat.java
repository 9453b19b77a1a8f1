package fi.seloste.collect;

import org.apache.tika.parser.pdf.PDFParser;

/** PDF, a page a record. */
final class PdfFormat extends TikaFormat {

  PdfFormat() {
    super("pdf", PDFParser::new, true);
  }

  @Override
  public boolean recognises(Head head) {
    // what stands before the signature is tolerated (ISO 32000-1, annex H.3)
    return head.holds("%PDF-", 1024);
  }
}
