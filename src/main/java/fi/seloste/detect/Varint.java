package fi.seloste.detect;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Numbers in seven bits a byte, lowest first: most counts are small. */
final class Varint {

  private Varint() {}

  static void write(DataOutput out, long number) throws IOException {
    long left = number;
    while ((left & ~0x7FL) != 0) {
      out.writeByte((int) (left & 0x7F) | 0x80);
      left >>>= 7;
    }
    out.writeByte((int) left);
  }

  static long read(DataInput in) throws IOException {
    long number = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      byte b = in.readByte();
      number |= (long) (b & 0x7F) << shift;
      if (b >= 0) {
        return number;
      }
    }
    throw new IOException("a number without end");
  }
}
