package fi.seloste.collect;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/** Excel workbooks since 2007, with or without macros, encrypted ones too. */
final class XlsxFormat implements Format {

  private static final String[] ENDINGS = {".xlsx", ".xlsm", ".xltx", ".xltm", ".xlam", ".xlsb"};
  private static final int[] ZIP = {'P', 'K', 3, 4};
  private static final int[] OLE2 = {0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1};
  private static final int NAME = 30;

  @Override
  public String id() {
    return "xlsx";
  }

  @Override
  public boolean recognises(Head head) {
    if (head.startsWith(ZIP)) {
      return head.endsWith(ENDINGS) || (officePackage(head) && mentions(head, "xl/"));
    }
    return head.startsWith(OLE2)
        && !OfficeHead.has(head, "Workbook")
        && !OfficeHead.has(head, "Book")
        && (head.endsWith(ENDINGS)
            || contains(head.bytes(), "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE)));
  }

  @Override
  public Layout plan(SourceFile file, long sliceBytes) throws IOException, UnreadableFileException {
    try {
      if (isOle2(file) && !XlsxEncryption.encrypted(file.path())) {
        return new XlsFormat().plan(file, sliceBytes); // an old workbook under a new name
      }
      try (SheetBook book = open(file)) {
        return SheetTables.plan(id(), book);
      }
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
    XlsxZip zip = new XlsxZip(channel(file));
    try {
      String workbook = XlsxWorkbook.part(zip);
      if (workbook.isEmpty()) {
        throw new SheetFault("not-a-workbook");
      }
      if (workbook.endsWith(".bin")) {
        return new XlsbBook(zip, workbook);
      }
      return new XlsxBook(zip, workbook);
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  private static SeekableByteChannel channel(SourceFile file) throws IOException {
    if (!isOle2(file)) {
      return Files.newByteChannel(file.path());
    }
    return XlsxEncryption.decrypt(file.path(), file.password());
  }

  private static boolean isOle2(SourceFile file) throws IOException {
    try (InputStream in = Files.newInputStream(file.path())) {
      return new Head(file.name(), file.size(), in.readNBytes(OLE2.length)).startsWith(OLE2);
    }
  }

  /** Whether the first entry is one with which office packages begin. */
  private static boolean officePackage(Head head) {
    String start =
        new String(
            head.bytes(),
            Math.min(NAME, head.bytes().length),
            Math.min(32, Math.max(0, head.bytes().length - NAME)),
            StandardCharsets.ISO_8859_1);
    return start.startsWith("[Content_Types].xml")
        || start.startsWith("_rels/")
        || start.startsWith("docProps/")
        || start.startsWith("customXml/")
        || start.startsWith("xl/")
        || start.startsWith("xl\\");
  }

  /** Whether an entry's name begins so. */
  private static boolean mentions(Head head, String folder) {
    byte[] b = head.bytes();
    for (int i = 0; i + NAME + folder.length() <= b.length; i++) {
      if (b[i] == 'P' && b[i + 1] == 'K' && b[i + 2] == 3 && b[i + 3] == 4) {
        String name = new String(b, i + NAME, folder.length(), StandardCharsets.ISO_8859_1);
        if (name.replace('\\', '/').equals(folder)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean contains(byte[] bytes, byte[] wanted) {
    for (int i = 0; i + wanted.length <= bytes.length; i++) {
      int k = 0;
      while (k < wanted.length && bytes[i + k] == wanted[k]) {
        k++;
      }
      if (k == wanted.length) {
        return true;
      }
    }
    return false;
  }
}
