package fi.seloste;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds what Seloste remembers from month to month: the job repository, slice
 * results, history and its own key. Readable by its owner only. Whoever holds it holds the lock on
 * it, which proves that no other run is alive: the operating system frees it with the process.
 */
final class StateFolder implements AutoCloseable {

  private static final String LOCK = "seloste.lock";
  private static final String KEY = "key";
  static final String CLUSTER = "cluster";

  private final Path folder;
  private final FileChannel channel;
  private final FileLock lock;

  private StateFolder(Path folder, FileChannel channel, FileLock lock) {
    this.folder = folder;
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * Takes the folder, making it when it is missing.
   *
   * @param holder how another run names this one when it finds the folder taken
   * @throws HeldException when another run holds it
   */
  static StateFolder take(Path folder, String holder) throws IOException, HeldException {
    OwnerOnly.folder(folder);
    Path file = folder.resolve(LOCK);
    OwnerOnly.file(file);
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
    FileLock lock = tryLock(channel);
    if (lock == null) {
      String other = Files.readString(file).strip();
      channel.close();
      throw new HeldException(other.isEmpty() ? "another run" : other);
    }
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)));
    channel.force(true);
    return new StateFolder(folder, channel, lock);
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  /** In words, why a state folder cannot be used, and what to do. */
  static String unusable(Path folder, IOException why) {
    return "the state folder "
        + folder
        + " cannot be used: "
        + Failures.place(why)
        + "; nothing was scanned. Mend it, or name another with --state DIR";
  }

  /** Sets the database aside; gives its new place, or null when there is none. */
  @Nullable Path renew(String stamp) throws IOException {
    Path database = folder.resolve("db");
    if (!Files.exists(database)) {
      return null;
    }
    OwnerOnly.tree(database);
    Path aside =
        Files.move(database, folder.resolve("db.damaged-" + stamp), StandardCopyOption.ATOMIC_MOVE);
    new RunJournal(folder).renewed(stamp);
    return aside;
  }

  /** The cluster file of the machines whose database this state is in; empty when it is here. */
  Optional<Path> cluster() throws IOException {
    Path file = folder.resolve(CLUSTER);
    return Files.isRegularFile(file)
        ? Optional.of(Path.of(Files.readString(file).strip()))
        : Optional.empty();
  }

  /** From now on the state is in the database that this cluster file names. */
  void cluster(Path clusterFile) throws IOException {
    Path file = folder.resolve(CLUSTER);
    OwnerOnly.file(file);
    Files.writeString(file, clusterFile.toAbsolutePath().normalize() + "\n");
  }

  /** Whether there is a database in the folder. */
  boolean embedded() {
    return Files.isDirectory(folder.resolve("db"));
  }

  /** The folder itself. */
  Path folder() {
    return folder;
  }

  /** The file of the database, without an ending. */
  Path database() {
    return folder.resolve("db").resolve("seloste");
  }

  /**
   * The key of this folder, 256 bits: made once, never shown. Identifiers are kept as keyed hashes
   * only, results encrypted. {@code SELOSTE_STATE_KEY} (64 hexadecimal digits) takes its place.
   */
  SecretKey key() throws IOException {
    Optional<SecretKey> given = StateKey.given();
    return given.isPresent() ? given.get() : key(folder.resolve(KEY));
  }

  /** The key in a file; made when the file is missing. */
  static SecretKey key(Path file) throws IOException {
    if (!Files.exists(file)) {
      make(file);
    }
    String digits = Files.readString(file).strip();
    if (!digits.matches("[0-9a-fA-F]{64}")) {
      throw new StateException(
          "the key in "
              + file
              + " is damaged: put it back from a backup, or delete it and begin anew with"
              + " --new-state");
    }
    return new SecretKeySpec(HexFormat.of().parseHex(digits), "HmacSHA256");
  }

  private static void make(Path file) throws IOException {
    byte[] fresh = new byte[32];
    new SecureRandom().nextBytes(fresh);
    try {
      Path made = Files.createTempFile(file.toAbsolutePath().getParent(), "key", ".new");
      OwnerOnly.file(made);
      Files.writeString(
          made, HexFormat.of().formatHex(fresh), StandardOpenOption.WRITE, StandardOpenOption.SYNC);
      if (Files.exists(file)) {
        Files.delete(made);
      } else {
        Files.move(made, file);
      }
    } catch (FileAlreadyExistsException e) {
      // another process was quicker: its key holds
    }
  }

  @Override
  public void close() throws IOException {
    channel.truncate(0);
    lock.release();
    channel.close();
  }

  /** Another run holds the folder. */
  static final class HeldException extends Exception {
    private static final long serialVersionUID = 1L;

    HeldException(String holder) {
      super(holder);
    }
  }
}
