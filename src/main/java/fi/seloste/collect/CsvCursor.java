package fi.seloste.collect;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/** Walks through the records of a text file, empty lines included, and knows where each begins. */
final class CsvCursor implements Closeable {

  private static final int MOST_AHEAD = 1 << 18;

  private final CsvWindow window;
  private final CsvSplitter splitter;
  private int width;
  private long kept = -1;
  private long offset;
  private long line;
  private long nextOffset;
  private long nextLine;
  private boolean tooLong;

  CsvCursor(CsvWindow window, Dialect dialect, int width, long offset, long line) {
    this.window = window;
    this.splitter = new CsvSplitter(dialect);
    this.width = width;
    this.nextOffset = offset;
    this.nextLine = line;
    this.offset = offset;
    this.line = line;
  }

  /** From now on records should have so many fields; 0 when nobody knows. */
  void expect(int fields) {
    width = fields;
  }

  /**
   * The rows from the record under the cursor onwards; afterwards {@link #next} gives that record
   * again.
   *
   * @param most how many rows, at most
   */
  List<CsvRow> ahead(int most, Charset charset) throws IOException {
    List<CsvRow> rows = new ArrayList<>();
    long from = offset;
    long fromLine = line;
    nextOffset = offset;
    nextLine = line;
    kept = from;
    while (rows.size() < most && (rows.size() < 2 || nextOffset - from < MOST_AHEAD) && next()) {
      rows.add(CsvRow.of(this, charset));
    }
    kept = -1;
    offset = from;
    line = fromLine;
    nextOffset = from;
    nextLine = fromLine;
    return rows;
  }

  /**
   * Goes to the next record.
   *
   * @return false at the end of the file
   */
  boolean next() throws IOException {
    offset = nextOffset;
    line = nextLine;
    tooLong = false;
    int start = window.index(offset);
    while (start >= window.limit()) {
      if (!window.more(kept >= 0 ? kept : offset)) {
        return false;
      }
      start = window.index(offset);
    }
    int end = split(start);
    while (end < 0) {
      if (end == CsvSplitter.TOO_MANY || window.limit() - start >= CsvWindow.LARGEST) {
        return kept < 0 && skip();
      }
      window.more(kept >= 0 ? kept : offset);
      start = window.index(offset);
      end = split(start);
    }
    nextOffset = window.offset(end);
    nextLine = line + splitter.record().lines;
    return true;
  }

  private int split(int start) {
    return splitter.split(window.bytes(), start, window.limit(), window.ended(), width);
  }

  /** Gives up a record that does not fit: it ends where the next line end stands. */
  private boolean skip() throws IOException {
    tooLong = true;
    splitter.record().clear();
    nextLine = line + 1;
    long at = offset;
    while (true) {
      byte[] bytes = window.bytes();
      int i = window.index(at);
      while (bytes[i] != '\n' && bytes[i] != '\r') {
        i++;
      }
      boolean pair = i + 1 < window.limit() || window.ended();
      if (i < window.limit() && (bytes[i] == '\n' || pair)) {
        boolean crLf = bytes[i] == '\r' && i + 1 < window.limit() && bytes[i + 1] == '\n';
        nextOffset = window.offset(i + (crLf ? 2 : 1));
        return true;
      }
      at = window.offset(Math.min(i, window.limit()));
      if (!window.more(at) && window.index(at) >= window.limit()) {
        nextOffset = at;
        return true;
      }
    }
  }

  /** Where the record begins, in the bytes of the input. */
  long offset() {
    return offset;
  }

  /** The line on which the record begins, counted from 1. */
  long line() {
    return line;
  }

  /** Where the next record begins. */
  long nextOffset() {
    return nextOffset;
  }

  /** The line on which the next record begins. */
  long nextLine() {
    return nextLine;
  }

  /** Whether the record was larger than {@link CsvWindow#LARGEST} and has no fields. */
  boolean tooLong() {
    return tooLong;
  }

  CsvRecord record() {
    return splitter.record();
  }

  Dialect dialect() {
    return splitter.dialect();
  }

  byte[] bytes() {
    return window.bytes();
  }

  /** The size of the record in bytes, its line end included. */
  long size() {
    return nextOffset - offset;
  }

  @Override
  public void close() throws IOException {
    window.close();
  }
}
