package fi.seloste.collect;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder for temporary files: one for each process, readable by its owner only, removed when
 * the process ends. What a killed process left is removed by the next one, which knows it by its
 * lock that nobody holds.
 */
public final class Spool {

  private static final String PREFIX = "seloste-temp-";
  private static final String LOCK = "lock";

  private static @Nullable Path parent;
  private static @Nullable Path fixed;
  private static @Nullable Spool current;

  private final Path folder;
  private final FileChannel channel;

  private Spool(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /**
   * From now on temporary files are made under this folder; until then, and once what is returned
   * is closed, in the system's own.
   */
  public static synchronized Closeable under(Path folder) throws IOException {
    close();
    parent = folder;
    Files.createDirectories(folder);
    sweep(folder);
    return () -> {
      synchronized (Spool.class) {
        close();
        parent = null;
      }
    };
  }

  /** From now on temporary files are made in this folder, which belongs to another process. */
  static synchronized void within(Path folder) {
    fixed = folder;
  }

  /** The folder; made when it is first asked for. */
  static synchronized Path folder() throws IOException {
    if (fixed != null) {
      return fixed;
    }
    Spool made = current;
    if (made == null) {
      Path above = parent == null ? Path.of(System.getProperty("java.io.tmpdir")) : parent;
      sweep(above);
      made = make(above);
      current = made;
      Runtime.getRuntime().addShutdownHook(new Thread(Spool::close, "spool"));
    }
    return made.folder;
  }

  /** A new empty file in the folder. */
  static Path file() throws IOException {
    return Files.createTempFile(folder(), "", ".tmp", ownerOnly("rw-------"));
  }

  /** Removes the folder; a file that is needed later gets another one. */
  public static synchronized void close() {
    Spool made = current;
    current = null;
    if (made != null) {
      try (FileChannel held = made.channel) {
        remove(made.folder);
      } catch (IOException e) {
        // what could not be removed the next process removes
      }
    }
  }

  private static Spool make(Path above) throws IOException {
    Path folder = Files.createTempDirectory(above, PREFIX, ownerOnly("rwx------"));
    FileChannel channel =
        FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (channel.tryLock() == null) {
      throw new IOException("the folder for temporary files is taken");
    }
    return new Spool(folder.toRealPath(), channel);
  }

  /** Removes the folders of processes that are dead. */
  private static void sweep(Path above) {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(above, PREFIX + "*")) {
      for (Path folder : left) {
        if (Files.isDirectory(folder, java.nio.file.LinkOption.NOFOLLOW_LINKS) && dead(folder)) {
          remove(folder);
        }
      }
    } catch (IOException | RuntimeException e) {
      // another user's, or gone meanwhile
    }
  }

  private static boolean dead(Path folder) {
    try (FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      return lock != null;
    } catch (IOException | OverlappingFileLockException e) {
      return false;
    }
  }

  private static void remove(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> files = Files.walk(folder)) {
      all = files.sorted(Comparator.reverseOrder()).toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    for (Path one : all) {
      Files.deleteIfExists(one);
    }
  }

  private static FileAttribute<?>[] ownerOnly(String permissions) {
    boolean posix =
        java.nio.file.FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
