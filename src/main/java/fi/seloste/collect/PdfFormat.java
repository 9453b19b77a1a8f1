package fi.seloste.collect;

import java.io.IOException;
import org.apache.tika.parser.pdf.PDFParser;

/** PDF, a page a record. */
final class PdfFormat implements Container {

  private static final TikaSource TIKA = new TikaSource(PDFParser::new);
  private static final DocumentText TEXT = new DocumentText("pdf", TIKA, true);

  @Override
  public String id() {
    return "pdf";
  }

  @Override
  public boolean confined() {
    return true;
  }

  @Override
  public boolean recognises(Head head) {
    // what stands before the signature is tolerated (ISO 32000-1, annex H.3)
    return head.holds("%PDF-", 1024);
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
