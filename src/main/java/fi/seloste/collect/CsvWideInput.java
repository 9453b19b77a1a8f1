package fi.seloste.collect;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/** UTF-16 and UTF-32 as UTF-8. What cannot be decoded becomes U+FFFD. */
final class CsvWideInput implements CsvInput {

  private static final int BLOCK = 1 << 16;

  private final InputStream in;
  private final CharsetDecoder decoder;
  private final CharsetEncoder encoder =
      StandardCharsets.UTF_8.newEncoder().onMalformedInput(CodingErrorAction.REPLACE);
  private final ByteBuffer raw = ByteBuffer.allocate(BLOCK).limit(0);
  private final CharBuffer chars = CharBuffer.allocate(BLOCK).limit(0);
  private boolean ended;

  CsvWideInput(SourceFile file, Encoding encoding, long from) throws IOException {
    in = Files.newInputStream(file.path());
    in.skipNBytes(encoding.mark());
    decoder =
        encoding
            .charset()
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    byte[] skipped = new byte[BLOCK];
    long left = from;
    while (left > 0) {
      int got = read(skipped, 0, (int) Math.min(left, BLOCK));
      if (got < 0) {
        break;
      }
      left -= got;
    }
  }

  @Override
  public int read(byte[] into, int at, int length) throws IOException {
    ByteBuffer out = ByteBuffer.wrap(into, at, length);
    while (out.hasRemaining()) {
      CoderResult result = encoder.encode(chars, out, ended && !raw.hasRemaining());
      if (result.isOverflow()) {
        break;
      }
      if (!decodeMore()) {
        break;
      }
    }
    int got = out.position() - at;
    return got == 0 && length > 0 ? -1 : got;
  }

  /** Whether there are new characters to encode. */
  private boolean decodeMore() throws IOException {
    if (ended && !raw.hasRemaining()) {
      return false;
    }
    chars.compact();
    if (!ended) {
      raw.compact();
      int got = in.read(raw.array(), raw.position(), raw.remaining());
      if (got < 0) {
        ended = true;
      } else {
        raw.position(raw.position() + got);
      }
      raw.flip();
    }
    decoder.decode(raw, chars, ended);
    if (ended && raw.remaining() < 4) {
      raw.position(raw.limit());
    }
    chars.flip();
    return true;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
