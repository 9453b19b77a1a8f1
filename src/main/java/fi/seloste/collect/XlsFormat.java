package fi.seloste.collect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Excel workbooks of 97 to 2003, encrypted ones too, and those of older versions. */
final class XlsFormat implements Format {

  private static final int[] OLE2 = {0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1};
  private static final String[] ENDINGS = {".xls", ".xlt", ".xla", ".xlm"};

  @Override
  public String id() {
    return "xls";
  }

  @Override
  public boolean confined() {
    return true;
  }

  @Override
  public boolean recognises(Head head) {
    if (head.startsWith(OLE2)) {
      return head.endsWith(ENDINGS)
          || ((has(head, "Workbook") || has(head, "Book"))
              && !has(head, "WordDocument")
              && !has(head, "PowerPoint Document")
              && !has(head, "__nameid_version1.0"));
    }
    // versions 2 to 4 are no OLE2 files: they begin with the record that begins a sheet
    return head.endsWith(ENDINGS)
        && (head.startsWith(0x09, 0x00)
            || head.startsWith(0x09, 0x02)
            || head.startsWith(0x09, 0x04));
  }

  @Override
  public Layout plan(SourceFile file, long sliceBytes) throws IOException, UnreadableFileException {
    try (SheetBook book = open(file)) {
      return SheetTables.plan(id(), book);
    } catch (SheetFault e) {
      throw new UnreadableFileException(e.reason());
    }
  }

  @Override
  public void read(SourceFile file, Layout layout, Slice slice, Sink sink)
      throws IOException, UnreadableFileException {
    try (SheetBook book = open(file)) {
      SheetTables.read(book, layout, slice, sink);
    } catch (SheetFault e) {
      throw new UnreadableFileException(e.reason());
    }
  }

  private static SheetBook open(SourceFile file) throws IOException {
    return XlsOldBook.isOld(file.path()) ? new XlsOldBook(file.path()) : XlsBook.open(file);
  }

  /** Whether the OLE2 directory, when it is near, names such a stream: its length comes after. */
  private static boolean has(Head head, String stream) {
    byte[] name = (stream + "\0").getBytes(StandardCharsets.UTF_16LE);
    byte[] b = head.bytes();
    for (int i = 512; i + 128 <= b.length; i += 128) {
      if (java.util.Arrays.equals(b, i, i + name.length, name, 0, name.length)
          && b[i + 64] == name.length) {
        return true;
      }
    }
    return false;
  }
}
