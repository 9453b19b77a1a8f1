package fi.seloste.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that nobody but their owner may read, from their first byte on. */
final class OwnerOnly {

  private OwnerOnly() {}

  /** Opens a new file in place of the one that may be there. */
  static OutputStream create(Path file) throws IOException {
    Files.deleteIfExists(file);
    if (Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } else {
      Files.createFile(file);
    }
    return Files.newOutputStream(file);
  }
}
