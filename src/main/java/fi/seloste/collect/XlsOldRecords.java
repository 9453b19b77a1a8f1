package fi.seloste.collect;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;

/** The records of a workbook of Excel 2.0 to 95 (BIFF2 to BIFF5): a type, a length, the bytes. */
final class XlsOldRecords {

  private final InputStream in;
  private byte[] bytes = new byte[0];
  private int type;

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
    int length = (head[2] & 0xff) | (head[3] & 0xff) << 8;
    bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("record ends early");
    }
    return true;
  }

  int type() {
    return type;
  }

  int uint8(int at) throws IOException {
    need(at + 1);
    return bytes[at] & 0xff;
  }

  int uint16(int at) throws IOException {
    need(at + 2);
    return (bytes[at] & 0xff) | (bytes[at + 1] & 0xff) << 8;
  }

  int int32(int at) throws IOException {
    return uint16(at) | uint16(at + 2) << 16;
  }

  double real(int at) throws IOException {
    long low = int32(at) & 0xffffffffL;
    return Double.longBitsToDouble(low | (long) int32(at + 4) << 32);
  }

  /** A number in 30 bits. */
  double packed(int at) throws IOException {
    int raw = int32(at);
    double number =
        (raw & 2) != 0 ? raw >> 2 : Double.longBitsToDouble((raw & 0xfffffffcL) << 32);
    return (raw & 1) != 0 ? number / 100 : number;
  }

  String text(int at, int length, Charset charset) throws IOException {
    need(at + length);
    return new String(bytes, at, length, charset);
  }

  int length() {
    return bytes.length;
  }

  private void need(int end) throws IOException {
    if (end > bytes.length) {
      throw new EOFException("record ends early");
    }
  }
}
