package fi.seloste.collect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/** OpenDocument spreadsheets, as LibreOffice writes them. */
final class OdsFormat implements Format {

  private static final String TYPE = "mimetypeapplication/vnd.oasis.opendocument.spreadsheet";

  @Override
  public String id() {
    return "ods";
  }

  @Override
  public boolean recognises(Head head) {
    if (!head.startsWith('P', 'K', 3, 4)) {
      return false;
    }
    // the first entry says what the package is, stored as it is (ODF 1.3 part 2, 3.3)
    int length = Math.min(head.bytes().length, 30 + TYPE.length());
    String start = new String(head.bytes(), 0, length, StandardCharsets.ISO_8859_1);
    return start.endsWith(TYPE) || head.endsWith(".ods", ".ots");
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
    XlsxZip zip = new XlsxZip(Files.newByteChannel(file.path()));
    try {
      return new OdsBook(zip, file.password());
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }
}
