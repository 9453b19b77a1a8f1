package fi.seloste.collect;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

/**
 * Reads what stands on a sheet beside its cells: comments, threaded comments, and text in shapes.
 * Each becomes a record of one text.
 */
final class XlsxComments {

  /** The relation types of such parts. */
  static final Set<String> TYPES = Set.of("comments", "threadedComment", "drawing");

  private static final long REF = SheetXml.code("ref");
  private static final long COMMENT = SheetXml.code("comment");
  private static final long THREADED = SheetXml.code("threadedComment");
  private static final long SHAPE = SheetXml.code("txBody");
  private static final long FROM = SheetXml.code("from");
  private static final long ROW = SheetXml.code("row");
  private static final long PARAGRAPH = SheetXml.code("p");
  private static final long T = SheetXml.code("t");
  private static final long TEXT = SheetXml.code("text");

  private final SheetXml xml;
  private final SheetRows rows;
  private final SheetRecord record = new SheetRecord();
  private long row = 1;

  XlsxComments(InputStream part, SheetRows rows) throws IOException {
    this.xml = new SheetXml(part);
    this.rows = rows;
  }

  /** Reads the part; false when nobody wants more. */
  boolean scan() throws IOException {
    for (int token = xml.next(); token != SheetXml.END_OF_FILE; token = xml.next()) {
      if (token != SheetXml.START) {
        continue;
      }
      long name = xml.name();
      if (name == FROM) {
        anchor();
      } else if (name == COMMENT || name == THREADED) {
        row = Math.max(1, XlsxRange.of(xml.value(REF)).top());
        if (!text()) {
          return false;
        }
      } else if (name == SHAPE && !text()) {
        return false;
      }
    }
    return true;
  }

  /** The cell to which the next shapes are anchored; its row counts from 0. */
  private void anchor() throws IOException {
    int outside = xml.depth() - 1;
    while (xml.depth() > outside) {
      if (xml.next() == SheetXml.START && xml.name() == ROW && xml.next() == SheetXml.TEXT) {
        row = 1 + Math.max(0, XlsxRange.digits(xml.bytes(), xml.text().from(), xml.text().to()));
      }
    }
  }

  private boolean text() throws IOException {
    record.begin(row, false);
    SheetBytes bytes = record.bytes();
    int outside = xml.depth() - 1;
    boolean shown = false;
    while (xml.depth() > outside) {
      int token = xml.next();
      if (token == SheetXml.TEXT && shown) {
        xml.text().appendTo(bytes);
      } else if (token != SheetXml.TEXT) {
        boolean leaf = xml.name() == T || xml.name() == TEXT;
        shown = leaf && token == SheetXml.START;
        if (xml.name() == PARAGRAPH && token == SheetXml.END) {
          bytes.append(' ');
        }
      }
    }
    SheetEscapes.decode(bytes, 0);
    record.cell(0, 0, Values.TEXT);
    return record.blank() || rows.row(record);
  }
}
