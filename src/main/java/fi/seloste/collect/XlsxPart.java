package fi.seloste.collect;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.jspecify.annotations.Nullable;

/** The content of a part: stops when it turns out to be a bomb, and checks its sum at its end. */
final class XlsxPart extends FilterInputStream {

  private static final long HARMLESS = 100L << 20;
  private static final long LARGEST = 64L << 30;
  private static final int LARGEST_RATIO = 200;

  private final @Nullable Inflater inflater;
  private final long compressed;
  private final long sum;
  private final CRC32 counted = new CRC32();
  private long length;

  private XlsxPart(InputStream content, @Nullable Inflater inflater, ZipArchiveEntry entry) {
    super(content);
    this.inflater = inflater;
    this.compressed = entry.getCompressedSize();
    this.sum = entry.getCrc();
  }

  /** A part that is stored as it is. */
  static XlsxPart stored(InputStream raw, ZipArchiveEntry entry) {
    return new XlsxPart(raw, null, entry);
  }

  /** A part that is to be inflated. */
  static XlsxPart deflated(InputStream raw, ZipArchiveEntry entry) {
    Inflater inflater = new Inflater(true);
    return new XlsxPart(new InflaterInputStream(raw, inflater, 1 << 16), inflater, entry);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int count) throws IOException {
    int read = super.read(into, offset, count);
    if (read < 0) {
      if (counted.getValue() != sum) {
        throw new IOException("the sum of the part is wrong");
      }
      return read;
    }
    counted.update(into, offset, read);
    length += read;
    if (length > LARGEST || (length > HARMLESS && length / LARGEST_RATIO > compressed)) {
      throw new SheetFault("zip-bomb");
    }
    return read;
  }

  @Override
  public void close() throws IOException {
    super.close();
    if (inflater != null) {
      inflater.end();
    }
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
