package fi.seloste.collect;

import java.io.IOException;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/** Bzip2: a compressed file, or a compressed tar archive. */
final class Bzip2Format implements Container {

  @Override
  public String id() {
    return "bz2";
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
    return head.startsWith('B', 'Z', 'h');
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
    PackedFile.unpack(file, entries, in -> new BZip2CompressorInputStream(in, true));
  }
}
