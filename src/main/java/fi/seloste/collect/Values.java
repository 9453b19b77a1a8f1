package fi.seloste.collect;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The values of one record, as slices of one UTF-8 buffer. The same object is handed out again for
 * the next record: what must outlive the call is counted or hashed, never kept.
 *
 * <p>Values live behind a border: only {@code collect}, {@code detect}, {@code expire} and the
 * wiring in the root package see this type.
 */
public final class Values {

  /** What a spreadsheet says its cell is; plain text files know only {@link #TEXT}. */
  public static final byte TEXT = 0;

  /** A numeric cell; its digits are in the buffer without grouping, with a decimal point. */
  public static final byte NUMBER = 1;

  /** A cell of a date style; in the buffer as {@code yyyy-MM-dd} or {@code yyyy-MM-ddTHH:mm:ss}. */
  public static final byte DATE = 2;

  /** A logical cell; in the buffer as {@code true} or {@code false}. */
  public static final byte BOOLEAN = 3;

  /** A cell whose formula failed; in the buffer as the error's name. */
  public static final byte ERROR = 4;

  private byte[] bytes = new byte[0];
  private int[] from = new int[32];
  private int[] to = new int[32];
  private byte[] kind = new byte[32];
  private int fields;
  private long row;
  private long line;

  /**
   * Begins a record.
   *
   * @param buffer holds the values that {@link #add} points to
   * @param row the record's row: in a sheet the row as the spreadsheet numbers it, in a text file
   *     the number of the record counted from 1 after the header
   * @param line the line in a text file on which the record begins, counted from 1; 0 elsewhere
   */
  public void begin(byte[] buffer, long row, long line) {
    this.bytes = buffer;
    this.row = row;
    this.line = line;
    this.fields = 0;
  }

  /** Adds the next field as the slice [{@code start}, {@code end}) of the buffer. */
  public void add(int start, int end, byte cellKind) {
    if (fields == from.length) {
      int larger = fields * 2;
      from = Arrays.copyOf(from, larger);
      to = Arrays.copyOf(to, larger);
      kind = Arrays.copyOf(kind, larger);
    }
    from[fields] = start;
    to[fields] = end;
    kind[fields] = cellKind;
    fields++;
  }

  /** Adds the next field as a slice of text. */
  public void add(int start, int end) {
    add(start, end, TEXT);
  }

  /** The buffer that the slices point into. */
  public byte[] bytes() {
    return bytes;
  }

  /** The number of fields of this record; a ragged record has fewer or more than its header. */
  public int fields() {
    return fields;
  }

  /**
   * Where the field begins in {@link #bytes}; for a field the record does not have, an empty slice.
   */
  public int from(int field) {
    return field < fields ? from[field] : 0;
  }

  /** Where the field ends in {@link #bytes}. */
  public int to(int field) {
    return field < fields ? to[field] : 0;
  }

  /** {@link #TEXT}, {@link #NUMBER}, {@link #DATE}, {@link #BOOLEAN} or {@link #ERROR}. */
  public byte kind(int field) {
    return field < fields ? kind[field] : TEXT;
  }

  /** Whether the field holds nothing but blanks. */
  public boolean blank(int field) {
    for (int i = from(field); i < to(field); i++) {
      if (bytes[i] > ' ' || bytes[i] < 0) {
        return false;
      }
    }
    return true;
  }

  /** The record's row, as {@link #begin} defines it. */
  public long row() {
    return row;
  }

  /** The record's line, as {@link #begin} defines it. */
  public long line() {
    return line;
  }

  /** The field as text, trimmed. Slow: for rare values and for tests. */
  public String text(int field) {
    return new String(bytes, from(field), to(field) - from(field), StandardCharsets.UTF_8).strip();
  }

  /** A record made of the given values: for tests and for small sources. */
  public static Values of(long row, String... values) {
    Values made = new Values();
    byte[] all = String.join("\n", values).getBytes(StandardCharsets.UTF_8);
    made.begin(all, row, row);
    int start = 0;
    for (String value : values) {
      int length = value.getBytes(StandardCharsets.UTF_8).length;
      made.add(start, start + length);
      start += length + 1;
    }
    return made;
  }

  /** Says how many fields, never what is in them. */
  @Override
  public String toString() {
    return "record of " + fields + " fields at row " + row;
  }
}
