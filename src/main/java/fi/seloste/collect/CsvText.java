package fi.seloste.collect;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Hands a record on as UTF-8, whatever its file is written in. */
final class CsvText {

  private static final byte[] REPLACEMENT = {(byte) 0xEF, (byte) 0xBF, (byte) 0xBD};

  private final Values values = new Values();
  private final Dialect dialect;
  private final boolean plain;
  private final byte @Nullable [][] table;
  private byte[] text = new byte[1 << 12];
  private int length;

  /**
   * For one slice.
   *
   * @param damaged whether some bytes of a UTF-8 file are none
   */
  CsvText(Dialect dialect, Charset charset, boolean damaged) {
    this.dialect = dialect;
    boolean utf8 = charset.equals(StandardCharsets.UTF_8);
    plain = utf8 && !damaged;
    table = utf8 ? null : table(charset);
  }

  private static byte[][] table(Charset charset) {
    byte[][] made = new byte[256][];
    for (int i = 0; i < 256; i++) {
      made[i] = new String(new byte[] {(byte) i}, charset).getBytes(StandardCharsets.UTF_8);
    }
    return made;
  }

  /** The values of the record under the cursor. They are valid until the cursor moves. */
  Values values(CsvCursor cursor, long row) {
    CsvRecord record = cursor.record();
    byte[] bytes = cursor.bytes();
    int fields = record.fields();
    if (plain || ascii(bytes, record.from(0), record.next)) {
      values.begin(bytes, row, cursor.line());
      for (int f = 0; f < fields; f++) {
        values.add(record.from(f), end(record, bytes, f));
      }
      return values;
    }
    reserve(record.next - record.from(0));
    length = 0;
    values.begin(text, row, cursor.line());
    for (int f = 0; f < fields; f++) {
      int start = length;
      put(bytes, record.from(f), end(record, bytes, f));
      values.add(start, length);
    }
    return values;
  }

  private int end(CsvRecord record, byte[] bytes, int field) {
    return record.escaped(field) ? record.unescape(bytes, field, dialect) : record.to(field);
  }

  private static boolean ascii(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] < 0) {
        return false;
      }
    }
    return true;
  }

  /** A byte becomes three at most. */
  private void reserve(int size) {
    if (text.length < size * 3) {
      text = Arrays.copyOf(text, size * 3);
    }
  }

  private void put(byte[] bytes, int from, int to) {
    int i = from;
    while (i < to) {
      byte b = bytes[i];
      if (b >= 0) {
        text[length++] = b;
        i++;
      } else if (table != null) {
        for (byte part : table[b & 0xff]) {
          text[length++] = part;
        }
        i++;
      } else {
        int sequence = Utf8.sequence(bytes, i, to);
        byte[] source = sequence > 0 ? bytes : REPLACEMENT;
        int at = sequence > 0 ? i : 0;
        int size = sequence > 0 ? sequence : REPLACEMENT.length;
        System.arraycopy(source, at, text, length, size);
        length += size;
        i += Math.abs(sequence);
      }
    }
  }
}
