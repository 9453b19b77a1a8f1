package fi.seloste.collect;

import java.io.IOException;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** Gzip: a compressed file, or a compressed tar archive. */
final class GzipFormat implements Container {

  @Override
  public String id() {
    return "gz";
  }

  @Override
  public int order() {
    return 50;
  }

  @Override
  public boolean confined() {
    return true;
  }

  @Override
  public boolean recognises(Head head) {
    return head.startsWith(0x1f, 0x8b);
  }

  @Override
  public Layout plan(SourceFile file, long sliceBytes) {
    return ArchiveLayout.of(id());
  }

  @Override
  public void read(SourceFile file, Layout layout, Slice slice, Sink sink) {
    // an archive has no records: what is inside has
  }

  @Override
  public void unpack(SourceFile file, Entries entries) throws IOException, UnreadableFileException {
    PackedFile.unpack(file, entries, in -> new GzipCompressorInputStream(in, true));
  }
}
