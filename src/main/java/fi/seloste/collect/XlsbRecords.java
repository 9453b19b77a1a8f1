package fi.seloste.collect;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The records of a binary part (MS-XLSB 2.1.4): a type, a length, the bytes. */
final class XlsbRecords extends BinaryRecord implements Closeable {

  /** No record that matters is longer: a cell has 32,767 characters. */
  private static final int LONGEST = 1 << 20;

  private final InputStream in;

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

  @Override
  public void close() throws IOException {
    in.close();
  }
}
