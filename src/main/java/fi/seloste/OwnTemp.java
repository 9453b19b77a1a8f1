package fi.seloste;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The program's own folder for temporary files, of libraries too, closed to others: removed at the
 * end, and after a crash at the next start. A locked file beside it says that it is in use.
 */
final class OwnTemp {

  private static final String PREFIX = "seloste-tmp-";
  private static final String LOCK = ".lock";
  private static final Duration BEGINNING = Duration.ofSeconds(1);
  private static final String PROPERTY = "java.io.tmpdir";

  private OwnTemp() {}

  /** Makes it; nothing may have asked for a temporary file before. */
  static void begin() throws IOException {
    Path base = Path.of(System.getProperty(PROPERTY));
    sweep(base);
    Path lock = Files.createTempFile(base, PREFIX, LOCK);
    FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
    FileLock held = channel.tryLock();
    Path own = folder(lock);
    Files.createDirectory(own);
    OwnerOnly.folder(own);
    System.setProperty(PROPERTY, own.toString());
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(lock, held), "temp"));
  }

  private static Path folder(Path lock) {
    String name = String.valueOf(lock.getFileName());
    return lock.resolveSibling(name.substring(0, name.length() - LOCK.length()));
  }

  private static void end(Path lock, @Nullable FileLock held) {
    try {
      delete(folder(lock));
      if (held != null) {
        held.acquiredBy().close();
      }
      Files.deleteIfExists(lock);
    } catch (IOException e) {
      // what is still open on Windows goes at the next start
      return;
    }
  }

  /** Removes what processes left behind that are no more. */
  static void sweep(Path base) throws IOException {
    List<Path> locks;
    try (Stream<Path> all = Files.list(base)) {
      locks =
          all.filter(
                  path -> {
                    String name = String.valueOf(path.getFileName());
                    return name.startsWith(PREFIX) && name.endsWith(LOCK);
                  })
              .toList();
    }
    for (Path lock : locks) {
      if (Files.isWritable(lock) && old(lock) && free(lock)) {
        delete(folder(lock));
        Files.deleteIfExists(lock);
      }
    }
  }

  /** A process that has just begun has not locked its own yet. */
  private static boolean old(Path lock) throws IOException {
    try {
      return Files.getLastModifiedTime(lock)
          .toInstant()
          .isBefore(Instant.now(Clock.systemUTC()).minus(BEGINNING));
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  /** Whether no process holds it, this one neither. */
  private static boolean free(Path lock) throws IOException {
    try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException | NoSuchFileException e) {
      return false;
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(path);
        }
      } catch (NoSuchFileException | UncheckedIOException e) {
        // another process sweeps too
        return;
      }
    }
  }
}
