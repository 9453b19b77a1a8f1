package fi.seloste.collect;

import java.io.IOException;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Xz: a compressed file, or a compressed tar archive. */
final class XzFormat implements Container {

  /** The largest dictionary of xz -9, and a little more; a bomb may ask for gigabytes. */
  private static final int MEMORY_KIB = 96 << 10;

  @Override
  public String id() {
    return "xz";
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
    return head.startsWith(0xfd, '7', 'z', 'X', 'Z');
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
    PackedFile.unpack(file, entries, in -> new XZCompressorInputStream(in, true, MEMORY_KIB));
  }
}
