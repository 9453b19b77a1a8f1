package fi.seloste.collect;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;

/** The records of a workbook of Excel 2.0 to 95 (BIFF2 to BIFF5): a type, a length, the bytes. */
final class XlsOldRecords extends BinaryRecord {

  private final InputStream in;

  XlsOldRecords(InputStream in) {
    this.in = in;
  }

  /** Goes to the next record; false at the end. */
  boolean next() throws IOException {
    byte[] head = in.readNBytes(4);
    if (head.length < 4) {
      return false;
    }
    type = (head[0] & 0xff) | (head[1] & 0xff) << 8;
    length = (head[2] & 0xff) | (head[3] & 0xff) << 8;
    bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("record ends early");
    }
    return true;
  }

  String text(int at, int length, Charset charset) throws IOException {
    need(at + length);
    return new String(bytes, at, length, charset);
  }

  int length() {
    return length;
  }
}
