package fi.seloste.collect;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The records of a binary part (MS-XLSB 2.1.4): a type, a length, the bytes. */
final class XlsbRecords implements Closeable {

  /** No record that matters is longer: a cell has 32,767 characters. */
  private static final int LONGEST = 1 << 20;

  private final InputStream in;
  private byte[] bytes = new byte[256];
  private int length;
  private int type;

  XlsbRecords(InputStream in) {
    this.in = in;
  }

  /** Goes to the next record; false at the end. */
  boolean next() throws IOException {
    int first = in.read();
    if (first < 0) {
      return false;
    }
    type = first < 0x80 ? first : (first & 0x7f) | (in.read() & 0x7f) << 7;
    int size = 0;
    int b = 0x80;
    for (int shift = 0; shift < 28 && b >= 0x80; shift += 7) {
      b = in.read();
      if (b < 0) {
        throw new EOFException("record ends early");
      }
      size |= (b & 0x7f) << shift;
    }
    length = Math.min(size, LONGEST);
    if (bytes.length < length) {
      bytes = new byte[Math.max(length, bytes.length * 2)];
    }
    if (in.readNBytes(bytes, 0, length) < length) {
      throw new EOFException("record ends early");
    }
    in.skipNBytes(size - length);
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

  /** A number in 30 bits (MS-XLSB 2.5.122). */
  double packed(int at) throws IOException {
    int raw = int32(at);
    double number =
        (raw & 2) != 0 ? raw >> 2 : Double.longBitsToDouble((raw & 0xfffffffcL) << 32);
    return (raw & 1) != 0 ? number / 100 : number;
  }

  /** A text with its length before it; nothing when it is marked as missing. */
  String text(int at) throws IOException {
    int characters = int32(at);
    if (characters == -1) {
      return "";
    }
    if (characters < 0 || characters > LONGEST) {
      throw new EOFException("text ends early");
    }
    need(at + 4 + 2 * characters);
    return new String(bytes, at + 4, 2 * characters, StandardCharsets.UTF_16LE);
  }

  /** Where the text at this place ends. */
  int afterText(int at) throws IOException {
    int characters = int32(at);
    return at + 4 + (characters < 0 ? 0 : 2 * characters);
  }

  private void need(int end) throws IOException {
    if (end > length) {
      throw new EOFException("record ends early");
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
