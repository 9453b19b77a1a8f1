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
    String start = part(file, false);
    String end = part(file, true);
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

  /** Whether this stands near the file's end. */
  static boolean ends(SourceFile file, String wanted) throws IOException {
    return part(file, true).contains(wanted);
  }

  private static String part(SourceFile file, boolean last) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.path().toFile(), "r")) {
      byte[] part = new byte[(int) Math.min(TAIL, bytes.length())];
      bytes.seek(last ? bytes.length() - part.length : 0);
      bytes.readFully(part);
      return new String(part, StandardCharsets.ISO_8859_1);
    }
  }

  private static boolean zip(SourceFile file) throws IOException {
    try (XlsxZip zip = new XlsxZip(Files.newByteChannel(file.path()))) {
      return !zip.names().isEmpty();
    } catch (SheetFault e) {
      return false;
    }
  }
}
