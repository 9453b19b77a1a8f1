package fi.seloste.collect;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;

/** Tar archives. */
final class TarFormat implements Container {

  @Override
  public String id() {
    return "tar";
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
    return TarEntries.begins(head.bytes());
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
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file.path()), 1 << 16)) {
      TarEntries.unpack(in, new Unpacker(file, entries));
    }
  }
}
