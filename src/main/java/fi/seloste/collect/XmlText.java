package fi.seloste.collect;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * The characters of an XML file as they may stand in one: control characters, which exports let
 * slip through and no XML parser takes, become blanks; a token that never ends is given up.
 */
final class XmlText extends FilterReader {

  private static final int LONGEST = 16_000_000;

  private int sinceMarkup;
  private long line = 1;
  private boolean tooLong;

  XmlText(Reader in) {
    super(in);
  }

  /** Whether it gave up because of a token without end. */
  boolean tooLong() {
    return tooLong;
  }

  /** The line that was read to. */
  long line() {
    return line;
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(char[] buffer, int from, int length) throws IOException {
    int got = super.read(buffer, from, length);
    for (int i = from; i < from + got; i++) {
      char c = buffer[i];
      if (c < ' ') {
        line += c == '\n' ? 1 : 0;
        buffer[i] = c == '\n' || c == '\r' || c == '\t' ? c : ' ';
      } else if (c == '<' || c == '>') {
        sinceMarkup = 0;
      } else if (c == '\uFFFE' || c == '\uFFFF') {
        buffer[i] = ' ';
      }
      if (++sinceMarkup > LONGEST) {
        tooLong = true;
        throw new IOException("a token without end");
      }
    }
    return got;
  }
}
