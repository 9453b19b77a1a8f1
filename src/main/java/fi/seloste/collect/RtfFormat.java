package fi.seloste.collect;

import org.apache.tika.parser.microsoft.rtf.RTFParser;

/** Rich Text Format. */
final class RtfFormat extends TikaFormat {

  RtfFormat() {
    super("rtf", RTFParser::new, false);
  }

  @Override
  public boolean recognises(Head head) {
    return head.holds("{\\rtf", 64);
  }
}
