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

  /** Never shows the password. */
  @Override
  public String toString() {
    return name;
  }
}
