package fi.seloste.collect;

import java.io.IOException;
import java.io.InputStream;

/**
 * The messages of a mailbox, one after the other: each ends before a line that begins with {@code
 * From } after an empty one (RFC 4155). {@link #next} begins a message; the stream then gives its
 * bytes.
 */
final class MboxMessages extends InputStream {

  private static final byte[] FROM = {'F', 'r', 'o', 'm', ' '};
  private static final int LONGEST = 1 << 16;

  private final InputStream in;
  private final byte[] line = new byte[LONGEST];
  private int at;
  private int end;
  private boolean whole = true;
  private boolean afterEmpty = true;
  private boolean finished;
  private boolean ended = true;

  MboxMessages(InputStream in) {
    this.in = in;
  }

  /** Goes to the next message; false when there is none. */
  boolean next() throws IOException {
    while (!ended) {
      fill();
    }
    if (finished) {
      return false;
    }
    if (end == 0 && !more()) {
      return false;
    }
    at = end;
    ended = false;
    fill();
    return true;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    if (at == end && !ended) {
      fill();
    }
    if (ended) {
      return -1;
    }
    int n = Math.min(length, end - at);
    System.arraycopy(line, at, into, from, n);
    at += n;
    return n;
  }

  /** Reads the next line, or piece of one, of this message; ends it where the next begins. */
  private void fill() throws IOException {
    if (!more()) {
      finished = true;
      ended = true;
    } else if (begins()) {
      at = end;
      ended = true;
    }
  }

  private boolean begins() {
    return java.util.Arrays.equals(line, 0, Math.min(end, FROM.length), FROM, 0, FROM.length)
        && startsLine
        && afterEmptyBefore;
  }

  private boolean startsLine;
  private boolean afterEmptyBefore;

  private boolean more() throws IOException {
    startsLine = whole;
    afterEmptyBefore = afterEmpty;
    at = 0;
    end = 0;
    int b = in.read();
    while (b >= 0) {
      line[end++] = (byte) b;
      if (b == '\n' || end == line.length) {
        break;
      }
      b = in.read();
    }
    whole = end > 0 && line[end - 1] == '\n';
    afterEmpty = startsLine && (end == 1 || (end == 2 && line[0] == '\r')) && whole;
    return end > 0;
  }
}
