package fi.seloste.collect;

import java.io.IOException;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;

/** PowerPoint presentations since 2007. */
final class PptxFormat implements Container {

  private static final TikaSource TIKA = new TikaSource(OOXMLParser::new);
  private static final DocumentText TEXT = new DocumentText("pptx", TIKA, false);

  @Override
  public String id() {
    return "pptx";
  }

  @Override
  public boolean confined() {
    return true;
  }

  @Override
  public boolean recognises(Head head) {
    return OfficeHead.is(head, "ppt/", ".pptx", ".pptm", ".ppsx", ".ppsm", ".potx");
  }

  @Override
  public Layout plan(SourceFile file, long sliceBytes) throws IOException, UnreadableFileException {
    return TEXT.plan(file);
  }

  @Override
  public void read(SourceFile file, Layout layout, Slice slice, Sink sink)
      throws IOException, UnreadableFileException {
    TEXT.read(file, layout, sink);
  }

  @Override
  public boolean holdsFiles(Layout layout) {
    return DocumentText.embeds(layout);
  }

  @Override
  public void unpack(SourceFile file, Entries entries) throws IOException, UnreadableFileException {
    TIKA.embedded(file, entries);
  }
}
