package fi.seloste.collect;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The name of an archive's entry: in whatever encoding it is, and whether it means harm. */
final class ArchiveName {

  /** How the letters å, ä, ö are written in IBM's code pages 437 and 850. */
  private static final String IBM = "\u0084\u0094\u0086\u008e\u0099\u008f";

  private static final String WINDOWS = "\u00e4\u00f6\u00e5\u00c4\u00d6\u00c5";
  private static final Pattern OUTSIDE =
      Pattern.compile("(?s)[/\\\\].*|[A-Za-z]:[/\\\\].*|(.*[/\\\\])?\\.\\.([/\\\\].*)?");

  private ArchiveName() {}

  /** UTF-8 when the bytes are, else the code page whose letters they have. */
  static String of(byte[] raw) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
    } catch (CharacterCodingException e) {
      String latin = new String(raw, StandardCharsets.ISO_8859_1);
      long ibm = latin.chars().filter(c -> IBM.indexOf(c) >= 0).count();
      long windows = latin.chars().filter(c -> WINDOWS.indexOf(c) >= 0).count();
      return new String(raw, Charset.forName(windows > ibm ? "windows-1252" : "IBM850"));
    }
  }

  /** Whether a program that believed the name would write outside its folder. */
  static boolean outside(String name) {
    return OUTSIDE.matcher(name).matches();
  }
}
