package fi.seloste.collect;

import java.io.IOException;
import java.io.InputStream;

/** Reads the shared strings part, and strings in cells: runs joined, phonetic hints left out. */
final class XlsxStrings {

  private static final long SI = SheetXml.code("si");
  private static final long T = SheetXml.code("t");
  private static final long PHONETIC = SheetXml.code("rPh");

  private XlsxStrings() {}

  /** Adds all strings of the part. */
  static void read(InputStream part, SharedStrings to) throws IOException {
    SheetXml xml = new SheetXml(part);
    SheetBytes text = new SheetBytes();
    for (int token = xml.next(); token != SheetXml.END_OF_FILE; token = xml.next()) {
      if (token == SheetXml.START && xml.name() == SI) {
        text.clear();
        append(xml, text);
        to.add(text);
      }
    }
  }

  /** Appends the text of the {@code si} or {@code is} element that just began. */
  static void append(SheetXml xml, SheetBytes to) throws IOException {
    int start = to.size();
    int outside = xml.depth() - 1;
    boolean shown = false;
    while (xml.depth() > outside) {
      int token = xml.next();
      if (token == SheetXml.TEXT) {
        if (shown) {
          xml.text().appendTo(to);
        }
      } else if (token == SheetXml.START && xml.name() == PHONETIC) {
        xml.skip();
      } else if (xml.name() == T) {
        shown = token == SheetXml.START;
      }
    }
    SheetEscapes.decode(to, start);
  }
}
