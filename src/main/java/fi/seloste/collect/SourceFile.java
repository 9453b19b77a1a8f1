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
 * @param database what is asked instead of a file; null for files
 */
public record SourceFile(
    Path path,
    String name,
    long size,
    long modified,
    @Nullable String password,
    @Nullable Database database) {

  /** A file. */
  public SourceFile(Path path, String name, long size, long modified, @Nullable String password) {
    this(path, name, size, modified, password, null);
  }

  /** A data base. */
  public static SourceFile of(Database database) {
    return new SourceFile(Path.of(""), database.name(), 0, 0, null, database);
  }

  /** The same file where it was taken out to. */
  public SourceFile at(Path place, long bytes) {
    return new SourceFile(place, name, bytes, modified, password, database);
  }

  /** The same file with a password. */
  public SourceFile with(@Nullable String given) {
    return new SourceFile(path, name, size, modified, given, database);
  }

  /** Never shows the password. */
  @Override
  public String toString() {
    return name;
  }
}
