package fi.seloste.collect;

import org.apache.tika.parser.microsoft.OfficeParser;

/** PowerPoint presentations of 97 to 2003. */
final class PptFormat extends TikaFormat {

  PptFormat() {
    super("ppt", OfficeParser::new, false);
  }

  @Override
  public boolean recognises(Head head) {
    return OfficeHead.isOld(head, "PowerPoint Document", ".ppt", ".pps");
  }
}
