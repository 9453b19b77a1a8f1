package fi.seloste.collect;

import org.apache.tika.parser.microsoft.OfficeParser;

/** Word documents of 97 to 2003. */
final class DocFormat extends TikaFormat {

  DocFormat() {
    super("doc", OfficeParser::new, false);
  }

  @Override
  public boolean recognises(Head head) {
    return OfficeHead.isOld(head, "WordDocument", ".doc", ".dot");
  }
}
