package fi.seloste.collect;

import java.io.IOException;
import java.util.function.Supplier;
import org.apache.tika.parser.Parser;

/**
 * A document that Tika reads: paragraphs or pages, and the files within. Its parser was not written
 * for hostile files, so it runs confined.
 */
abstract class TikaFormat implements Container {

  private final String id;
  private final TikaSource source;
  private final DocumentText text;

  /**
   * For one kind of document.
   *
   * @param pages whether a record is a page, not a paragraph
   */
  TikaFormat(String id, Supplier<Parser> parser, boolean pages) {
    this.id = id;
    this.source = new TikaSource(parser);
    this.text = new DocumentText(id, source, pages);
  }

  @Override
  public final String id() {
    return id;
  }

  @Override
  public final boolean confined() {
    return true;
  }

  @Override
  public final Layout plan(SourceFile file, long sliceBytes)
      throws IOException, UnreadableFileException {
    return text.plan(file);
  }

  @Override
  public final void read(SourceFile file, Layout layout, Slice slice, Sink sink)
      throws IOException, UnreadableFileException {
    text.read(file, layout, sink);
  }

  @Override
  public final boolean holdsFiles(Layout layout) {
    return DocumentText.embeds(layout);
  }

  @Override
  public final void unpack(SourceFile file, Entries entries)
      throws IOException, UnreadableFileException {
    source.embedded(file, entries);
  }
}
