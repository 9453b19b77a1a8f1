package fi.seloste.collect;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file inside another one.
 *
 * @param number its place in the container, counted from 0
 * @param name its name inside, with {@code /}; for reports only, it decides nothing
 * @param size its bytes as taken out
 * @param modified milliseconds since 1970 when it was last written; 0 when nobody tells
 * @param file where it was taken out to; null when it was not
 * @param reason why it was not taken out, or not wholly; null when it was
 */
public record Entry(
    int number,
    String name,
    long size,
    long modified,
    @Nullable Path file,
    @Nullable Reason reason) {

  /** An entry that cannot be taken out. */
  static Entry closed(int number, String name, Reason reason) {
    return new Entry(number, name, 0, 0, null, reason);
  }

  /** Whether a program that believed the name would write outside its folder. */
  public boolean outside() {
    return ArchiveName.outside(name);
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(number);
    WardWire.text(out, name);
    out.writeLong(size);
    out.writeLong(modified);
    WardWire.text(out, file == null ? "" : file.toUri().toString());
    out.writeBoolean(reason != null);
    if (reason != null) {
      WardWire.reason(out, reason);
    }
  }

  static Entry read(DataInputStream in) throws IOException {
    int number = in.readInt();
    String name = WardWire.text(in);
    long size = in.readLong();
    long modified = in.readLong();
    String file = WardWire.text(in);
    Path path = file.isEmpty() ? null : Path.of(java.net.URI.create(file));
    return new Entry(
        number, name, size, modified, path, in.readBoolean() ? WardWire.reason(in) : null);
  }
}
