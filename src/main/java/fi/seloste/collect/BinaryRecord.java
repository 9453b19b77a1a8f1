package fi.seloste.collect;

import java.io.EOFException;
import java.io.IOException;

/** A record of a binary workbook, old or new: a type and bytes, numbers low byte first. */
abstract class BinaryRecord {

  byte[] bytes = new byte[256];
  int length;
  int type;

  final int type() {
    return type;
  }

  final int uint8(int at) throws IOException {
    need(at + 1);
    return bytes[at] & 0xff;
  }

  final int uint16(int at) throws IOException {
    need(at + 2);
    return (bytes[at] & 0xff) | (bytes[at + 1] & 0xff) << 8;
  }

  final int int32(int at) throws IOException {
    return uint16(at) | uint16(at + 2) << 16;
  }

  final double real(int at) throws IOException {
    long low = int32(at) & 0xffffffffL;
    return Double.longBitsToDouble(low | (long) int32(at + 4) << 32);
  }

  /** A number in 30 bits (MS-XLS 2.5.217, MS-XLSB 2.5.122). */
  final double packed(int at) throws IOException {
    int raw = int32(at);
    double number = (raw & 2) != 0 ? raw >> 2 : Double.longBitsToDouble((raw & 0xfffffffcL) << 32);
    return (raw & 1) != 0 ? number / 100 : number;
  }

  final void need(int end) throws IOException {
    if (end > length) {
      throw new EOFException("record ends early");
    }
  }
}
