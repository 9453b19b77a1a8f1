package fi.seloste.collect;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;

/**
 * Whether a document has the end that its format wants: its libraries mend what is cut short, and
 * say nothing.
 */
final class WholeFile {

  private static final int TAIL = 2048;

  private WholeFile() {}

  /** What is missing; null when the file is whole as far as its end tells. */
  static @Nullable Reason missing(SourceFile file) throws IOException {
    byte[] head;
    byte[] tail;
    try (RandomAccessFile bytes = new RandomAccessFile(file.path().toFile(), "r")) {
      head = new byte[(int) Math.min(TAIL, bytes.length())];
      bytes.readFully(head);
      tail = new byte[(int) Math.min(TAIL, bytes.length())];
      bytes.seek(bytes.length() - tail.length);
      bytes.readFully(tail);
    }
    String start = new String(head, StandardCharsets.ISO_8859_1);
    String end = new String(tail, StandardCharsets.ISO_8859_1);
    if (start.startsWith("PK")) {
      return zip(file) ? null : Reason.of("cut-short");
    }
    if (start.contains("%PDF-")) {
      return end.contains("%%EOF") || end.contains("startxref") ? null : Reason.of("cut-short");
    }
    if (start.startsWith("{\\rtf")) {
      return end.stripTrailing().replace("\0", "").endsWith("}") ? null : Reason.of("cut-short");
    }
    return null;
  }

  private static boolean zip(SourceFile file) throws IOException {
    try (XlsxZip zip = new XlsxZip(Files.newByteChannel(file.path()))) {
      return !zip.names().isEmpty();
    } catch (SheetFault e) {
      return false;
    }
  }
}
