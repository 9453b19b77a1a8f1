package fi.seloste.collect;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;

/** A text file as characters, in the encoding that its content shows. */
final class TextSource {

  private static final int BLOCK = 1 << 16;

  private TextSource() {}

  /** What the file is written in, by its byte order mark or else by all its bytes. */
  static Encoding encoding(SourceFile file) throws IOException {
    try (InputStream in = Files.newInputStream(file.path())) {
      byte[] head = in.readNBytes(Head.LENGTH);
      Encoding known = Encoding.ofHead(head);
      if (known != null) {
        return known;
      }
      EncodingEvidence evidence = new EncodingEvidence();
      evidence.accept(head, 0, head.length);
      byte[] block = new byte[BLOCK];
      for (int n = in.read(block); n >= 0; n = in.read(block)) {
        evidence.accept(block, 0, n);
      }
      return new Encoding(evidence.charset(), 0);
    }
  }

  /** What the coverage sheet says of it. */
  static Map<String, String> details(Encoding encoding) {
    Map<String, String> details = new LinkedHashMap<>();
    details.put("encoding", encoding.label());
    if (encoding.mark() > 0) {
      details.put("byte-order-mark", encoding.mark() + " bytes");
    }
    return details;
  }

  /** The characters; what cannot be decoded becomes U+FFFD. */
  static Reader open(SourceFile file, Encoding encoding) throws IOException {
    InputStream in = Files.newInputStream(file.path());
    in.skipNBytes(encoding.mark());
    return new BufferedReader(
        new InputStreamReader(
            in,
            encoding
                .charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)),
        BLOCK);
  }
}
