package fi.seloste.collect;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * What a format looks at to recognise its files: content first, name second.
 *
 * @param name the file's name, as in {@link SourceFile#name}
 * @param size the file's size in bytes
 * @param bytes the first bytes of the file, at most {@link #LENGTH}
 */
@SuppressWarnings("ArrayRecordComponent") // read only, and never compared
public record Head(String name, long size, byte[] bytes) {

  /** How many bytes of a file its head has at most. */
  public static final int LENGTH = 65_536;

  /** Whether the file begins with these bytes, each 0-255. */
  public boolean startsWith(int... magic) {
    if (bytes.length < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if ((bytes[i] & 0xff) != magic[i]) {
        return false;
      }
    }
    return true;
  }

  /** Whether this ASCII text stands among the first {@code within} bytes. */
  public boolean holds(String ascii, int within) {
    byte[] wanted = ascii.getBytes(StandardCharsets.US_ASCII);
    int last = Math.min(within, bytes.length) - wanted.length;
    for (int i = 0; i <= last; i++) {
      if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the name ends so, whatever its case; the ending is given with its dot. */
  public boolean endsWith(String... endings) {
    String lower = name.toLowerCase(Locale.ROOT);
    return Arrays.stream(endings).anyMatch(lower::endsWith);
  }

  @Override
  public String toString() {
    return name + " (" + size + " bytes)";
  }
}
