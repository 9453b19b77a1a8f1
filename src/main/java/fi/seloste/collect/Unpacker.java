package fi.seloste.collect;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Writes entries into the spool, up to what a container of its size may honestly hold. The name of
 * an entry is for reports; where it is written, the spool alone decides.
 */
final class Unpacker {

  /** Text compresses to a fortieth, a blank table to a thousandth: what grows more is a bomb. */
  private static final long HONEST_RATIO = 250;

  private static final long HARMLESS = 256L << 20;
  private static final long SMALL = 32L << 20;
  private static final long SPARED_DISK = 256L << 20;
  private static final int BLOCK = 1 << 16;
  private static final int LONGEST_NAME = 1024;

  private final Entries entries;
  private final long most;
  private long written;
  private boolean bomb;

  Unpacker(SourceFile container, Entries entries) {
    this.entries = entries;
    this.most = Math.min(entries.room(), Math.max(HARMLESS, HONEST_RATIO * container.size()));
  }

  /** How many bytes were taken out. */
  long taken() {
    return written;
  }

  boolean wanted(int number) {
    return entries.wanted(number);
  }

  /** Tells of an entry that cannot be taken out. */
  boolean refuse(int number, String name, Reason reason) throws IOException {
    return entries.entry(Entry.closed(number, shown(name), reason));
  }

  /**
   * Takes an entry out.
   *
   * @param modified milliseconds since 1970; 0 when nobody tells
   * @param packed its bytes in the container; -1 when nobody tells
   * @return whether to go on
   */
  boolean take(int number, String name, long modified, long packed, InputStream content)
      throws IOException {
    if (!wanted(number)) {
      return true;
    }
    if (bomb) {
      return refuse(number, name, Reason.of("zip-bomb"));
    }
    Path file = Spool.file();
    long before = written;
    Reason fault = copy(content, file, packed);
    if (fault != null && (bomb || written == before)) {
      Files.deleteIfExists(file);
      return refuse(number, name, fault);
    }
    return entries.entry(new Entry(number, shown(name), written - before, modified, file, fault));
  }

  private @Nullable Reason copy(InputStream content, Path file, long packed) throws IOException {
    byte[] buffer = new byte[BLOCK];
    long start = written;
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int n = read(content, buffer); n >= 0; n = read(content, buffer)) {
        written += n;
        if (written > most) {
          bomb = true;
          return Reason.of("zip-bomb");
        }
        if (packed >= 0 && written - start > Math.max(SMALL, HONEST_RATIO * packed)) {
          written = start;
          return Reason.of("zip-bomb");
        }
        if ((written >> 24) != ((written - n) >> 24)
            && Files.getFileStore(file).getUsableSpace() < SPARED_DISK) {
          bomb = true;
          return Reason.of("no-space");
        }
        out.write(buffer, 0, n);
      }
      return null;
    } catch (Unread e) {
      return e.reason;
    }
  }

  private static int read(InputStream content, byte[] buffer) throws Unread {
    try {
      return content.read(buffer);
    } catch (SheetFault e) {
      throw new Unread(e.reason());
    } catch (EOFException e) {
      throw new Unread(Reason.of("entry-cut"));
    } catch (ZipException e) {
      throw new Unread(Reason.of("broken-entry"));
    } catch (IOException e) {
      boolean cut =
          String.valueOf(e.getMessage()).toLowerCase(java.util.Locale.ROOT).contains("truncated");
      throw new Unread(Reason.of(cut ? "entry-cut" : "broken-entry"));
    } catch (RuntimeException e) {
      throw new Unread(Reason.of("broken-entry"));
    }
  }

  /** Breaks a copy off. */
  private static final class Unread extends IOException {
    private static final long serialVersionUID = 1L;
    private final transient Reason reason;

    Unread(Reason reason) {
      super(reason.key());
      this.reason = reason;
    }
  }

  /** The name on one line and with {@code /}, not longer than a reader wants. */
  private static String shown(String name) {
    String line = name.replace('\\', '/').replaceAll("\\p{Cntrl}", "�");
    return line.length() <= LONGEST_NAME
        ? line
        : "…" + line.substring(line.length() - LONGEST_NAME);
  }
}
