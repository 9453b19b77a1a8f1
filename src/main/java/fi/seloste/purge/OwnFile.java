package fi.seloste.purge;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.util.EnumSet;
import java.util.Objects;
import java.util.UUID;

/**
 * A file that is there whole or not at all, and that nobody but its owner can read at any moment:
 * it is written under another name and moved when it is complete.
 */
final class OwnFile implements Closeable {

  private static final int BUFFER = 1 << 16;

  private final Path target;
  private final Path draft;
  private final FileChannel channel;
  private final DigestOutputStream out;
  private String sha256 = "";

  OwnFile(Path target) throws IOException {
    Path folder = Objects.requireNonNull(target.toAbsolutePath().getParent());
    this.target = target;
    this.draft = folder.resolve("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
    this.channel =
        FileChannel.open(
            draft,
            EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            ownerOnly(folder));
    this.out =
        new DigestOutputStream(
            new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER), Hashes.sha256());
  }

  OutputStream out() {
    return out;
  }

  /** Where it is until it gets its name. */
  Path draft() {
    return draft;
  }

  /** Ends the writing; the SHA-256 of all that was written, in hexadecimal. */
  String complete() throws IOException {
    out.flush();
    channel.force(true);
    out.close();
    sha256 = Hashes.hex(out.getMessageDigest().digest());
    return sha256;
  }

  /** Gives the completed file its name. */
  void publish() throws IOException {
    if (sha256.isEmpty()) {
      throw new IllegalStateException("not complete");
    }
    try {
      Files.move(
          draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Leaves nothing behind that was not published. */
  @Override
  public void close() throws IOException {
    channel.close();
    Files.deleteIfExists(draft);
  }

  private static FileAttribute<?>[] ownerOnly(Path folder) {
    boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix && folder.getFileSystem().equals(FileSystems.getDefault())
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
