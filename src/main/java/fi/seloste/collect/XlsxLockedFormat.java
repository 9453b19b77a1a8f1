package fi.seloste.collect;

import java.io.IOException;

/**
 * Encrypted workbooks since 2007. The file says how often its password is to be hashed, so that
 * opening one is as dear as its writer wants: it is done where it can be stopped.
 */
final class XlsxLockedFormat implements Format {

  private final XlsxFormat plain = new XlsxFormat();

  @Override
  public String id() {
    return "xlsx-encrypted";
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public boolean confined() {
    return true;
  }

  @Override
  public boolean recognises(Head head) {
    return XlsxFormat.locked(head);
  }

  @Override
  public Layout plan(SourceFile file, long sliceBytes) throws IOException, UnreadableFileException {
    Layout layout = plain.plan(file, sliceBytes);
    return layout.format().equals(plain.id())
        ? new Layout(id(), layout.reason(), layout.tables(), layout.slices(), layout.notes())
        : layout;
  }

  @Override
  public void read(SourceFile file, Layout layout, Slice slice, Sink sink)
      throws IOException, UnreadableFileException {
    plain.read(file, layout, slice, sink);
  }
}
