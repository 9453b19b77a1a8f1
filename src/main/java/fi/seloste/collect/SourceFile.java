package fi.seloste.collect;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One file of a source.
 *
 * @param path where it is
 * @param name how reports name it: relative to the job file, with {@code /}; inside an archive
 *     {@code archive.zip!inner.csv}
 * @param size bytes when it was first looked at
 * @param modified milliseconds since 1970 when it was last written, as first looked at
 * @param password of an encrypted file, or null
 */
public record SourceFile(
    Path path, String name, long size, long modified, @Nullable String password) {

  /** The same file where it was taken out to. */
  public SourceFile at(Path place, long bytes) {
    return new SourceFile(place, name, bytes, modified, password);
  }

  /** The same file with a password. */
  public SourceFile with(@Nullable String given) {
    return new SourceFile(path, name, size, modified, given);
  }

  /** Never shows the password. */
  @Override
  public String toString() {
    return name;
  }
}
