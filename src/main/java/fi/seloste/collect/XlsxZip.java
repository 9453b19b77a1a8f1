package fi.seloste.collect;

import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The parts of an office package. Nothing is extracted, so a part's name can lead nowhere. */
final class XlsxZip implements Closeable {

  private static final int MOST_PARTS = 100_000;
  private static final long LARGEST_DIRECTORY = 64L << 20;
  private static final int END_RECORD = 22;

  private final ZipFile zip;
  private final Map<String, ZipArchiveEntry> parts = new TreeMap<>();

  /** Takes over the channel. */
  XlsxZip(SeekableByteChannel channel) throws IOException {
    try {
      refuseGiantDirectory(channel);
      zip = ZipFile.builder().setSeekableByteChannel(channel).setIgnoreLocalFileHeader(true).get();
    } catch (SheetFault e) {
      channel.close();
      throw e;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw new SheetFault("broken-zip");
    }
    for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
      parts.putIfAbsent(key(entry.getName()), entry);
      if (parts.size() > MOST_PARTS) {
        close();
        throw new SheetFault("zip-bomb");
      }
    }
  }

  boolean has(String part) {
    return parts.containsKey(key(part));
  }

  /** The parts' names, in lower case and without a leading slash. */
  Set<String> names() {
    return parts.keySet();
  }

  /** Opens a part; its name is taken without regard to case, as the packaging standard says. */
  InputStream open(String part) throws IOException {
    ZipArchiveEntry entry = parts.get(key(part));
    if (entry == null) {
      throw new FileNotFoundException("missing part");
    }
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      throw new SheetFault("encrypted");
    }
    InputStream raw = raw(entry);
    return switch (entry.getMethod()) {
      case ZipEntry.STORED -> XlsxPart.stored(raw, entry);
      case ZipEntry.DEFLATED -> XlsxPart.deflated(raw, entry);
      default -> throw new SheetFault("zip-method");
    };
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private InputStream raw(ZipArchiveEntry entry) throws IOException {
    @Nullable InputStream raw;
    try {
      raw = zip.getRawInputStream(entry);
    } catch (RuntimeException e) {
      throw new SheetFault("broken-zip");
    }
    if (raw == null) {
      throw new SheetFault("broken-zip");
    }
    return raw;
  }

  private static String key(String name) {
    String path = name.replace('\\', '/').toLowerCase(Locale.ROOT);
    return path.startsWith("/") ? path.substring(1) : path;
  }

  /** Looks at the end record before the library builds an object for every entry. */
  private static void refuseGiantDirectory(SeekableByteChannel channel) throws IOException {
    int length = (int) Math.min(channel.size(), 0xffff + END_RECORD);
    ByteBuffer tail = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    channel.position(channel.size() - length);
    while (tail.hasRemaining() && channel.read(tail) >= 0) {
      // read on
    }
    for (int i = length - END_RECORD; i >= 0; i--) {
      if (tail.getInt(i) == 0x06054b50) {
        long size = tail.getInt(i + 12) & 0xffffffffL;
        if (size > LARGEST_DIRECTORY && size != 0xffffffffL) {
          throw new SheetFault("zip-bomb");
        }
        return;
      }
    }
  }
}
