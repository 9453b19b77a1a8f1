package fi.seloste.collect;

import java.io.IOException;
import org.apache.tika.parser.odf.OpenDocumentParser;

/** OpenDocument texts, presentations and drawings. */
final class OdtFormat implements Container {

  private static final TikaSource TIKA = new TikaSource(OpenDocumentParser::new);
  private static final DocumentText TEXT = new DocumentText("odt", TIKA, false);

  @Override
  public String id() {
    return "odt";
  }

  @Override
  public boolean confined() {
    return true;
  }

  @Override
  public boolean recognises(Head head) {
    return OfficeHead.isOpen(head, "text", ".odt", ".ott")
        || OfficeHead.isOpen(head, "presentation", ".odp", ".otp")
        || OfficeHead.isOpen(head, "graphics", ".odg", ".otg");
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
