package fi.seloste.collect;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Workbooks as XML (SpreadsheetML of Excel 2002 and 2003), mostly named {@code .xls}. */
final class SheetMlFormat implements Format {

  private static final String SPACE = "urn:schemas-microsoft-com:office:spreadsheet";
  private static final int LOOKED_AT = 8192;

  @Override
  public String id() {
    return "spreadsheetml";
  }

  @Override
  public int order() {
    return -20;
  }

  @Override
  public boolean recognises(Head head) {
    int length = Math.min(LOOKED_AT, head.bytes().length);
    Encoding encoding = Encoding.ofHead(head.bytes());
    Charset charset =
        encoding != null && encoding.wide() ? encoding.charset() : StandardCharsets.ISO_8859_1;
    String start = new String(head.bytes(), 0, length, charset);
    return start.contains("<")
        && !start.contains("<html")
        && (start.contains(SPACE) || start.contains("progid=\"Excel.Sheet\""));
  }

  @Override
  public Layout plan(SourceFile file, long sliceBytes) throws IOException, UnreadableFileException {
    try (SheetBook book = new SheetMlBook(file.path())) {
      return SheetTables.plan(id(), book);
    } catch (SheetFault e) {
      throw new UnreadableFileException(e.reason());
    }
  }

  @Override
  public void read(SourceFile file, Layout layout, Slice slice, Sink sink)
      throws IOException, UnreadableFileException {
    try (SheetBook book = new SheetMlBook(file.path())) {
      SheetTables.read(book, layout, slice, sink);
    } catch (SheetFault e) {
      throw new UnreadableFileException(e.reason());
    }
  }
}
