package fi.seloste;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The outputs of a run: made in a folder beside their place, then put there by one rename, all or
 * none. What stood there before is moved aside first and deleted last.
 */
final class Publication {

  private final Path staging;
  private final Path target;
  private final Path before;

  private Publication(Path target) {
    this.target = target;
    Path folder = java.util.Objects.requireNonNull(target.getParent());
    this.staging = folder.resolve("." + target.getFileName() + ".new");
    this.before = folder.resolve("." + target.getFileName() + ".old");
  }

  /** Begins with nothing. */
  static Publication begin(Path target) throws IOException {
    Publication fresh = new Publication(target);
    delete(fresh.staging);
    Files.createDirectories(java.util.Objects.requireNonNull(target.getParent()));
    OwnerOnly.folder(fresh.staging);
    return fresh;
  }

  /** Goes on with what {@link #begin} began. */
  static Publication goOn(Path target) {
    return new Publication(target);
  }

  /** The folder to write into. */
  Path folder() {
    return staging;
  }

  /** Puts the outputs in their place; can be repeated at any point where it was cut off. */
  void publish() throws IOException {
    if (Files.exists(staging)) {
      if (Files.exists(target)) {
        delete(before);
        Files.move(target, before, StandardCopyOption.ATOMIC_MOVE);
      }
      Files.move(staging, target, StandardCopyOption.ATOMIC_MOVE);
    }
    delete(before);
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder())
          .forEach(
              path -> {
                try {
                  Files.delete(path);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
