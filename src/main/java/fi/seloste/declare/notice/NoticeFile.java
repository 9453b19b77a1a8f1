package fi.seloste.declare.notice;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A notice as a file: which formats there are, and how each gives its lines. */
final class NoticeFile {

  /** What notices are published in. */
  static final Set<String> ENDINGS =
      Set.of("txt", "md", "html", "htm", "docx", "doc", "odt", "rtf", "pdf");

  private static final Set<String> OFFICE = Set.of("docx", "doc", "odt", "rtf", "pdf");
  private static final long LARGEST_TEXT = 4L << 20;
  private static final long LARGEST_DOCUMENT = 32L << 20;

  private NoticeFile() {}

  static List<Line> lines(Path file) throws UnreadableNoticeException {
    String ending = ending(file);
    boolean office = OFFICE.contains(ending);
    byte[] bytes = bytes(file, office ? LARGEST_DOCUMENT : LARGEST_TEXT);
    List<Line> lines = office ? OfficeLines.of(bytes, ending) : lines(decoded(bytes), ending);
    if (lines.stream().allMatch(line -> line.is(Line.Kind.BLANK))) {
      throw new UnreadableNoticeException(
          "the notice has no text; is it a scanned picture of a page?");
    }
    return lines;
  }

  private static List<Line> lines(String text, String ending) {
    boolean html =
        ending.equals("html")
            || ending.equals("htm")
            || text.stripLeading().toLowerCase(Locale.ROOT).startsWith("<!doctype html")
            || text.stripLeading().toLowerCase(Locale.ROOT).startsWith("<html");
    return html ? HtmlLines.of(text) : TextLines.of(text, ending.equals("md"));
  }

  private static byte[] bytes(Path file, long largest) throws UnreadableNoticeException {
    try {
      if (Files.isDirectory(file)) {
        throw new UnreadableNoticeException(
            "it is a folder; name the notice's own file in it, one of "
                + String.join(", ", new java.util.TreeSet<>(ENDINGS)));
      }
      if (!Files.isRegularFile(file)) {
        throw new UnreadableNoticeException("there is no such file; check the path");
      }
      if (Files.size(file) > largest) {
        throw new UnreadableNoticeException(
            "the file is larger than " + (largest >> 20) + " MiB; is it a notice?");
      }
      return Files.readAllBytes(file);
    } catch (UnreadableNoticeException e) {
      throw e;
    } catch (IOException e) {
      throw new UnreadableNoticeException("the file cannot be read; check its permissions");
    }
  }

  /** UTF-8, else what Finnish Windows wrote before it. */
  private static String decoded(byte[] bytes) {
    if (bytes.length > 1 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
      return new String(bytes, StandardCharsets.UTF_16);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, Charset.forName("windows-1252"));
    }
  }

  static String ending(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
