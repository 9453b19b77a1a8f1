package fi.seloste.collect;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.io.input.ReaderInputStream;

/** Finds the encoding of an XML part (XML 1.0, appendix F) and turns all but UTF-8 into UTF-8. */
final class SheetEncoding {

  private static final int HEAD = 200;
  private static final Pattern DECLARED =
      Pattern.compile("^<\\?xml[^>]*encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");

  private SheetEncoding() {}

  static InputStream utf8(InputStream in) throws IOException {
    byte[] head = in.readNBytes(HEAD);
    if (starts(head, 0xef, 0xbb, 0xbf)) {
      return joined(head, 3, in);
    }
    Charset charset = charset(head);
    if (charset.equals(StandardCharsets.UTF_8)) {
      return joined(head, 0, in);
    }
    InputStreamReader reader = new InputStreamReader(joined(head, 0, in), charset);
    InputStream encoded =
        ReaderInputStream.builder().setReader(reader).setCharset(StandardCharsets.UTF_8).get();
    byte[] first = encoded.readNBytes(3);
    return joined(first, starts(first, 0xef, 0xbb, 0xbf) ? 3 : 0, encoded);
  }

  private static Charset charset(byte[] head) throws IOException {
    if (starts(head, 0xfe, 0xff) || starts(head, 0, '<')) {
      return StandardCharsets.UTF_16BE;
    }
    if (starts(head, 0xff, 0xfe) || starts(head, '<', 0)) {
      return StandardCharsets.UTF_16LE;
    }
    Matcher declared = DECLARED.matcher(new String(head, StandardCharsets.ISO_8859_1));
    try {
      return declared.find() ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new IOException("unknown encoding");
    }
  }

  private static InputStream joined(byte[] head, int from, InputStream rest) {
    return new SequenceInputStream(new ByteArrayInputStream(head, from, head.length - from), rest);
  }

  private static boolean starts(byte[] head, int... magic) {
    for (int i = 0; i < magic.length; i++) {
      if (head.length <= i || (head[i] & 0xff) != magic[i]) {
        return false;
      }
    }
    return true;
  }
}
